import type { LabelAction, LabelCategory } from '@waypost/shared'
import { Field, InputType, Int, registerEnumType } from 'type-graphql'
import { LabelActionEnum, LabelCategoryEnum } from './label.types.js'
import type { TemplateChoice } from './move-merged-templates.js'

const TemplateChoiceEnum: { [Choice in TemplateChoice]: Choice } = {
  KEEP: 'KEEP',
  REPLACE: 'REPLACE',
}
registerEnumType(TemplateChoiceEnum, {
  name: 'LabelMergeTemplates',
  description: 'Whose e-mail template stays where both labels of a merge have one.',
  valuesConfig: {
    KEEP: { description: "The other label's stays; the merged label's is deleted." },
    REPLACE: { description: "The merged label's takes the place of the other's." },
  },
})

@InputType({ description: "A label's wording in one language." })
export class LocalizedTextInput {
  @Field(() => String, { description: 'BCP 47 language tag, such as "fr" or "fr-CA".' })
  language!: string

  @Field(() => String, { description: 'The wording, up to 100 characters.' })
  text!: string
}

@InputType({ description: 'A new label.' })
export class LabelCreateInput {
  @Field(() => String, { description: 'Unique, up to 100 characters.' })
  code!: string

  @Field(() => String, { description: 'Wording for staff, up to 100 characters.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What it is for, up to 1,000 characters.' })
  description?: string | null

  @Field(() => String, { description: 'Colour as #rrggbb.' })
  color!: string

  @Field(() => LabelCategoryEnum, { description: 'What it means, whatever it is called.' })
  category!: LabelCategory

  @Field(() => LabelActionEnum, {
    nullable: true,
    description: 'What reaching it does by itself; nothing when omitted.',
  })
  action?: LabelAction | null

  @Field(() => Int, { nullable: true, description: 'Place in lists, 99 when omitted.' })
  displayOrder?: number | null

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Wording for customers.' })
  customerNames?: LocalizedTextInput[] | null

  @Field(() => Boolean, { defaultValue: false, description: 'Customers may read it.' })
  isShowToCustomer!: boolean

  @Field(() => Boolean, { defaultValue: false, description: 'For accounts and order requests.' })
  isAccountStatus!: boolean

  @Field(() => Boolean, { defaultValue: false, description: 'What carries it can be edited.' })
  isEdit!: boolean

  @Field(() => Boolean, { defaultValue: false, description: 'Reaching it sends an e-mail.' })
  isSendEmail!: boolean

  @Field(() => Boolean, { defaultValue: false, description: 'For orders.' })
  isOrderState!: boolean

  @Field(() => Boolean, { defaultValue: false, description: 'For order items.' })
  isOrderLineItemState!: boolean

  @Field(() => Boolean, { nullable: true, description: 'For quotes; omitted or null: not said.' })
  isQuoteState?: boolean | null
}

@InputType({ description: 'Changes of a label; what is omitted stays.' })
export class LabelUpdateInput {
  @Field(() => Int, { description: 'The label.' })
  id!: number

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'Refused for a label of the default set.' })
  code?: string | null

  @Field(() => String, { nullable: true, description: 'Wording for staff, up to 100 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'What it is for; null clears it.' })
  description?: string | null

  @Field(() => String, { nullable: true, description: 'Colour as #rrggbb.' })
  color?: string | null

  @Field(() => LabelCategoryEnum, {
    nullable: true,
    description: 'What it means, whatever it is called.',
  })
  category?: LabelCategory | null

  @Field(() => LabelActionEnum, {
    nullable: true,
    description: 'What reaching it does by itself; null: nothing.',
  })
  action?: LabelAction | null

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'Wording for customers, in place of what is there.',
  })
  customerNames?: LocalizedTextInput[] | null
}

@InputType({ description: "Changes of a label's flags; what is omitted stays." })
export class LabelSetFlagsInput {
  @Field(() => Int, { description: 'The label.' })
  id!: number

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number

  @Field(() => Boolean, {
    nullable: true,
    description: 'Switching it works out anew what customers see.',
  })
  isShowToCustomer?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'For accounts and order requests.' })
  isAccountStatus?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'What carries it can be edited.' })
  isEdit?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Reaching it sends an e-mail.' })
  isSendEmail?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'For orders.' })
  isOrderState?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'For order items.' })
  isOrderLineItemState?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'For quotes; an explicit null means not said.',
  })
  isQuoteState?: boolean | null
}

@InputType({ description: 'Another order of labels.' })
export class LabelReorderInput {
  @Field(() => [Int], {
    description: 'They share out their present places in this order; all others stay.',
  })
  ids!: number[]

  @Field(() => Int, { description: 'The revision of the configuration that you looked at.' })
  expectedRevision!: number
}

@InputType({ description: 'A label as you looked at it.' })
export class LabelVersionInput {
  @Field(() => Int, { description: 'The label.' })
  id!: number

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number
}

@InputType({ description: 'Which label goes into which.' })
export class LabelMergeInput {
  @Field(() => Int, { description: 'The label that is merged, and archived.' })
  id!: number

  @Field(() => Int, { description: 'The label that takes its place everywhere.' })
  intoId!: number

  @Field(() => Int, { description: 'The version of the merged label that you looked at.' })
  expectedVersion!: number

  @Field(() => TemplateChoiceEnum, {
    defaultValue: 'KEEP',
    description: 'Whose e-mail template stays where both labels have one for the same mails.',
  })
  templates!: TemplateChoice

  @Field(() => Boolean, { defaultValue: false, description: 'Only answer what would move.' })
  dryRun!: boolean
}

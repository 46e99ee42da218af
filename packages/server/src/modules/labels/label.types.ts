import {
  flagOfScope,
  labelActions,
  labelCategories,
  labelScopes,
  type LabelAction,
  type LabelCategory,
  type StatusEventKey,
} from '@waypost/shared'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { LabelRecord } from '../../kernel/configuration.js'
import { StatusEventKeyEnum } from '../../kernel/enums.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

/** The scopes as the API lists them. */
export const LabelScopeEnum = Object.fromEntries(labelScopes.map((scope) => [scope, scope]))
registerEnumType(LabelScopeEnum, {
  name: 'LabelScope',
  description: 'What a label may be chosen for.',
  valuesConfig: Object.fromEntries(
    labelScopes.map((scope) => [scope, { description: `Labels with ${flagOfScope[scope]}.` }]),
  ),
})

/** The categories as the API lists them. */
export const LabelCategoryEnum = Object.fromEntries(
  labelCategories.map((category) => [category, category]),
)
registerEnumType(LabelCategoryEnum, {
  name: 'LabelCategory',
  description: 'The one fixed meaning of a label, whatever it is called.',
  valuesConfig: {
    DRAFT: { description: 'Not submitted yet.' },
    PENDING: { description: 'Waits for somebody: a review, an approval, a payment.' },
    OPEN: { description: 'Being worked on.' },
    ON_HOLD: { description: 'Stopped until something is settled.' },
    BACKORDERED: { description: 'Waits for stock.' },
    SHIPPED: { description: 'On its way.' },
    COMPLETED: { description: 'Done.' },
    RETURNED: { description: 'Came back.' },
    CANCELED: { description: 'Will not happen.' },
    FAILED: { description: 'Went wrong.' },
  },
})

/** What labels do by themselves, as the API lists it. */
export const LabelActionEnum = Object.fromEntries(labelActions.map((action) => [action, action]))
registerEnumType(LabelActionEnum, {
  name: 'LabelAction',
  description: 'What reaching a label does by itself.',
  valuesConfig: {
    ISSUE_GIFT_CARDS: {
      description:
        'Each gift-card item gets one electronic gift card for each piece, once and for good.',
    },
  },
})

@ObjectType({ description: "A label's wording in one language.", simpleResolvers: true })
export class LocalizedText {
  @Field(() => String, { description: 'BCP 47 language tag, such as "fr" or "fr-CA".' })
  language!: string

  @Field(() => String, { description: 'The wording.' })
  text!: string
}

@ObjectType({ description: 'What refers to a label.', simpleResolvers: true })
export class LabelUsage {
  @Field(() => Int, { description: 'Orders that carry it, of those you may see.' })
  orders!: number

  @Field(() => Int, { description: 'Order items that carry it, of orders you may see.' })
  items!: number

  @Field(() => Int, { description: 'Quotes that carry it, of those you may see.' })
  quotes!: number

  @Field(() => Int, { description: 'Order requests that carry it, of those you may see.' })
  requests!: number

  @Field(() => Int, { description: 'Accounts that carry it, of those you may see.' })
  accounts!: number

  @Field(() => Int, { description: 'E-mail templates for mails of this label alone.' })
  templates!: number

  @Field(() => [StatusEventKeyEnum], { description: 'Events whose rule names it.' })
  rules!: StatusEventKey[]

  @Field(() => Int, { description: 'Declared transitions from it or to it.' })
  transitions!: number
}

@ObjectType({
  description: 'A named status with flags; one list serves orders, items, quotes and accounts.',
  simpleResolvers: true,
})
export class Label {
  @Field(() => Int, { description: 'Integer and stable; rules, maps and history refer to it.' })
  id!: number

  @Field(() => String, { description: 'Unique and stable; for integrations.' })
  code!: string

  @Field(() => String, { description: 'Wording for staff.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What the label is for; null when nobody said.',
  })
  description!: string | null

  @Field(() => String, { description: 'Colour as #rrggbb, lower case.' })
  color!: string

  @Field(() => LabelCategoryEnum, { description: 'What it means, whatever it is called.' })
  category!: LabelCategory

  @Field(() => Int, { description: 'Lists sort by this, then by id.' })
  displayOrder!: number

  @Field(() => Boolean, {
    description: 'Of the default set: cannot be deleted, and its code cannot change.',
  })
  system!: boolean

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when nobody can choose it; null while in use.',
  })
  archivedAt!: string | null

  @Field(() => Int, { description: 'Raised by every write; give it back as expectedVersion.' })
  version!: number

  @Field(() => [LocalizedText], {
    description: 'Wording for customers; a language without one reads the name.',
  })
  customerNames!: LocalizedText[]

  @Field(() => Boolean, { description: 'Customers may read it; otherwise it is for staff alone.' })
  isShowToCustomer!: boolean

  @Field(() => Boolean, { description: 'May be chosen for accounts and order requests.' })
  isAccountStatus!: boolean

  @Field(() => Boolean, { description: 'What carries it can be edited.' })
  isEdit!: boolean

  @Field(() => Boolean, { description: 'Reaching it sends the customer an e-mail.' })
  isSendEmail!: boolean

  @Field(() => Boolean, { description: 'May be chosen for orders.' })
  isOrderState!: boolean

  @Field(() => Boolean, { description: 'May be chosen for order items.' })
  isOrderLineItemState!: boolean

  @Field(() => Boolean, {
    nullable: true,
    description:
      'May be chosen for quotes; null where its source never said, which decides like false.',
  })
  isQuoteState!: boolean | null

  @Field(() => LabelActionEnum, {
    nullable: true,
    description: 'What reaching it does by itself; null for nothing.',
  })
  action!: LabelAction | null
}

const shown = new WeakMap<LabelRecord, Label>()

/** The label as the API shows it, made once for each record in memory. */
export function labelType(record: LabelRecord): Label {
  const known = shown.get(record)
  if (known) return known
  const { customerNames, ...rest } = record
  const texts = Object.entries(customerNames).map(([language, text]) => ({ language, text }))
  const label = Object.assign(new Label(), rest, { customerNames: texts })
  shown.set(record, label)
  return label
}

@ObjectType({ description: 'A label after a write.', simpleResolvers: true })
export class LabelPayload {
  @Field(() => Label, { nullable: true, description: 'Null when the write was refused.' })
  label!: Label | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({
  description: 'The labels after they were put in another order.',
  simpleResolvers: true,
})
export class LabelReorderPayload {
  @Field(() => [Label], { description: 'All labels that are in use, in their order.' })
  labels!: Label[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What is left of a deleted label.', simpleResolvers: true })
export class LabelDeletePayload {
  @Field(() => Int, { nullable: true, description: 'Its id; null when the deletion was refused.' })
  deletedId!: number | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What a merge moved, or would move.', simpleResolvers: true })
export class LabelMergePayload {
  @Field(() => Label, {
    nullable: true,
    description: 'The label that took the other in; null when refused.',
  })
  label!: Label | null

  @Field(() => LabelUsage, { nullable: true, description: 'What moved to it; null when refused.' })
  usage!: LabelUsage | null

  @Field(() => Int, {
    description:
      'E-mail templates that both labels have for the same mails, so that one makes room.',
  })
  templateClashes!: number

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

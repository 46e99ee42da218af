import type { StatusEventKey } from '@waypost/shared'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import { StatusEventKeyEnum } from '../../kernel/enums.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { CustomerLanguageEnum } from '../branding/index.js'
import type { TemplatePurpose } from './email-content.js'
import type { VariableType } from './define-variable.js'

export const TemplatePurposeEnum: { [Purpose in TemplatePurpose]: Purpose } = {
  ORDER: 'ORDER',
  GIFT_CARD: 'GIFT_CARD',
  STATUS_LINK: 'STATUS_LINK',
  QUOTE: 'QUOTE',
  APPROVAL: 'APPROVAL',
  REQUEST: 'REQUEST',
  ANSWER: 'ANSWER',
  NOTICE: 'NOTICE',
}
registerEnumType(TemplatePurposeEnum, {
  name: 'EmailTemplatePurpose',
  description: 'What a template is for.',
  valuesConfig: {
    ORDER: { description: 'News about an order.' },
    GIFT_CARD: { description: 'Gift cards, to whom they are for.' },
    STATUS_LINK: { description: "The link to an order's page that somebody asked for." },
    QUOTE: { description: 'A quote for a customer, with the way to answer it.' },
    APPROVAL: { description: 'Asks an approver to decide on an order request.' },
    REQUEST: { description: 'Tells a buyer what became of an order request.' },
    ANSWER: { description: 'Tells the account manager how a customer answered a quote.' },
    NOTICE: { description: 'Tells staff that nothing is sent to a destination any more.' },
  },
})

const TemplateFieldEnum = { SUBJECT: 'SUBJECT', BODY: 'BODY' } as const
registerEnumType(TemplateFieldEnum, {
  name: 'EmailTemplateField',
  description: 'A part of a template.',
  valuesConfig: {
    SUBJECT: { description: 'The subject.' },
    BODY: { description: 'What stands below it.' },
  },
})

const VariableTypeEnum: { [Type in VariableType]: Type } = {
  TEXT: 'TEXT',
  NUMBER: 'NUMBER',
  LIST: 'LIST',
  LINK: 'LINK',
  BLOCK: 'BLOCK',
}
registerEnumType(VariableTypeEnum, {
  name: 'EmailVariableType',
  description: 'What a variable holds.',
  valuesConfig: {
    TEXT: { description: 'A text; empty where there is nothing to say.' },
    NUMBER: { description: 'A number.' },
    LIST: { description: 'Entries to go through with {% for … %}.' },
    LINK: { description: 'An address, for [words](…).' },
    BLOCK: { description: 'A part of the mail that Waypost makes, on a line of its own.' },
  },
})

@ObjectType({ description: 'What a template says.', simpleResolvers: true })
export class EmailTemplateWords {
  @Field(() => String, { description: 'The subject, in Liquid.' })
  subject!: string

  @Field(() => String, { description: 'The body, in Liquid and a small markup.' })
  body!: string
}

@ObjectType({
  description: 'A template in force: one that somebody wrote, or one that comes with Waypost.',
  simpleResolvers: true,
})
export class EmailTemplate extends EmailTemplateWords {
  @Field(() => ID, {
    description:
      'Its place as one word: purpose, event, label and language, such as ORDER.ORDER_APPROVE.-.en.',
  })
  id!: string

  @Field(() => TemplatePurposeEnum, { description: 'What it is for.' })
  purpose!: TemplatePurpose

  @Field(() => StatusEventKeyEnum, {
    nullable: true,
    description: 'Only for mails that this event made; null: whatever the event.',
  })
  event!: StatusEventKey | null

  @Field(() => Int, {
    nullable: true,
    description: 'Only for mails that this label made; null: whatever the label.',
  })
  labelId!: number | null

  @Field(() => CustomerLanguageEnum, { description: 'The language of its words.' })
  language!: CustomerLanguage

  @Field(() => Boolean, {
    description: 'Whether somebody wrote it; false: it comes with Waypost.',
  })
  own!: boolean

  @Field(() => EmailTemplateWords, {
    nullable: true,
    description: 'What comes with Waypost for this place; null where nothing does.',
  })
  shipped!: EmailTemplateWords | null

  @Field(() => Int, {
    description: 'Raised by every write, 0 until the first; give it back as expectedVersion.',
  })
  version!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last written.' })
  updatedAt!: Date | null
}

@ObjectType({ description: 'What is wrong with a template, and where.', simpleResolvers: true })
export class EmailTemplateProblem {
  @Field(() => TemplateFieldEnum, { description: 'In which part.' })
  field!: keyof typeof TemplateFieldEnum

  @Field(() => Int, { description: 'In which line, from 1.' })
  line!: number

  @Field(() => Int, { description: 'At which character of the line, from 1.' })
  column!: number

  @Field(() => String, { description: 'What is wrong, in a sentence that helps.' })
  message!: string
}

@ObjectType({ description: 'A template after a write.', simpleResolvers: true })
export class EmailTemplateSavePayload {
  @Field(() => EmailTemplate, {
    nullable: true,
    description: 'Null when it was refused, or only checked.',
  })
  template!: EmailTemplate | null

  @Field(() => [EmailTemplateProblem], {
    description: 'What is wrong with it; nothing is written while there is anything.',
  })
  problems!: EmailTemplateProblem[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What a deletion left.', simpleResolvers: true })
export class EmailTemplateDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Its id; null when it was refused.' })
  deletedId!: string | null

  @Field(() => EmailTemplate, {
    nullable: true,
    description: 'What comes with Waypost for the place and stands again; null where nothing does.',
  })
  template!: EmailTemplate | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'Something that templates can name.', simpleResolvers: true })
export class EmailVariable {
  @Field(() => String, {
    description: 'Its name; `[]` stands for one entry of a list: order.items[].name.',
  })
  name!: string

  @Field(() => VariableTypeEnum, { description: 'What it holds.' })
  type!: VariableType

  @Field(() => String, { description: 'What it could say.' })
  example!: string

  @Field(() => String, { description: 'What it is.' })
  description!: string
}

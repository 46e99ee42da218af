import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { Money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import { Party, type PartyRecord } from '../../kernel/party.types.js'
import { DateScalar, DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { Possibility } from '../records/index.js'
import { quoteAnswers, type QuoteAnswerKind } from './quote.record.js'

/** How customers answer, as the API lists it. */
export const QuoteAnswerKindEnum: { [Kind in QuoteAnswerKind]: Kind } = {
  ACCEPTED: 'ACCEPTED',
  COMMENTED: 'COMMENTED',
  DECLINED: 'DECLINED',
}
registerEnumType(QuoteAnswerKindEnum, {
  name: 'QuoteAnswerKind',
  description: `How a customer answered a quote, one of ${quoteAnswers.length}.`,
  valuesConfig: {
    ACCEPTED: { description: 'The customer wants it as it is.' },
    COMMENTED: { description: 'The customer wrote something about it.' },
    DECLINED: { description: 'The customer does not want it.' },
  },
})

/** What differs between two revisions, as the API lists it. */
export const QuoteDifferenceKindEnum = {
  FIELD: 'FIELD',
  LINE_ADDED: 'LINE_ADDED',
  LINE_REMOVED: 'LINE_REMOVED',
  LINE_CHANGED: 'LINE_CHANGED',
} as const
/** One of {@link QuoteDifferenceKindEnum}. */
export type QuoteDifferenceKind = keyof typeof QuoteDifferenceKindEnum
registerEnumType(QuoteDifferenceKindEnum, {
  name: 'QuoteDifferenceKind',
  description: 'What kind of difference there is between two revisions.',
  valuesConfig: {
    FIELD: { description: 'A field of the quote itself.' },
    LINE_ADDED: { description: 'A line that was not there.' },
    LINE_REMOVED: { description: 'A line that is gone.' },
    LINE_CHANGED: { description: 'One field of a line that is in both.' },
  },
})

@ObjectType({ description: 'One line of a quote.', simpleResolvers: true })
export class QuoteLine {
  @Field(() => ID, { description: 'Id of the line; it stays the same over revisions.' })
  id!: string

  @Field(() => Int, { description: 'Its place, from 1.' })
  position!: number

  @Field(() => String, { description: 'The article number.' })
  sku!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Int, { description: 'How many.' })
  qty!: number

  @Field(() => Money, { description: 'Price of one without a quote.' })
  listPrice!: Money

  @Field(() => Money, { description: 'Price of one.' })
  unitPrice!: Money

  @Field(() => Boolean, { description: 'Whether the price is another than the list price.' })
  altered!: boolean

  @Field(() => Money, { description: 'Price of them all.' })
  total!: Money
}

@ObjectType({ description: 'What a quote comes to.', simpleResolvers: true })
export class QuoteTotals {
  @Field(() => Money, { description: 'What the lines cost.' })
  subtotal!: Money

  @Field(() => Money, { description: 'Taken off the lines.' })
  discount!: Money

  @Field(() => Money, { description: 'What shipping costs.' })
  shipping!: Money

  @Field(() => Money, { description: 'The tax.' })
  tax!: Money

  @Field(() => Money, { description: 'What is to be paid in all.' })
  total!: Money
}

@ObjectType({ description: 'A quote, as others refer to it.', simpleResolvers: true })
export class QuoteRef {
  @Field(() => ID, { description: 'Id of the quote.' })
  id!: string

  @Field(() => String, { description: 'Our number, such as Q-1028.' })
  number!: string
}

@ObjectType({ description: "A customer's last answer to a quote.", simpleResolvers: true })
export class QuoteAnswer {
  @Field(() => QuoteAnswerKindEnum, { description: 'How the customer answered.' })
  answer!: QuoteAnswerKind

  @Field(() => String, {
    nullable: true,
    description: 'What the customer wrote; null for nothing.',
  })
  text!: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date

  @Field(() => Int, { description: 'The revision that the customer saw.' })
  revision!: number
}

@ObjectType({ description: 'What a quote said at one revision.', simpleResolvers: true })
export class QuoteRevision {
  @Field(() => Int, { description: 'Its number, from 1.' })
  revision!: number

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at!: Date

  @Field(() => ActorType, { description: 'Who wrote it.' })
  actor!: ActorType

  @Field(() => JsonScalar, {
    description:
      'The quote as it was, with amounts as decimal text; without addresses for who may not read contact data.',
  })
  document!: unknown
}

@ObjectType({ description: 'One difference between two revisions.', simpleResolvers: true })
export class QuoteDifference {
  @Field(() => QuoteDifferenceKindEnum, { description: 'What kind of difference.' })
  kind!: QuoteDifferenceKind

  @Field(() => String, {
    nullable: true,
    description: 'The field of the quote or of the line; null for a line as a whole.',
  })
  field!: string | null

  @Field(() => ID, { nullable: true, description: 'The line; null for a field of the quote.' })
  lineId!: string | null

  @Field(() => String, { nullable: true, description: 'Article number of the line.' })
  sku!: string | null

  @Field(() => String, { nullable: true, description: 'What the line is called.' })
  name!: string | null

  @Field(() => JsonScalar, { nullable: true, description: 'In the former; null for nothing.' })
  from!: unknown

  @Field(() => JsonScalar, { nullable: true, description: 'In the latter; null for nothing.' })
  to!: unknown
}

@ObjectType({ description: 'What can be done with a quote now.', simpleResolvers: true })
export class QuotePossibilities {
  @Field(() => Possibility, { description: 'quoteUpdate without a new last day.' })
  edit!: Possibility

  @Field(() => Possibility, { description: 'quoteSend.' })
  send!: Possibility

  @Field(() => Possibility, { description: 'quoteConvert.' })
  convert!: Possibility

  @Field(() => Possibility, {
    description: 'quoteUpdate with a new last day for a quote that ended.',
  })
  reopen!: Possibility

  @Field(() => Possibility, { description: 'quoteChangeStatus to CANCELED.' })
  cancel!: Possibility

  @Field(() => Possibility, { description: 'quoteDuplicate.' })
  duplicate!: Possibility
}

@ObjectType({ description: 'A quote.', simpleResolvers: true })
export class Quote {
  @Field(() => ID, { description: 'Id of the quote.' })
  id!: string

  @Field(() => String, {
    description: 'Our number, such as Q-1028; empty for a new quote that only a dry run wrote.',
  })
  number!: string

  @Field(() => String, { nullable: true, description: 'What the customer calls it.' })
  reference!: string | null

  @Field(() => Int, { description: 'How often it was written; each edit is a revision.' })
  revision!: number

  @Field(() => String, { description: 'ISO 4217 code of its amounts.' })
  currency!: string

  @Field(() => String, { description: 'The account, else who is billed; may be empty.' })
  customerName!: string

  @Needs('orders.contact.read')
  @Field(() => Party, {
    nullable: true,
    description: 'Who is billed; null without the permission to read contact data.',
  })
  billTo!: PartyRecord | null

  @Needs('orders.contact.read')
  @Field(() => Party, {
    nullable: true,
    description: 'Who is shipped to; null without the permission to read contact data.',
  })
  shipTo!: PartyRecord | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it holds, in the time zone of the business; null: no end.',
  })
  expiresOn!: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The end of that day: from this moment on it does not hold.',
  })
  expiresAt!: Date | null

  @Field(() => Boolean, { description: 'Whether the tax follows the rates; else it was given.' })
  taxFromRates!: boolean

  @Field(() => String, { nullable: true, description: 'What the customer reads with it.' })
  customerNote!: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the customer accepted this revision; null when that was not so.',
  })
  acceptedAt!: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last sent.' })
  sentAt!: Date | null

  @Field(() => Int, { nullable: true, description: 'The revision that was last sent.' })
  sentRevision!: number | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when an answer of the customer waits for staff; null: none does.',
  })
  waitingSince!: Date | null

  @Field(() => String, { description: 'Who wrote it, as they were called then.' })
  createdBy!: string

  @Field(() => Int, { description: 'Raised by every change; give it back as expectedVersion.' })
  version!: number

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt!: Date
}

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { Getter } from '../../kernel/getter.js'
import { money, Money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import { Party, type PartyRecord } from '../../kernel/party.types.js'
import { DateScalar, DateTimeScalar } from '../../kernel/scalars.js'
import { Label, labelType } from '../labels/index.js'
import { Possibility } from '../records/index.js'
import {
  quoteAnswers,
  type QuoteAnswerKind,
  type QuoteRecord,
  type WholeQuote,
} from './quote.record.js'

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
  // The executor reads a getter once for each field below it, and the total is what lists show.
  private shownTotal: Money | undefined

  constructor(
    private readonly record: Pick<
      QuoteRecord,
      'currency' | 'discount' | 'shipping' | 'tax' | 'total'
    >,
  ) {}

  @Getter(() => Money, { description: 'What the lines cost.' })
  get subtotal(): Money {
    const { total, tax, shipping, discount } = this.record
    return this.amount(total - tax - shipping + discount)
  }

  @Getter(() => Money, { description: 'Taken off the lines.' })
  get discount(): Money {
    return this.amount(this.record.discount)
  }

  @Getter(() => Money, { description: 'What shipping costs.' })
  get shipping(): Money {
    return this.amount(this.record.shipping)
  }

  @Getter(() => Money, { description: 'The tax.' })
  get tax(): Money {
    return this.amount(this.record.tax)
  }

  @Getter(() => Money, { description: 'What is to be paid in all.' })
  get total(): Money {
    return (this.shownTotal ??= this.amount(this.record.total))
  }

  private amount(minor: number): Money {
    return money(minor, this.record.currency)
  }
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

/** A quote that was just changed brings along what its transaction saw around it. */
export type KnownQuote = QuoteRecord &
  Partial<Pick<WholeQuote, 'lines' | 'account' | 'orderNumber'>>

/** A quote as the API shows it: getters over its record, so that nothing is made that nobody asks for. */
@ObjectType({ description: 'A quote.', simpleResolvers: true })
export class Quote {
  // The executor reads a getter once for each field below it, so what takes making is made once.
  private shownLabel: Label | null | undefined
  private shownTotals: QuoteTotals | undefined

  constructor(
    readonly record: KnownQuote,
    private readonly configuration: Configuration,
  ) {}

  @Getter(() => ID, { description: 'Id of the quote.' })
  get id(): string {
    return this.record.id
  }

  @Getter(() => String, {
    description: 'Our number, such as Q-1028; empty for a new quote that only a dry run wrote.',
  })
  get number(): string {
    return this.record.number
  }

  @Getter(() => String, { nullable: true, description: 'What the customer calls it.' })
  get reference(): string | null {
    return this.record.reference
  }

  @Getter(() => Int, { description: 'How often it was written; each edit is a revision.' })
  get revision(): number {
    return this.record.revision
  }

  @Getter(() => String, { description: 'ISO 4217 code of its amounts.' })
  get currency(): string {
    return this.record.currency
  }

  @Getter(() => String, { description: 'The account, else who is billed; may be empty.' })
  get customerName(): string {
    return this.record.customerName
  }

  @Needs('orders.contact.read')
  @Getter(() => Party, {
    nullable: true,
    description: 'Who is billed; null without the permission to read contact data.',
  })
  get billTo(): PartyRecord | null {
    return this.record.billTo
  }

  @Needs('orders.contact.read')
  @Getter(() => Party, {
    nullable: true,
    description: 'Who is shipped to; null without the permission to read contact data.',
  })
  get shipTo(): PartyRecord | null {
    return this.record.shipTo
  }

  @Getter(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it holds, in the time zone of the business; null: no end.',
  })
  get expiresOn(): string | null {
    return this.record.expiresOn
  }

  @Getter(() => DateTimeScalar, {
    nullable: true,
    description: 'The end of that day: from this moment on it does not hold.',
  })
  get expiresAt(): Date | null {
    return this.record.expiresAt
  }

  @Getter(() => Boolean, { description: 'Whether the tax follows the rates; else it was given.' })
  get taxFromRates(): boolean {
    return this.record.taxFromRates
  }

  @Getter(() => String, { nullable: true, description: 'What the customer reads with it.' })
  get customerNote(): string | null {
    return this.record.customerNote
  }

  @Getter(() => DateTimeScalar, {
    nullable: true,
    description: 'When the customer accepted this revision; null when that was not so.',
  })
  get acceptedAt(): Date | null {
    return this.record.acceptedAt
  }

  @Getter(() => DateTimeScalar, { nullable: true, description: 'When it was last sent.' })
  get sentAt(): Date | null {
    return this.record.sentAt
  }

  @Getter(() => Int, { nullable: true, description: 'The revision that was last sent.' })
  get sentRevision(): number | null {
    return this.record.sentRevision
  }

  @Getter(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when an answer of the customer waits for staff; null: none does.',
  })
  get waitingSince(): Date | null {
    return this.record.waitingSince
  }

  @Getter(() => String, { description: 'Who wrote it, as they were called then.' })
  get createdBy(): string {
    return this.record.createdBy
  }

  @Getter(() => Int, { description: 'Raised by every change; give it back as expectedVersion.' })
  get version(): number {
    return this.record.version
  }

  @Getter(() => DateTimeScalar, { description: 'When it was written.' })
  get createdAt(): Date {
    return this.record.createdAt
  }

  @Getter(() => DateTimeScalar, { description: 'When it was last changed.' })
  get updatedAt(): Date {
    return this.record.updatedAt
  }

  @Getter(() => String, {
    nullable: true,
    description: 'Code of the channel whose look it has; null for none.',
  })
  get channel(): string | null {
    return this.configuration.channels.get(this.record.channelId ?? 0)?.code ?? null
  }

  @Getter(() => Label, { nullable: true, description: 'Its label; null for none.' })
  get label(): Label | null {
    if (this.shownLabel !== undefined) return this.shownLabel
    const label = this.configuration.labels.get(this.record.labelId ?? 0)
    return (this.shownLabel = label ? labelType(label) : null)
  }

  @Getter(() => QuoteTotals, { description: 'What it comes to.' })
  get totals(): QuoteTotals {
    return (this.shownTotals ??= new QuoteTotals(this.record))
  }
}

/** A quote as the API shows it, under the present configuration; null for none. */
export const quoteOf = (
  { configuration }: Pick<Context, 'configuration'>,
  record: KnownQuote | null,
): Quote | null => record && new Quote(record, configuration.current())

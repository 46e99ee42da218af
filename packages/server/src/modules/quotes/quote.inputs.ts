import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { PartyInput } from '../../kernel/party.types.js'
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../kernel/scalars.js'
import { SortDirection } from '../../kernel/sort-direction.types.js'
import { RecordChangeInput } from '../records/index.js'

/** What quotes can be sorted by; each has its index. */
export const QuoteSortField = {
  CREATED_AT: 'CREATED_AT',
  UPDATED_AT: 'UPDATED_AT',
  EXPIRES_AT: 'EXPIRES_AT',
  TOTAL: 'TOTAL',
  NUMBER: 'NUMBER',
  REFERENCE: 'REFERENCE',
} as const
registerEnumType(QuoteSortField, {
  name: 'QuoteSortField',
  description: 'What quotes can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When it was written.' },
    UPDATED_AT: { description: 'When it was last changed.' },
    EXPIRES_AT: { description: 'When it ends; what has no end comes after all that has one.' },
    TOTAL: { description: 'The total in minor units, whatever the currency.' },
    NUMBER: { description: 'Our number: Q-999 before Q-1000.' },
    REFERENCE: { description: "The customer's reference, whatever its case." },
  },
})

@InputType({ description: 'How quotes are sorted.' })
export class QuoteSort {
  @Field(() => QuoteSortField, { defaultValue: 'CREATED_AT', description: 'What by.' })
  field!: keyof typeof QuoteSortField

  @Field(() => SortDirection, { defaultValue: 'DESC', description: 'Which way.' })
  direction!: keyof typeof SortDirection
}

@InputType({ description: 'Which quotes; what is left out does not matter, all else must hold.' })
export class QuoteFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of the number, with or without Q-, or a part of reference, customer, account, article number or article; up to 200 characters.',
  })
  text?: string | null

  @Field(() => [Int], { nullable: true, description: 'Having one of these labels.' })
  labelIds?: number[] | null

  @Field(() => [ID], { nullable: true, description: 'Belonging to one of these accounts.' })
  accountIds?: string[] | null

  @Field(() => [ID], {
    nullable: true,
    description: 'Belonging to an account that one of these looks after.',
  })
  managerIds?: string[] | null

  @Field(() => Int, {
    nullable: true,
    description: 'Open, and ending within so many days from now: 1 to 366.',
  })
  nearExpiryDays?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Past its end now, or not.' })
  expired?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Having become an order, or not.' })
  converted?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Accepted or commented on by the customer, and nobody did anything since; or not.',
  })
  waitingForStaff?: boolean | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Written at or after.' })
  createdFrom?: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Written before.' })
  createdTo?: Date | null
}

@InputType({ description: 'One line of a quote.' })
export class QuoteLineInput {
  @Field(() => ID, { nullable: true, description: 'Which line; left out for a new one.' })
  id?: string | null

  @Field(() => String, { description: 'The article number: 1 to 200 characters.' })
  sku!: string

  @Field(() => String, { description: 'What it is called: 1 to 500 characters.' })
  name!: string

  @Field(() => Int, { description: 'How many, from 1.' })
  qty!: number

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Price of one without a quote; the unit price where left out of a new line.',
  })
  listPrice?: string | null

  @Field(() => DecimalScalar, {
    description: 'Price of one. Another than the list price is an altered one.',
  })
  unitPrice!: string
}

/** What a new quote and an edit may both say. */
@InputType()
export abstract class QuoteFieldsInput extends RecordChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose quote it is; null for a customer without an account.',
  })
  accountId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The contact of the account to whom it is sent; null for nobody.',
  })
  contactId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the channel whose look it has, and that its order will have.',
  })
  channel?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What the customer calls it: 1 to 200 characters; null for nothing.',
  })
  reference?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      "ISO 4217 code; the account's where a new quote says none. An edit that changes it gives all lines anew.",
  })
  currency?: string | null

  @Field(() => [QuoteLineInput], {
    nullable: true,
    description: 'All lines, 1 to 500, in their order. Left out of an edit: they stay.',
  })
  lines?: QuoteLineInput[] | null

  @Field(() => PartyInput, {
    nullable: true,
    description: "Who is billed; the account's default address where a new quote says nothing.",
  })
  billTo?: PartyInput | null

  @Field(() => PartyInput, {
    nullable: true,
    description:
      "Who is shipped to; the account's default address where a new quote says nothing, else the billed party.",
  })
  shipTo?: PartyInput | null

  @Field(() => DecimalScalar, { nullable: true, description: 'What shipping costs.' })
  shipping?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Taken off the lines, at most what they cost.',
  })
  discount?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'A tax of its own; excludes `taxFromRates: true`.',
  })
  tax?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Works the tax out from the tax rates for where the goods go, now and at each edit: so it is unless a tax is given.',
  })
  taxFromRates?: boolean | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day on which it holds, in the time zone of the business; null for no end.',
  })
  expiresOn?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What the customer reads with it, up to 10,000 characters; null for nothing.',
  })
  customerNote?: string | null
}

@InputType({ description: 'A new quote.' })
export class QuoteCreateInput extends QuoteFieldsInput {}

@InputType({ description: 'An edit of a quote; what is left out stays.' })
export class QuoteUpdateInput extends QuoteFieldsInput {
  @Field(() => ID, { description: 'Which quote.' })
  quoteId!: string
}

@InputType({ description: 'Writes a new quote with the content of another.' })
export class QuoteDuplicateInput extends RecordChangeInput {
  @Field(() => ID, { description: 'The quote that is copied.' })
  quoteId!: string
}

@InputType({ description: 'Sends a quote to its customer, with the link to answer it.' })
export class QuoteSendInput extends RecordChangeInput {
  @Field(() => ID, { description: 'Which quote.' })
  quoteId!: string

  @Field(() => String, {
    nullable: true,
    description:
      "The contact's e-mail address or one of the quote's parties; the first of them where left out.",
  })
  to?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What the mail says besides, as plain text of up to 2,000 characters.',
  })
  message?: string | null
}

@InputType({ description: 'Makes an order of a quote.' })
export class QuoteConvertInput extends RecordChangeInput {
  @Field(() => ID, { description: 'Which quote.' })
  quoteId!: string

  @Field(() => String, { nullable: true, description: 'How the customer pays.' })
  paymentMethod?: string | null
}

@InputType({ description: 'Adds an internal note to a quote.' })
export class QuoteNoteAddInput extends RecordChangeInput {
  @Field(() => ID, { description: 'Which quote.' })
  quoteId!: string

  @Field(() => String, { description: 'The note: 1 to 10,000 characters.' })
  text!: string
}

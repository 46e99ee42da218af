import { Field, Int, ObjectType } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { UserError } from '../../kernel/user-error.types.js'
import { EmailTemplateProblem } from '../emails/index.js'
import { Order } from '../orders/index.js'
import {
  RecordChangeOutcomeEnum,
  RecordCount,
  type RecordChangeOutcome,
  type RecordOutcome,
} from '../records/index.js'
import type { WholeQuote } from './quote.record.js'
import { Quote, quoteOf } from './quote.types.js'

@ObjectType({ description: 'A quote with its cursor.', simpleResolvers: true })
export class QuoteEdge {
  @Field(() => Quote, { description: 'The quote.' })
  node!: Quote

  @Field(() => String, { description: 'Pass it as `after` or `before` to go on from here.' })
  cursor!: string
}

@ObjectType({ description: 'A page of quotes.', simpleResolvers: true })
export class QuoteConnection {
  constructor(
    edges: QuoteEdge[],
    pageInfo: PageInfo,
    private readonly count: () => Promise<RecordCount>,
  ) {
    this.edges = edges
    this.pageInfo = pageInfo
  }

  @Field(() => [QuoteEdge], { description: 'The quotes of this page.' })
  edges: QuoteEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo: PageInfo

  @Field(() => RecordCount, {
    description: 'How many quotes the filter finds; counted only when asked for.',
  })
  totalCount(): Promise<RecordCount> {
    return this.count()
  }
}

@ObjectType({ description: 'What came of a change of a quote.', simpleResolvers: true })
export class QuotePayload {
  @Field(() => Boolean, { description: 'False for a refusal and for a dry run.' })
  applied!: boolean

  @Field(() => Quote, {
    nullable: true,
    description: 'The quote as it is now, or would be after a dry run; null for a refusal.',
  })
  quote!: Quote | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

/** What the API answers to a change of a quote. */
export async function quotePayload(
  ctx: Context,
  changed: Promise<RecordOutcome<WholeQuote>>,
): Promise<QuotePayload> {
  const { applied, answer, userErrors } = await changed
  return { applied, quote: quoteOf(ctx, answer), userErrors }
}

@ObjectType({ description: 'A mail as the customer would get it.', simpleResolvers: true })
export class QuoteMail {
  @Needs('orders.contact.read')
  @Field(() => String, {
    nullable: true,
    description: 'Who would get it; null without the permission to read contact data.',
  })
  to!: string | null

  @Field(() => String, { nullable: true, description: 'Null while its template fails.' })
  subject!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The whole page, for a sandboxed frame, with the secret link masked; null while its template fails.',
  })
  html!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The same for readers without HTML; null while its template fails.',
  })
  text!: string | null

  @Field(() => [EmailTemplateProblem], { description: 'Why its template fails with this quote.' })
  problems!: readonly EmailTemplateProblem[]
}

@ObjectType({ description: 'What came of sending a quote.', simpleResolvers: true })
export class QuoteSendPayload extends QuotePayload {
  @Field(() => QuoteMail, {
    nullable: true,
    description: 'What a dry run would have sent; null for a refusal, and once it is sent.',
  })
  mail!: QuoteMail | null
}

@ObjectType({ description: 'What came of making an order of a quote.', simpleResolvers: true })
export class QuoteConvertPayload extends QuotePayload {
  @Field(() => Order, {
    nullable: true,
    description:
      'The order, or in a dry run what it would be; null for a refusal, and when you see no such order.',
  })
  order!: Order | null

  @Field(() => Money, {
    nullable: true,
    description:
      'By how much the tax differs from the quoted one, since it was worked out anew; null for a refusal.',
  })
  taxDifference!: Money | null
}

@ObjectType({ description: 'What became of one change of many.', simpleResolvers: true })
export class QuoteStatusResult {
  @Field(() => Int, { description: 'The place of the change in the input, counted from 0.' })
  index!: number

  @Field(() => RecordChangeOutcomeEnum, { description: 'What became of it.' })
  outcome!: RecordChangeOutcome

  @Field(() => Quote, {
    nullable: true,
    description: 'The quote after all changes; null where you see no such quote.',
  })
  quote!: Quote | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'What came of many changes of labels.', simpleResolvers: true })
export class QuotesStatusPayload {
  @Field(() => Boolean, { description: 'Whether any label was changed; false for a dry run.' })
  applied!: boolean

  @Field(() => [QuoteStatusResult], {
    description: 'One for each change, in their order; empty where the call was refused.',
  })
  results!: QuoteStatusResult[]

  @Field(() => [UserError], { description: 'Why the call as a whole was refused.' })
  userErrors!: readonly UserError[]
}

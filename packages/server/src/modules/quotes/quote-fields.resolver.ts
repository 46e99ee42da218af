import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import { AccountContact, AccountRef, createAccountLoader } from '../accounts/index.js'
import { createOrderLoader, Order } from '../orders/index.js'
import { historyOf, loadNotes, RecordHistory, RecordNote } from '../records/index.js'
import {
  createContactLoader,
  createLineLoader,
  createQuoteOfOrderLoader,
  createQuoteRefLoader,
} from './quote-loaders.js'
import { diffOf, revisionsOf } from './quote-revisions.queries.js'
import { isAltered, isPastEnd } from './quote-rules.js'
import type { QuoteLineRecord } from './quote.record.js'
import { QuoteDifference, QuoteRevision } from './quote-revision.types.js'
import {
  Quote,
  QuoteAnswer,
  QuoteLine,
  QuotePossibilities,
  QuoteRef,
  quoteOf,
} from './quote.types.js'
import { possibleNow } from './what-is-possible.js'

const lineOf =
  (currency: string) =>
  (line: QuoteLineRecord): QuoteLine => ({
    ...line,
    listPrice: money(line.listPrice, currency),
    unitPrice: money(line.unitPrice, currency),
    altered: isAltered(line),
    total: money(line.qty * line.unitPrice, currency),
  })

/** What a quote shows beside its own row. */
@Resolver(() => Quote)
export class QuoteFieldsResolver {
  @FieldResolver(() => AccountRef, {
    nullable: true,
    description: 'Whose quote it is; null for a customer without an account.',
  })
  account(
    @Root() { record: { accountId, account } }: Quote,
    @Ctx() ctx: Context,
  ): AccountRef | Promise<AccountRef | null> | null {
    if (accountId === null) return null
    return account ?? loaderOf(ctx, createAccountLoader).load(accountId)
  }

  @FieldResolver(() => AccountContact, {
    nullable: true,
    description: 'The contact to whom it is sent; null for nobody.',
  })
  contact(
    @Root() { record: { contactId } }: Quote,
    @Ctx() ctx: Context,
  ): Promise<AccountContact | null> | null {
    return contactId === null ? null : loaderOf(ctx, createContactLoader).load(contactId)
  }

  @FieldResolver(() => [QuoteLine], { description: 'Its lines, in their order.' })
  async lines(
    @Root() { record: { id, currency, lines } }: Quote,
    @Ctx() ctx: Context,
  ): Promise<QuoteLine[]> {
    const known = lines ?? (await loaderOf(ctx, createLineLoader).load(id))
    return known.map(lineOf(currency))
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it is past its end now, whatever its label.',
  })
  expired(@Root() { record }: Quote, @Ctx() { clock }: Context): boolean {
    return isPastEnd(record, clock.now())
  }

  @FieldResolver(() => QuoteAnswer, {
    nullable: true,
    description: "The customer's last answer; null for none.",
  })
  answer(
    @Root() { record: { answer, answerText, answeredAt, answeredRevision } }: Quote,
  ): QuoteAnswer | null {
    if (answer === null || answeredAt === null || answeredRevision === null) return null
    return { answer, text: answerText, at: answeredAt, revision: answeredRevision }
  }

  @Needs('orders.read')
  @FieldResolver(() => Order, {
    nullable: true,
    description: 'The order that it became; null for none, and for one not visible to you.',
  })
  order(@Root() { record: { orderId } }: Quote, @Ctx() ctx: Context): Promise<Order | null> | null {
    return orderId === null ? null : loaderOf(ctx, createOrderLoader).load(orderId)
  }

  @FieldResolver(() => QuoteRef, {
    nullable: true,
    description:
      'The quote that it was copied from; null for none, and for one not visible to you.',
  })
  duplicateOf(
    @Root() { record: { duplicateOfId } }: Quote,
    @Ctx() ctx: Context,
  ): Promise<QuoteRef | null> | null {
    return duplicateOfId === null ? null : loaderOf(ctx, createQuoteRefLoader).load(duplicateOfId)
  }

  @FieldResolver(() => [RecordNote], { description: 'Internal notes, newest first; up to 200.' })
  notes(@Root() { record: { id } }: Quote, @Ctx() ctx: Context): Promise<RecordNote[]> {
    return loadNotes(ctx, id)
  }

  @FieldResolver(() => RecordHistory, { description: 'What happened to it, newest first.' })
  history(
    @Root() { record: { id } }: Quote,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which to go on.' })
    after?: string | null,
  ): Promise<RecordHistory> {
    return historyOf(ctx, id, { first, after: after ?? null })
  }

  @FieldResolver(() => [QuoteRevision], {
    description: 'What it said at each revision, newest first; up to 200.',
  })
  revisions(@Root() { record: { id } }: Quote, @Ctx() ctx: Context): Promise<QuoteRevision[]> {
    return revisionsOf(ctx, id)
  }

  @FieldResolver(() => [QuoteDifference], { description: 'What differs between two revisions.' })
  diff(
    @Root() { record: { id } }: Quote,
    @Ctx() ctx: Context,
    @Arg('from', () => Int, { description: 'The former revision.' }) from: number,
    @Arg('to', () => Int, { description: 'The latter revision.' }) to: number,
  ): Promise<QuoteDifference[]> {
    return diffOf(ctx, id, { from, to })
  }

  @FieldResolver(() => QuotePossibilities, { description: 'What you can do with it now.' })
  possible(@Root() { record }: Quote, @Ctx() ctx: Context): QuotePossibilities {
    return possibleNow(ctx, { ...record, orderNumber: record.orderNumber ?? null })
  }

  @FieldResolver(() => String, { description: 'Where its PDF is read, with a session.' })
  pdfUrl(@Root() { record: { id } }: Quote): string {
    return `/api/quotes/${id}.pdf`
  }
}

/** The quote behind an order. */
@Resolver(() => Order)
export class OrderQuoteResolver {
  @Needs('quotes.read')
  @FieldResolver(() => Quote, {
    nullable: true,
    description: 'The quote that it came of; null for none, and for one not visible to you.',
  })
  async quote(@Root() { id }: Order, @Ctx() ctx: Context): Promise<Quote | null> {
    return quoteOf(ctx, await loaderOf(ctx, createQuoteOfOrderLoader).load(id))
  }
}

import { formatMinor } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { orRefusal, Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { untilSettled } from '../../kernel/until-settled.js'
import type { UserError } from '../../kernel/user-error.types.js'
import { loaderOf } from '../../kernel/context.js'
import { createOrderLoader, type Order, type OrderState } from '../orders/index.js'
import {
  answeredBefore,
  keepAnswer,
  mannerErrors,
  ownLabel,
  refuseOtherVersion,
  writeEntries,
  type NewRecordEntry,
} from '../records/index.js'
import { presentConfiguration } from '../revisions/index.js'
import { importOrder, plainInput } from '../status-events/index.js'
import { readTaxRates } from '../tax-rates/index.js'
import { writeAnswer, type SaidAnswer } from './answer-row.js'
import { toldQuote } from './leaving-quote.js'
import { orderOfQuote, taxAnew } from './order-of-quote.js'
import { tellOfAnswer } from './quote-notice.js'
import { convertReasons } from './quote-rules.js'
import type { QuoteConvertInput } from './quote.inputs.js'
import { findWholeQuote, firstOf, readQuotes } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'

/** What came of a conversion; of a refusal nothing but the reasons. */
export interface Conversion {
  applied: boolean
  quote: WholeQuote | null
  order: Order | null
  /** By how much the tax of the order differs from that of the quote, in minor units. */
  taxDifference: number | null
  userErrors: readonly UserError[]
}

/** The quote was changed between reading and writing; it is looked at once more. */
class QuoteMoved extends Error {}

const lockVersion: Statement = {
  name: 'quotes.lock_version',
  text: 'select version from quote where id = $1 for no key update',
}

const writeOrder: Statement = {
  name: 'quotes.write_order',
  text: `update quote set order_id = $2, label_id = $3, waiting_since = null, version = version + 1, updated_at = $4
    where id = $1`,
}

const operation = 'quoteConvert'

/**
 * Makes an order of an approved quote: prices as they are quoted, tax by the present rates. Order
 * and quote are written in one transaction, so that a quote becomes one order and no more, however
 * many ask for it at once.
 * @param said the customer's acceptance, where it is what converts the quote; written with it
 */
export async function convertQuote(
  ctx: Context,
  input: QuoteConvertInput,
  said: SaidAnswer | null = null,
): Promise<Conversion> {
  const attempt = () => attemptConversion(ctx, input, said)
  return orRefusal<Conversion>(
    () => untilSettled(attempt, attempt, (error) => error instanceof QuoteMoved),
    refused,
  )
}

const refused = (userErrors: readonly UserError[]): Conversion => ({
  ...{ applied: false, quote: null, order: null, taxDifference: null, userErrors },
})

async function attemptConversion(
  ctx: Context,
  input: QuoteConvertInput,
  said: SaidAnswer | null,
): Promise<Conversion> {
  refuseIfAny(mannerErrors(input))
  const { database } = ctx
  const known = await answeredBefore<Done>(database, ctx, { operation, input })
  const quote = await findWholeQuote(database, ctx, input.quoteId)
  if (known) return answeredConversion(ctx, quote, known.done)
  const reasons = reasonsAgainst(ctx, quote, said !== null)
  // Whoever lost the race hears of the order, not of a version.
  if (quote.orderId === null) refuseOtherVersion(quote.version, input)
  refuseIfAny(reasons)
  const tax = taxAnew(quote, await readTaxRates(database))
  const done: Done = { taxDifference: tax - quote.tax }
  const payload = await importOrder(
    ctx,
    {
      ...plainInput,
      ...{ dryRun: input.dryRun ?? false, note: input.note, reason: input.reason },
      order: orderOfQuote(quote, tax, ctx.configuration.current(), input.paymentMethod ?? null),
    },
    { beside: (tx, order) => writeBeside(tx, ctx, { quote, order, input, said, done }) },
  )
  // The places lie in an order that the caller never wrote.
  if (payload.userErrors.length > 0)
    throw new Refusal(payload.userErrors.map((error) => ({ ...error, path: ['quoteId'] })))
  const { applied, order } = payload
  const after = applied ? firstOf(await readQuotes(database, [quote.id])) : quote
  return { applied, quote: after, order, ...done, userErrors: [] }
}

/** What is kept with an idempotency key. */
interface Done {
  taxDifference: number
}

async function answeredConversion(
  ctx: Context,
  quote: WholeQuote,
  done: Done,
): Promise<Conversion> {
  const order = quote.orderId ? await loaderOf(ctx, createOrderLoader).load(quote.orderId) : null
  return { applied: true, quote, order, ...done, userErrors: [] }
}

function reasonsAgainst(ctx: Context, quote: WholeQuote, accepts: boolean): UserError[] {
  const { labels, business } = ctx.configuration.current()
  const label = labels.get(quote.labelId ?? 0) ?? null
  const accepted =
    accepts || (quote.acceptedAt !== null && business.quotes.acceptance === 'CONVERT')
  return convertReasons({ quote, label, now: ctx.clock.now() }, accepted)
}

interface Beside {
  quote: WholeQuote
  order: OrderState
  input: QuoteConvertInput
  said: SaidAnswer | null
  done: Done
}

/** Links both within the order's transaction; a quote that has changed since takes the order back. */
async function writeBeside(
  tx: Queryable,
  ctx: Context,
  { quote, order: { order }, input, said, done }: Beside,
): Promise<void> {
  const [locked] = await tx.rows<{ version: number }>(lockVersion, [quote.id])
  if (locked?.version !== quote.version) throw new QuoteMoved()
  const configuration = await presentConfiguration(tx, ctx)
  const from = configuration.labels.get(quote.labelId ?? 0) ?? null
  const to = ownLabel(configuration, 'APPROVED', 'QUOTE') ?? from
  if (said) await writeAnswer(tx, quote, said, { waits: false, labelId: quote.labelId })
  await tx.rows(writeOrder, [quote.id, order.id, to?.id ?? null, ctx.clock.now()])
  const [after] = await readQuotes(tx, [quote.id])
  if (!after) throw new QuoteMoved()
  const shared = {
    subject: 'QUOTE',
    subjectId: quote.id,
    accountId: quote.accountId,
    operation,
  } as const
  const told = toldQuote(after, configuration)
  const accepted: NewRecordEntry[] = said
    ? [{ ...shared, kind: 'ACCEPTED', sequence: after.version - 1, note: said.text, ...told }]
    : []
  const converted: NewRecordEntry = {
    ...shared,
    ...{ kind: 'CONVERTED', sequence: after.version, from, to, ...told },
    ...{ note: input.note, reason: input.reason },
    changes: [{ field: 'order', to: order.number }, ...taxChange(quote, done)],
  }
  await writeEntries(tx, ctx, configuration, [...accepted, converted])
  if (said) await tellOfAnswer(tx, ctx, after, said)
  await keepAnswer(tx, ctx, { operation, input }, done)
}

const taxChange = ({ tax, currency }: WholeQuote, { taxDifference }: Done) =>
  taxDifference === 0
    ? []
    : [
        {
          field: 'tax',
          from: formatMinor(tax, currency),
          to: formatMinor(tax + taxDifference, currency),
        },
      ]

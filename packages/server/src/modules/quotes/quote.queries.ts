import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import { meantNumber } from '../records/index.js'
import type { QuoteRecord, WholeQuote } from './quote.record.js'
import { quoteColumns, wholeQuotes } from './quote.sql.js'

/** A quote as a caller names it. */
export interface WhichQuote {
  id?: string | null
  number?: string | null
}

/** The condition on `q` that names one quote, with its value as `$1`; null for what is no id. */
function named({ id, number }: WhichQuote): { by: string; sql: string; value: string } | null {
  if (id == null)
    return { by: 'number', sql: 'q.number = $1', value: meantNumber('QUOTE', number ?? '') }
  return isId(id) ? { by: 'id', sql: 'q.id = $1', value: id } : null
}

/**
 * The quote with this id or number; null when the caller sees no such quote.
 * @throws AppError BAD_USER_INPUT unless exactly one is given
 */
export async function findQuote(ctx: Context, which: WhichQuote): Promise<QuoteRecord | null> {
  if ((which.id == null) === (which.number == null)) {
    throw new AppError('BAD_USER_INPUT', 'Give `id` or `number`, one of the two.', {
      path: ['id'],
    })
  }
  const one = named(which)
  if (!one) return null
  const visible = visibleAccounts(ctx)
  const [row] = await ctx.database.rows<QuoteRecord>(
    {
      name: `quotes.find.${one.by}.${visible.key}`,
      text: `select ${quoteColumns} from quote q where ${one.sql} and ${visible.sql('q.account_id', 2)}`,
    },
    [one.value, ...visible.values],
  )
  return row ?? null
}

/**
 * Locks the quote that a change names, if the caller may see it, and reads it whole.
 * @throws Refusal NOT_FOUND, INVALID_INPUT unless it is named in exactly one way
 */
export async function lockQuote(
  tx: Queryable,
  ctx: Pick<Context, 'actor'>,
  which: WhichQuote,
  path = [which.id == null ? 'number' : 'quoteId'],
): Promise<WholeQuote> {
  if ((which.id == null) === (which.number == null))
    throw new Refusal(userError('INVALID_INPUT', ['quoteId']))
  const [id] = await lockQuotes(tx, ctx, [which])
  // Read by a statement of its own: the one that waited for the lock saw older lines.
  const [quote] = id == null ? [] : await readQuotes(tx, [id])
  if (!quote) throw new Refusal(userError('NOT_FOUND', path))
  return quote
}

/**
 * Locks quotes in one statement, in the order of their ids so that two callers never wait for each
 * other. Answers the id of each, null for what the caller does not see.
 */
export async function lockQuotes(
  tx: Queryable,
  ctx: Pick<Context, 'actor'>,
  which: readonly WhichQuote[],
): Promise<(string | null)[]> {
  const visible = visibleAccounts(ctx)
  const rows = await tx.rows<{ id: string; number: string }>(
    {
      name: `quotes.lock.${visible.key}`,
      text: `select q.id, q.number from quote q
        where (q.id = any($1::uuid[]) or q.number = any($2::text[])) and ${visible.sql('q.account_id', 3)}
        order by q.id for no key update of q`,
    },
    [
      which.flatMap(({ id }) => (id != null && isId(id) ? [id] : [])),
      which.flatMap(({ id, number }) =>
        id == null && number != null ? [meantNumber('QUOTE', number)] : [],
      ),
      ...visible.values,
    ],
  )
  const known = new Map(
    rows.flatMap(({ id, number }) => [
      [`id ${id}`, id] as const,
      [`number ${number}`, id] as const,
    ]),
  )
  return which.map(
    ({ id, number }) =>
      known.get(
        id == null ? `number ${meantNumber('QUOTE', number ?? '')}` : `id ${id.toLowerCase()}`,
      ) ?? null,
  )
}

/** Whole quotes by id, in this order; the caller is known to see them. */
export const readQuotes = (on: Queryable, ids: readonly string[]): Promise<WholeQuote[]> =>
  on.rows<WholeQuote>(wholeQuotes, [ids])

/** The one quote that a change was about. */
export function firstOf<Value>(values: readonly Value[]): Value {
  const [first] = values
  if (first === undefined) throw new Error('The quote is gone')
  return first
}

/**
 * The whole quote with this id, without a lock.
 * @throws Refusal NOT_FOUND for one that the caller does not see
 */
export async function findWholeQuote(on: Queryable, ctx: Context, id: string): Promise<WholeQuote> {
  const visible = visibleAccounts(ctx)
  const rows = isId(id)
    ? await on.rows<{ id: string }>(
        {
          name: `quotes.visible.${visible.key}`,
          text: `select q.id from quote q where q.id = $1 and ${visible.sql('q.account_id', 2)}`,
        },
        [id, ...visible.values],
      )
    : []
  const [quote] = await readQuotes(
    on,
    rows.map((row) => row.id),
  )
  if (!quote) throw new Refusal(userError('NOT_FOUND', ['quoteId']))
  return quote
}

import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { ownLabel, writeEntries, type NewRecordEntry } from '../records/index.js'
import { holdConfiguration, presentConfiguration } from '../revisions/index.js'
import { toldQuote } from './leaving-quote.js'
import { lastTimeOfDay } from './quote-expiry.js'
import { openLabelIds } from './quote-list.queries.js'
import { readQuotes } from './quote.queries.js'

const atOnce = 500

const lockDue: Statement = {
  name: 'quotes.lock_due',
  text: `select q.id, q.label_id as "labelId" from quote q
    where q.order_id is null and coalesce(q.label_id, 0) = any($1::integer[]) and q.expires_at <= $2
    order by q.id limit ${atOnce} for no key update skip locked`,
}

const writeExpired: Statement = {
  name: 'quotes.write_expired',
  text: `update quote set label_id = $2, waiting_since = null, version = version + 1, updated_at = $3
    where id = any($1::uuid[])`,
}

/**
 * Marks quotes EXPIRED that were past their end when the time of day of the job last came, each
 * once. A run that was missed is made up for, since the time that last came is looked at, not the
 * present one. Nothing is done while the job is off, or where EXPIRED is no label of quotes.
 * Answers whether more are left.
 */
export async function expireQuotes(ctx: Context, tx: Queryable): Promise<boolean> {
  await holdConfiguration(tx)
  const configuration = await presentConfiguration(tx, ctx)
  const { quotes, timeZone } = configuration.business
  const label = ownLabel(configuration, 'EXPIRED', 'QUOTE')
  const now = ctx.clock.now()
  const due = lastTimeOfDay(quotes.expiryAt, timeZone, now)
  const beforeItWasOn = quotes.expirySince !== null && due < new Date(quotes.expirySince)
  if (!quotes.expiryJob || !label || beforeItWasOn) return false
  const open = openLabelIds(configuration).filter((id) => id !== label.id)
  const locked = await tx.rows<{ id: string; labelId: number | null }>(lockDue, [open, due])
  if (locked.length === 0) return false
  const ids = locked.map(({ id }) => id)
  await tx.rows(writeExpired, [ids, label.id, now])
  const former = new Map(locked.map(({ id, labelId }) => [id, labelId]))
  const entries = (await readQuotes(tx, ids)).map((quote): NewRecordEntry => ({
    ...{ subject: 'QUOTE', subjectId: quote.id, accountId: quote.accountId, kind: 'EXPIRED' },
    ...{ sequence: quote.version, operation: 'quotesExpire' },
    from: configuration.labels.get(former.get(quote.id) ?? 0) ?? null,
    to: label,
    ...toldQuote(quote, configuration),
  }))
  await writeEntries(tx, ctx, configuration, entries)
  return locked.length === atOnce
}

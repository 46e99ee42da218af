import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import {
  changeLabels,
  changeRecords,
  meantNumber,
  withRecords,
  writeEntries,
  type LabelChangeResult,
  type LabelMove,
  type NewRecordEntry,
  type RecordOutcome,
} from '../records/index.js'
import { toldQuote } from './leaving-quote.js'
import { moveReasons } from './quote-rules.js'
import type { QuotesChangeStatusInput, QuoteStatusChange } from './quote-status.inputs.js'
import { lockQuotes, readQuotes } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'

/** What became of one change, with the quote as it is now. */
export interface QuoteChangeResult extends LabelChangeResult {
  quote: WholeQuote | null
}

/** Gives many quotes labels, each by itself. */
export const changeQuoteStatuses = (
  ctx: Context,
  input: QuotesChangeStatusInput,
): Promise<RecordOutcome<QuoteChangeResult[]>> =>
  changeRecords<QuoteChangeResult[], LabelChangeResult[]>(ctx, {
    operation: 'quotesChangeStatus',
    input,
    work: (tx, configuration) => change(tx, ctx, configuration, input.changes),
    read: async (on, results) =>
      (await withRecords(results, (ids) => readQuotes(on, ids))).map(({ record, ...result }) => ({
        ...result,
        quote: record,
      })),
  })

const writeLabels: Statement = {
  name: 'quotes.write_labels',
  text: `update quote q set label_id = g.label_id, version = g.version, waiting_since = null, updated_at = $4
    from unnest($1::uuid[], $2::integer[], $3::integer[]) g(id, label_id, version) where q.id = g.id`,
}

const change = (
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  changes: readonly QuoteStatusChange[],
): Promise<LabelChangeResult[]> =>
  changeLabels<WholeQuote, QuoteStatusChange>(tx, ctx, configuration, changes, {
    scope: 'QUOTE',
    fields: ['quoteId', 'number'],
    named: ({ quoteId, number }) => ({
      id: quoteId,
      name: number == null ? null : meantNumber('QUOTE', number),
    }),
    nameOf: ({ number }) => number,
    lock: async () => {
      const which = changes.map(({ quoteId, number }) => ({ id: quoteId, number }))
      const ids = await lockQuotes(tx, ctx, which)
      return readQuotes(tx, [...new Set(ids.flatMap((id) => id ?? []))])
    },
    checkMove: (quote, label, to) =>
      refuseIfAny(moveReasons({ quote, label, now: ctx.clock.now() }, to)),
    write: async (moved, moves) => {
      const values = [moved.map(({ id }) => id), moved.map(({ labelId }) => labelId)]
      await tx.rows(writeLabels, [...values, moved.map(({ version }) => version), ctx.clock.now()])
      const entries = moves.map((move) => entryOf(move, configuration))
      await writeEntries(tx, ctx, configuration, entries)
    },
  })

const entryOf = (
  { after, from, to, change: { note, reason } }: LabelMove<WholeQuote, QuoteStatusChange>,
  configuration: Configuration,
): NewRecordEntry => ({
  ...{ subject: 'QUOTE', subjectId: after.id, accountId: after.accountId },
  ...{ kind: 'LABEL_CHANGED', sequence: after.version, from, to },
  ...{ note: note ?? null, reason: reason ?? null, operation: 'quotesChangeStatus' },
  ...toldQuote(after, configuration),
})

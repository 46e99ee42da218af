import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import {
  changeRecords,
  labelChooser,
  refuseForbiddenMove,
  refuseOtherVersion,
  writeEntry,
  type RecordOutcome,
} from '../records/index.js'
import { toldQuote } from './leaving-quote.js'
import { moveReasons } from './quote-rules.js'
import type { QuoteChangeStatusInput } from './quote-status.inputs.js'
import { firstOf, lockQuote, readQuotes } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'

const writeLabel: Statement = {
  name: 'quotes.write_label',
  text: `update quote set label_id = $2, version = version + 1, updated_at = $3, waiting_since = null where id = $1`,
}

/** Gives a quote another label; a word that means nothing here leaves it as it is. */
export const changeQuoteStatus = (
  ctx: Context,
  input: QuoteChangeStatusInput,
): Promise<RecordOutcome<WholeQuote>> =>
  changeRecords(ctx, {
    operation: 'quoteChangeStatus',
    input,
    work: async (tx, configuration) => [await change(tx, ctx, configuration, input)],
    read: async (on, ids) => firstOf(await readQuotes(on, ids)),
  })

async function change(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: QuoteChangeStatusInput,
): Promise<string> {
  const quote = await lockQuote(tx, ctx, { id: input.quoteId, number: input.number })
  refuseOtherVersion(quote.version, input)
  const now = ctx.clock.now()
  const label = configuration.labels.get(quote.labelId ?? 0) ?? null
  const choose = await labelChooser(tx, ctx, configuration, 'QUOTE', [input])
  const to = choose(input)
  if (to === null) return quote.id
  refuseIfAny(moveReasons({ quote, label, now }, to))
  refuseForbiddenMove(configuration, 'QUOTE', quote.labelId, to.id)
  await tx.rows(writeLabel, [quote.id, to.id, now])
  await writeEntry(tx, ctx, configuration, {
    ...{ subject: 'QUOTE', subjectId: quote.id, accountId: quote.accountId },
    ...{ kind: 'LABEL_CHANGED', sequence: quote.version + 1, from: label, to },
    ...{ note: input.note, reason: input.reason, operation: 'quoteChangeStatus' },
    ...toldQuote({ ...quote, labelId: to.id }, configuration),
  })
  return quote.id
}

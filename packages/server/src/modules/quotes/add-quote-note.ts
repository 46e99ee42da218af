import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import {
  changeRecords,
  refuseOtherVersion,
  writeEntry,
  writeNote,
  type RecordOutcome,
} from '../records/index.js'
import type { QuoteNoteAddInput } from './quote.inputs.js'
import { firstOf, lockQuote, readQuotes } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'

const touch: Statement = {
  name: 'quotes.touch',
  text: 'update quote set version = version + 1, updated_at = $2 where id = $1',
}

/** Adds an internal note, whatever the label and whatever became of the quote. */
export const addQuoteNote = (
  ctx: Context,
  input: QuoteNoteAddInput,
): Promise<RecordOutcome<WholeQuote>> =>
  changeRecords(ctx, {
    operation: 'quoteNoteAdd',
    input,
    work: async (tx, configuration) => {
      const quote = await lockQuote(tx, ctx, { id: input.quoteId })
      refuseOtherVersion(quote.version, input)
      await writeNote(tx, ctx, { subject: 'QUOTE', subjectId: quote.id, text: input.text })
      await tx.rows(touch, [quote.id, ctx.clock.now()])
      await writeEntry(tx, ctx, configuration, {
        ...{ subject: 'QUOTE', subjectId: quote.id, accountId: quote.accountId, kind: 'NOTED' },
        ...{ sequence: quote.version + 1, operation: 'quoteNoteAdd', leaving: null },
      })
      return [quote.id]
    },
    read: async (on, ids) => firstOf(await readQuotes(on, ids)),
  })

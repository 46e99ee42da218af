import type { Context } from '../../kernel/context.js'
import { newId } from '../../kernel/uuid.js'
import { changeRecords, refuseOtherVersion, type RecordOutcome } from '../records/index.js'
import { withoutPreview, writeNewQuote } from './create-quote.js'
import { accountOfQuote } from './quote-account.js'
import { isPastEnd } from './quote-rules.js'
import type { QuoteDuplicateInput } from './quote.inputs.js'
import { firstOf, lockQuote, readQuotes } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'

/**
 * Writes a new quote with the content of another: prices as they are there, tax by its own manner,
 * without a last day that has passed and a contact who has gone.
 */
export const duplicateQuote = (
  ctx: Context,
  input: QuoteDuplicateInput,
): Promise<RecordOutcome<WholeQuote>> =>
  changeRecords(ctx, {
    operation: 'quoteDuplicate',
    input,
    work: async (tx, configuration) => {
      const original = await lockQuote(tx, ctx, { id: input.quoteId })
      refuseOtherVersion(original.version, input)
      const account = await accountOfQuote(tx, ctx, original.accountId)
      const ended = isPastEnd(original, ctx.clock.now())
      const draft = {
        ...original,
        lines: original.lines.map((line) => ({ ...line, id: newId() })),
        contactId: original.contact?.active ? original.contactId : null,
        expiresOn: ended ? null : original.expiresOn,
      }
      const made = { account, draft, duplicateOfId: original.id, operation: 'quoteDuplicate' }
      return [await writeNewQuote(tx, ctx, configuration, { ...made, input })]
    },
    read: async (on, ids) => withoutPreview(firstOf(await readQuotes(on, ids))),
  })

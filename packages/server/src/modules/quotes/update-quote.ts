import { formatMinor } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import {
  changeRecords,
  ownLabel,
  refuseOtherVersion,
  writeEntry,
  type RecordChange,
  type RecordOutcome,
} from '../records/index.js'
import { contactIn, refOf, taxed } from './create-quote.js'
import { toldQuote } from './leaving-quote.js'
import {
  accountOfQuote,
  customerNameOf,
  refuseArchivedAccount,
  refuseOtherContact,
} from './quote-account.js'
import { differencesOf, documentOf, sameDocument } from './quote-document.js'
import { newEnd } from './quote-expiry.js'
import { editReasons, isReopened, labelAfterEdit, type QuoteStanding } from './quote-rules.js'
import type { QuoteUpdateInput } from './quote.inputs.js'
import { firstOf, lockQuote, readQuotes } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'
import { readQuote } from './read-quote.js'
import { updateQuoteRow } from './write-quote.js'

/**
 * Edits a quote: a new revision. An APPROVED one is in review again, and so is one that ended and
 * is given a new last day. A dry run of what changes nothing answers the quote as it is.
 */
export const updateQuote = (
  ctx: Context,
  input: QuoteUpdateInput,
): Promise<RecordOutcome<WholeQuote>> =>
  changeRecords(ctx, {
    operation: 'quoteUpdate',
    input,
    work: async (tx, configuration) => [await update(tx, ctx, configuration, input)],
    read: async (on, ids) => firstOf(await readQuotes(on, ids)),
  })

async function update(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: QuoteUpdateInput,
): Promise<string> {
  const before = await lockQuote(tx, ctx, { id: input.quoteId })
  refuseOtherVersion(before.version, input)
  const label = configuration.labels.get(before.labelId ?? 0) ?? null
  const standing = { quote: before, label, now: ctx.clock.now() }
  const end = endOf(input, configuration, standing)
  const reopened = isReopened(standing, end)
  refuseIfAny(editReasons(standing, reopened))
  const after = await edited(tx, ctx, configuration, { before, input, standing })
  if (sameDocument(documentOf(before), documentOf(after)) && !reopened) {
    if (input.dryRun) return before.id
    throw new Refusal(userError('NOTHING_TO_DO'))
  }
  const code = labelAfterEdit(standing, reopened)
  const to = (code && ownLabel(configuration, code, 'QUOTE')) ?? label
  const quote = {
    ...after,
    expiresAt: end ? end.expiresAt : before.expiresAt,
    labelId: to?.id ?? null,
  }
  await updateQuoteRow(tx, ctx.actor, quote)
  await writeEntry(tx, ctx, configuration, {
    ...{ subject: 'QUOTE', subjectId: quote.id, accountId: quote.accountId, kind: 'UPDATED' },
    ...{ sequence: quote.version, from: label, to, changes: changesOf(before, quote) },
    ...{ note: input.note, reason: input.reason, operation: 'quoteUpdate' },
    ...toldQuote(quote, configuration),
  })
  return quote.id
}

/** The end that the edit sets; null where it says nothing of another day. */
function endOf(
  { expiresOn }: QuoteUpdateInput,
  { business }: Configuration,
  { quote, label, now }: QuoteStanding & { quote: WholeQuote },
): { expiresAt: Date | null } | null {
  if (expiresOn === undefined) return null
  // The same day again is no new one, unless it is what reopens a quote that was marked too early.
  if (expiresOn === quote.expiresOn && label?.code !== 'EXPIRED') return null
  return { expiresAt: newEnd(expiresOn, business.timeZone, now) }
}

/** The quote as the edit makes it, in its former label. */
async function edited(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  {
    before,
    input,
    standing,
  }: { before: WholeQuote; input: QuoteUpdateInput; standing: QuoteStanding },
): Promise<WholeQuote> {
  const draft = readQuote(before, input, configuration)
  const account = await accountOfQuote(tx, ctx, draft.accountId)
  if (draft.accountId !== before.accountId) refuseArchivedAccount(account)
  refuseOtherContact(account, draft, before.contactId)
  return {
    ...before,
    ...(await taxed(tx, draft)),
    customerName: customerNameOf(account, draft),
    ...{ account: refOf(account), contact: contactIn(account, draft.contactId) },
    ...{ acceptedAt: null, waitingSince: null },
    ...{ revision: before.revision + 1, version: before.version + 1, updatedAt: standing.now },
  }
}

const personal = new Set(['billTo', 'shipTo', 'contact'])

/** What changed, for the history; of people only that they did, since whoever sees the quote reads it. */
function changesOf(before: WholeQuote, after: WholeQuote): RecordChange[] {
  const found = differencesOf(documentOf(before), documentOf(after))
  const fields = found
    .filter(({ kind, field }) => kind === 'FIELD' && field !== 'total')
    .map(({ field, from, to }) => {
      const name = field ?? ''
      return personal.has(name) ? { field: name } : { field: name, from, to }
    })
  const total = (quote: WholeQuote) => formatMinor(quote.total, quote.currency)
  return [
    ...fields,
    ...(found.some(({ kind }) => kind !== 'FIELD') ? [{ field: 'lines' }] : []),
    ...(before.total === after.total
      ? []
      : [{ field: 'total', from: total(before), to: total(after) }]),
  ]
}

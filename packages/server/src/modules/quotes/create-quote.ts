import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { newId } from '../../kernel/uuid.js'
import {
  changeRecords,
  nextNumberSql,
  ownLabel,
  writeEntry,
  type RecordOutcome,
} from '../records/index.js'
import { readTaxRates } from '../tax-rates/index.js'
import { leavingQuote } from './leaving-quote.js'
import {
  accountOfQuote,
  customerNameOf,
  refuseArchivedAccount,
  refuseOtherContact,
  type QuoteAccount,
} from './quote-account.js'
import { newEnd } from './quote-expiry.js'
import { labelOfNewQuote } from './quote-rules.js'
import { taxByRates, totalOf } from './quote-totals.js'
import type { QuoteCreateInput } from './quote.inputs.js'
import { firstOf, readQuotes } from './quote.queries.js'
import type { QuoteDraft, WholeQuote } from './quote.record.js'
import { readQuote } from './read-quote.js'
import { insertQuote } from './write-quote.js'

/** Writes a new quote. */
export const createQuote = (
  ctx: Context,
  input: QuoteCreateInput,
): Promise<RecordOutcome<WholeQuote>> =>
  changeRecords(ctx, {
    operation: 'quoteCreate',
    input,
    work: async (tx, configuration) => {
      const account = await accountOfQuote(tx, ctx, input.accountId ?? null)
      const draft = readQuote(blankDraft(account), input, configuration)
      const made = { account, draft, duplicateOfId: null, operation: 'quoteCreate' }
      return [await writeNewQuote(tx, ctx, configuration, { ...made, input })]
    },
    read: async (on, ids) => withoutPreview(firstOf(await readQuotes(on, ids))),
  })

/** A quote of which nothing is said yet. */
const blankDraft = (account: QuoteAccount | null): QuoteDraft => ({
  ...{ reference: null, accountId: null, contactId: null, channelId: null, lines: [] },
  currency: account?.currency ?? '',
  billTo: account?.billTo ?? {},
  shipTo: account?.shipTo ?? {},
  ...{ expiresOn: null, shipping: 0, discount: 0, tax: 0, taxFromRates: true, customerNote: null },
})

/** A new quote that has been read and is to be written. */
export interface NewQuote {
  draft: QuoteDraft
  account: QuoteAccount | null
  duplicateOfId: string | null
  operation: string
  input: Pick<QuoteCreateInput, 'note' | 'reason' | 'dryRun'>
}

const nextNumber: Statement = {
  name: 'quotes.next_number',
  text: `select ${nextNumberSql('QUOTE', 'quote_number_seq')} as number`,
}

/** A dry run takes no number, so that those of quotes have no holes for every look at the totals. */
const previewMark = 'preview '

/** The quote as it is answered: without the mark of a dry run in place of its number. */
export const withoutPreview = (quote: WholeQuote): WholeQuote =>
  quote.number.startsWith(previewMark) ? { ...quote, number: '' } : quote

/**
 * Writes a new quote with its label by the price rule; answers its id.
 * @throws Refusal ACCOUNT_ARCHIVED, NOT_FOUND for a contact, INVALID_INPUT for a day that is over
 */
export async function writeNewQuote(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  { draft, account, duplicateOfId, operation, input }: NewQuote,
): Promise<string> {
  refuseArchivedAccount(account)
  refuseOtherContact(account, draft, null)
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  const label = ownLabel(configuration, labelOfNewQuote(draft.lines), 'QUOTE')
  const expiresAt = newEnd(draft.expiresOn, configuration.business.timeZone, now)
  const [next] = input.dryRun ? [] : await tx.rows<{ number: string }>(nextNumber)
  const quote: WholeQuote = {
    ...(await taxed(tx, draft)),
    ...unanswered,
    ...{ id, number: next?.number ?? previewMark + id, labelId: label?.id ?? null, expiresAt },
    customerName: customerNameOf(account, draft),
    ...{ account: refOf(account), contact: contactIn(account, draft.contactId) },
    ...{ revision: 1, version: 1, orderId: null, orderNumber: null, duplicateOfId },
    ...{ createdBy: ctx.actor.name, createdAt: now, updatedAt: now },
  }
  await insertQuote(tx, ctx.actor, quote)
  await writeEntry(tx, ctx, configuration, {
    ...{ subject: 'QUOTE', subjectId: id, accountId: quote.accountId, kind: 'CREATED' },
    ...{ sequence: 1, from: null, to: label, note: input.note, reason: input.reason },
    ...{ operation, leaving: leavingQuote(quote, configuration) },
  })
  return id
}

const unanswered = {
  ...{ acceptedAt: null, sentAt: null, sentRevision: null, waitingSince: null },
  ...{ answer: null, answerText: null, answeredAt: null, answeredRevision: null },
}

/** The draft with its tax, from the rates where it follows them, and its total. */
export async function taxed(
  on: Queryable,
  draft: QuoteDraft,
): Promise<QuoteDraft & { total: number }> {
  const tax = draft.taxFromRates ? (taxByRates(draft, await readTaxRates(on)) ?? 0) : draft.tax
  return { ...draft, tax, total: totalOf({ ...draft, tax }) }
}

/** An account as quotes refer to it. */
export const refOf = (account: QuoteAccount | null): WholeQuote['account'] =>
  account && { id: account.id, name: account.name, externalId: account.externalId }

/** The contact of an account with this id; null for none. */
export const contactIn = (account: QuoteAccount | null, id: string | null) =>
  account?.contacts.find((contact) => contact.id === id) ?? null

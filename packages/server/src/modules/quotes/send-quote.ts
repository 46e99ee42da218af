import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { characterCount } from '../../kernel/text.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import {
  mask,
  previewRecordEmail,
  queueRecordEmail,
  type EmailPreview,
  type RecordEmail,
} from '../emails/index.js'
import { createRecordLink, recordLinkLifetime, recordLinkPlace } from '../record-links/index.js'
import {
  changeRecords,
  refuseOtherVersion,
  writeEntry,
  type RecordOutcome,
} from '../records/index.js'
import { leavingQuote } from './leaving-quote.js'
import { mailedQuote } from './quote-notice.js'
import { sendReasons } from './quote-rules.js'
import type { QuoteSendInput } from './quote.inputs.js'
import { firstOf, lockQuote, readQuotes } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'

const writeSent: Statement = {
  name: 'quotes.write_sent',
  text: `update quote set sent_at = $2, sent_revision = revision, waiting_since = null, version = version + 1,
      updated_at = $2 where id = $1`,
}

const longestMessage = 2_000

/** A mail as the customer would get it, before it is sent. */
export interface ShownMail extends EmailPreview {
  to: string
}

/** What came of sending; a dry run shows the mail. */
export interface SendOutcome extends RecordOutcome<WholeQuote> {
  mail: ShownMail | null
}

/**
 * Sends the present revision of a quote to its customer, with a link of its own. Links that were
 * sent before go on leading to the quote as it is.
 */
export async function sendQuote(ctx: Context, input: QuoteSendInput): Promise<SendOutcome> {
  const outcome = await changeRecords(ctx, {
    operation: 'quoteSend',
    input,
    work: async (tx, configuration) => [await send(tx, ctx, configuration, input)],
    read: async (on, ids) => firstOf(await readQuotes(on, ids)),
  })
  const { answer } = outcome
  return { ...outcome, mail: input.dryRun && answer ? await shownMail(ctx, answer, input) : null }
}

/** The same mail with a masked link: whoever knows the real one may answer in the customer's place. */
async function shownMail(
  ctx: Context,
  quote: WholeQuote,
  input: QuoteSendInput,
): Promise<ShownMail> {
  const mail = mailOf(quote, input, `${ctx.publicUrl}/answer/${mask}`)
  return { to: mail.to, ...(await previewRecordEmail(ctx, mail)) }
}

async function send(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: QuoteSendInput,
): Promise<string> {
  const quote = await lockQuote(tx, ctx, { id: input.quoteId })
  refuseOtherVersion(quote.version, input)
  const label = configuration.labels.get(quote.labelId ?? 0) ?? null
  const now = ctx.clock.now()
  refuseIfAny(sendReasons({ quote, label, now }))
  await writeMail(tx, ctx, quote, input)
  await tx.rows(writeSent, [quote.id, now])
  await writeEntry(tx, ctx, configuration, {
    ...{ subject: 'QUOTE', subjectId: quote.id, accountId: quote.accountId, kind: 'SENT' },
    ...{ sequence: quote.version + 1, note: input.note, reason: input.reason },
    ...{ operation: 'quoteSend', leaving: leavingQuote(quote, configuration) },
    changes: [{ field: 'revision', to: quote.revision }],
  })
  return quote.id
}

/** Queues the mail with a link of its own, for the contact whose address it is, else for the customer. */
async function writeMail(
  tx: Queryable,
  ctx: Context,
  quote: WholeQuote,
  input: QuoteSendInput,
): Promise<void> {
  const now = ctx.clock.now()
  const isContacts = addressOf(quote, input.to ?? null) === quote.contact?.email
  const linkId = await createRecordLink(tx, ctx, {
    ...{ kind: 'QUOTE', subjectId: quote.id, contactId: isContacts ? quote.contactId : null, now },
    expiresAt: new Date(
      Math.max(now.getTime(), quote.expiresAt?.getTime() ?? 0) + recordLinkLifetime,
    ),
  })
  await queueRecordEmail(tx, ctx, mailOf(quote, input, recordLinkPlace(linkId)))
}

/** @throws Refusal for an address that is not the quote's, and for a message that is too long */
function mailOf(quote: WholeQuote, input: QuoteSendInput, link: string): RecordEmail {
  const to = addressOf(quote, input.to ?? null)
  const told = {
    expiresOn: quote.expiresOn,
    message: messageOf(input),
    ...mailedQuote(quote),
    link,
  }
  return {
    ...{ record: 'QUOTE', recordId: quote.id, accountId: quote.accountId, to },
    language: to === quote.contact?.email ? (quote.contact.language ?? null) : null,
    channelId: quote.channelId,
    told: { purpose: 'QUOTE', ...told },
  }
}

/** The mailbox to write to: only those that the quote itself names. */
function addressOf({ contact, billTo, shipTo }: WholeQuote, wanted: string | null): string {
  const known = [contact?.active ? contact.email : null, billTo.email, shipTo.email].flatMap(
    (address) => address ?? [],
  )
  const chosen = wanted?.trim().toLowerCase()
  const found = known.find((address) => chosen === undefined || address.toLowerCase() === chosen)
  if (found !== undefined) return found
  throw new Refusal(
    known.length === 0
      ? userError('ADDRESS_BAD', ['to'])
      : invalidInput(['to'], "A quote goes to its contact's or its customer's address."),
  )
}

function messageOf({ message }: QuoteSendInput): string | null {
  const text = message?.trim() || null
  if (characterCount(text ?? '') <= longestMessage) return text
  throw new Refusal(invalidInput(['message'], 'At most 2,000 characters fit here.'))
}

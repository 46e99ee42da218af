import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { characterCount } from '../../kernel/text.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { queueRecordEmail } from '../emails/index.js'
import { createRecordLink, recordLinkLifetime, recordLinkPlace } from '../record-links/index.js'
import {
  changeRecords,
  refuseOtherVersion,
  writeEntry,
  type RecordOutcome,
} from '../records/index.js'
import { toldQuote } from './leaving-quote.js'
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

/**
 * Sends the present revision of a quote to its customer, with a link of its own. Links that were
 * sent before go on leading to the quote as it is.
 */
export const sendQuote = (
  ctx: Context,
  input: QuoteSendInput,
): Promise<RecordOutcome<WholeQuote>> =>
  changeRecords(ctx, {
    operation: 'quoteSend',
    input,
    work: async (tx, configuration) => [await send(tx, ctx, configuration, input)],
    read: async (on, ids) => firstOf(await readQuotes(on, ids)),
  })

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
  const to = addressOf(quote, input.to ?? null)
  const message = messageOf(input)
  await writeMail(tx, ctx, { quote, to, message })
  await tx.rows(writeSent, [quote.id, now])
  await writeEntry(tx, ctx, configuration, {
    ...{ subject: 'QUOTE', subjectId: quote.id, accountId: quote.accountId, kind: 'SENT' },
    ...{ sequence: quote.version + 1, note: input.note, reason: input.reason },
    ...{ operation: 'quoteSend', ...toldQuote(quote, configuration) },
    changes: [{ field: 'revision', to: quote.revision }],
  })
  return quote.id
}

/** The mail with a link of its own, for the contact whose address it is, else for the customer. */
async function writeMail(
  tx: Queryable,
  ctx: Context,
  { quote, to, message }: { quote: WholeQuote; to: string; message: string | null },
): Promise<void> {
  const now = ctx.clock.now()
  const isContacts = to === quote.contact?.email
  const linkId = await createRecordLink(tx, ctx, {
    ...{ kind: 'QUOTE', subjectId: quote.id, contactId: isContacts ? quote.contactId : null, now },
    expiresAt: new Date(
      Math.max(now.getTime(), quote.expiresAt?.getTime() ?? 0) + recordLinkLifetime,
    ),
  })
  await queueRecordEmail(tx, ctx, {
    ...{ record: 'QUOTE', recordId: quote.id, accountId: quote.accountId, to },
    ...{
      language: isContacts ? (quote.contact?.language ?? null) : null,
      channelId: quote.channelId,
    },
    told: {
      ...{ purpose: 'QUOTE', expiresOn: quote.expiresOn, message },
      ...mailedQuote(quote),
      link: recordLinkPlace(linkId),
    },
  })
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

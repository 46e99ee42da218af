import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { characterCount } from '../../kernel/text.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { changeRecords, ownLabel, writeEntry } from '../records/index.js'
import { writeAnswer, type SaidAnswer } from './answer-row.js'
import { convertQuote } from './convert-quote.js'
import { toldQuote } from './leaving-quote.js'
import { tellOfAnswer } from './quote-notice.js'
import { answerReasons, convertsAtOnce, type QuoteStanding } from './quote-rules.js'
import { findWholeQuote, firstOf, lockQuote, readQuotes } from './quote.queries.js'
import type { QuoteAnswerKind, WholeQuote } from './quote.record.js'

/** What a customer says to a quote, by the link. */
export interface CustomerAnswer {
  quoteId: string
  answer: 'ACCEPT' | 'COMMENT' | 'DECLINE'
  /** A comment says something; an acceptance and a refusal may. */
  text: string | null
  /** The revision that the customer saw. */
  revision: number
}

/** What came of it, with the quote as it is now; null for a refusal. */
export interface AnswerOutcome {
  quote: WholeQuote | null
  userErrors: readonly UserError[]
}

const kinds = {
  ACCEPT: 'ACCEPTED',
  COMMENT: 'COMMENTED',
  DECLINE: 'DECLINED',
} as const satisfies Record<CustomerAnswer['answer'], QuoteAnswerKind>

const longestText = 2_000

/**
 * Takes a customer's answer, given by the actor of the context. An acceptance makes an order at once
 * where the business wants that and has offered this very revision; what stands in the way of the
 * order is for staff to see, and the acceptance waits for them. A comment puts the quote in review,
 * a refusal cancels it.
 */
export async function answerQuote(ctx: Context, input: CustomerAnswer): Promise<AnswerOutcome> {
  const text = input.text?.trim() || null
  const at = ctx.clock.now()
  const said: SaidAnswer = { answer: kinds[input.answer], text, at }
  if (input.answer === 'ACCEPT') {
    const made = await acceptAtOnce(ctx, input, said)
    if (made) return { quote: made, userErrors: [] }
  }
  const { answer, userErrors } = await changeRecords(ctx, {
    operation: 'quoteAnswer',
    input: {},
    work: async (tx, configuration) => [await take(tx, ctx, configuration, { input, said })],
    read: async (on, ids) => firstOf(await readQuotes(on, ids)),
  })
  return { quote: answer, userErrors }
}

/** The quote as an order, if its acceptance makes one; null where it waits for staff, or is refused. */
async function acceptAtOnce(
  ctx: Context,
  { quoteId, revision }: CustomerAnswer,
  said: SaidAnswer,
): Promise<WholeQuote | null> {
  const configuration = ctx.configuration.current()
  if (configuration.business.quotes.acceptance !== 'CONVERT') return null
  const quote = await readVisible(ctx, quoteId)
  if (!quote || !convertsAtOnce(standingOf(quote, configuration, said.at), revision)) return null
  if (answerErrors(said, quote, revision).length > 0) return null
  const input = { quoteId, expectedVersion: quote.version }
  return (await convertQuote(ctx, input, said)).quote
}

const readVisible = (ctx: Context, id: string): Promise<WholeQuote | null> =>
  findWholeQuote(ctx.database, ctx, id).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })

const standingOf = (
  quote: WholeQuote,
  { labels }: Configuration,
  now: Date,
): QuoteStanding & { quote: WholeQuote } => ({
  ...{ quote, now },
  label: labels.get(quote.labelId ?? 0) ?? null,
})

function answerErrors(
  { answer, text }: SaidAnswer,
  { revision: actual }: WholeQuote,
  expected: number,
): UserError[] {
  if (expected !== actual)
    return [userError('VERSION_CONFLICT', ['revision'], { expected, actual })]
  if (answer === 'COMMENTED' && text === null)
    return [invalidInput(['text'], 'Write what you would like to say.')]
  return characterCount(text ?? '') > longestText
    ? [invalidInput(['text'], `At most ${longestText} characters fit here.`)]
    : []
}

async function take(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  { input, said }: { input: CustomerAnswer; said: SaidAnswer },
): Promise<string> {
  const quote = await lockQuote(tx, ctx, { id: input.quoteId })
  const standing = standingOf(quote, configuration, said.at)
  refuseIfAny(answerReasons(standing, said.answer))
  refuseIfAny(answerErrors(said, quote, input.revision))
  const to = labelAfter(standing, configuration, said.answer)
  await writeAnswer(tx, quote, said, { waits: said.answer !== 'DECLINED', labelId: to?.id ?? null })
  const after = firstOf(await readQuotes(tx, [quote.id]))
  await writeEntry(tx, ctx, configuration, {
    ...{ subject: 'QUOTE', subjectId: quote.id, accountId: quote.accountId, kind: said.answer },
    ...{ sequence: after.version, from: standing.label, to, operation: 'quoteAnswer' },
    ...(said.answer === 'DECLINED' ? { reason: said.text } : { note: said.text }),
    ...toldQuote(after, configuration),
  })
  await tellOfAnswer(tx, ctx, after, said)
  return quote.id
}

/** What has ended is not in review again before it has a new last day. */
function labelAfter(
  { label }: QuoteStanding,
  configuration: Configuration,
  answer: QuoteAnswerKind,
): LabelRecord | null {
  if (answer === 'ACCEPTED' || label?.code === 'EXPIRED') return label
  const code = answer === 'DECLINED' ? 'CANCELED' : 'IN REVIEW'
  return ownLabel(configuration, code, 'QUOTE') ?? label
}

import { onlyText, type BodyFields } from '../customer-pages/index.js'
import type { AnswerProblem } from './answer-page.js'

/** An answer to a quote. */
export interface QuoteReply {
  answer: 'ACCEPT' | 'COMMENT' | 'DECLINE'
  text: string | null
  revision: number
}

/** An approver's answer. */
export interface ApproverReply {
  decision: 'APPROVE' | 'REJECT'
  reason: string | null
  round: number
}

/** A buyer's answer; lines with their quantities, of which 0 leaves one out. */
export type BuyerReply =
  | { answer: 'CANCEL'; version: number }
  | {
      answer: 'SUBMIT'
      version: number
      comments: string | null
      quantities: ReadonlyMap<string, number>
    }

/** What was read, or what is wrong with it. */
export type Read<Reply> = { reply: Reply } | { problem: AnswerProblem }

const longestText = 2000
const wrong = (problem: AnswerProblem) => ({ problem })

/** What a customer answered, out of the fields of the form. */
export function readQuoteReply(fields: BodyFields): Read<QuoteReply> {
  const answer = oneOf(fields, ['ACCEPT', 'COMMENT', 'DECLINE'] as const)
  const revision = numberOf(fields, 'revision')
  if (answer === null || revision === null) return wrong('NOT_POSSIBLE')
  const text = textOf(fields, 'text')
  if (tooLong(text)) return wrong('TEXT_TOO_LONG')
  if (answer === 'COMMENT' && text === null) return wrong('TEXT_MISSING')
  return { reply: { answer, text, revision } }
}

/** What an approver answered. */
export function readApproverReply(fields: BodyFields): Read<ApproverReply> {
  const decision = oneOf(fields, ['APPROVE', 'REJECT'] as const)
  const round = numberOf(fields, 'round')
  if (decision === null || round === null) return wrong('NOT_POSSIBLE')
  const reason = textOf(fields, 'reason')
  if (tooLong(reason)) return wrong('TEXT_TOO_LONG')
  if (decision === 'REJECT' && reason === null) return wrong('REASON_MISSING')
  return { reply: { decision, reason, round } }
}

/** What a buyer answered. */
export function readBuyerReply(fields: BodyFields): Read<BuyerReply> {
  const answer = oneOf(fields, ['SUBMIT', 'CANCEL'] as const)
  const version = numberOf(fields, 'version')
  if (answer === null || version === null) return wrong('NOT_POSSIBLE')
  if (answer === 'CANCEL') return { reply: { answer, version } }
  const comments = textOf(fields, 'comments')
  if (tooLong(comments)) return wrong('TEXT_TOO_LONG')
  const quantities = quantitiesOf(fields)
  return quantities === null
    ? wrong('QUANTITIES')
    : { reply: { answer, version, comments, quantities } }
}

/** What was typed into the fields of a form, to show it again. */
export function typedIn(fields: BodyFields): Map<string, string> {
  const texts = [...fields.keys()].flatMap((name) => {
    const text = onlyText(fields, name)
    return text === null ? [] : [[name, text] as const]
  })
  return new Map(texts)
}

/** Null where one of them is no quantity, or nothing is left. */
function quantitiesOf(fields: BodyFields): Map<string, number> | null {
  const quantities = new Map<string, number>()
  for (const name of fields.keys()) {
    const id = /^qty-([0-9a-f-]{36})$/.exec(name)?.[1]
    if (id === undefined) continue
    const quantity = numberOf(fields, name)
    if (quantity === null) return null
    quantities.set(id, quantity)
  }
  return [...quantities.values()].some((quantity) => quantity > 0) ? quantities : null
}

const oneOf = <Answer extends string>(
  fields: BodyFields,
  answers: readonly Answer[],
): Answer | null => answers.find((answer) => answer === onlyText(fields, 'answer')) ?? null

function numberOf(fields: BodyFields, name: string): number | null {
  const text = onlyText(fields, name)?.trim() ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** A text without what no text has; null for a blank one. */
function textOf(fields: BodyFields, name: string): string | null {
  const text = onlyText(fields, name) ?? ''
  const clean = text
    .replaceAll('\r\n', '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim()
  return clean === '' ? null : clean
}

const tooLong = (text: string | null): boolean =>
  text !== null && Array.from(text).length > longestText

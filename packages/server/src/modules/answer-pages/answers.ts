import type { Actor, Context } from '../../kernel/context.js'
import type { UserError } from '../../kernel/user-error.types.js'
import type { BodyFields } from '../customer-pages/index.js'
import type { FoundRecordLink } from '../record-links/index.js'
import { readApproverReply, readBuyerReply, readQuoteReply, type Read } from './answer-body.js'
import type { AnswerProblem } from './answer-page.js'
import type { QuoteView, RequestView } from './answer-view.js'
import { giveQuoteAnswer, isAnswered, viewOfQuote } from './quote-answers.js'
import {
  giveBuyerAnswer,
  giveDecision,
  isDecided,
  isDone,
  viewOfRequest,
} from './request-answers.js'

/** What a link leads to, as it is now. */
export type Looked =
  { kind: 'quote'; view: QuoteView } | { kind: 'approval' | 'request'; view: RequestView }

/** What a link leads to; null when it is gone, or not for the contact any more. */
export async function lookAt(ctx: Context, link: FoundRecordLink): Promise<Looked | null> {
  if (link.kind === 'QUOTE') {
    const view = await viewOfQuote(ctx, link.subjectId)
    return view && { kind: 'quote', view }
  }
  const { contactId, subjectId } = link
  const view = contactId === null ? null : await viewOfRequest(ctx, { contactId, subjectId })
  return view && { kind: link.kind === 'APPROVAL' ? 'approval' : 'request', view }
}

/** Who acts by a link: the contact, or a customer without an account. */
export const personOf = ({ contactId }: FoundRecordLink, { view }: Looked): Actor => ({
  ...{ kind: 'CONTACT', id: contactId, name: view.readerName, email: null, role: null },
  ...{ permissions: new Set(), channelId: null },
})

/** Does what a form says; answers what stood in the way, or null when it is done, now or before. */
export async function giveAnswer(
  ctx: Context,
  link: FoundRecordLink,
  { kind, view }: Looked,
  fields: BodyFields,
): Promise<AnswerProblem | null> {
  if (kind === 'quote')
    return give(readQuoteReply(fields), {
      isSo: (reply, now) => now?.kind === 'quote' && isAnswered(now.view, reply),
      now: { kind, view },
      deed: (reply) => giveQuoteAnswer(ctx, link.subjectId, reply),
      lookAgain: () => lookAt(ctx, link),
    })
  const own = { ...link, contactId: link.contactId ?? '' }
  const seen = { now: { kind, view }, lookAgain: () => lookAt(ctx, link) }
  if (kind === 'approval')
    return give(readApproverReply(fields), {
      ...seen,
      isSo: (reply, now) => now?.kind === 'approval' && isDecided(now.view, reply),
      deed: (reply) => giveDecision(ctx, own, reply),
    })
  return give(readBuyerReply(fields), {
    ...seen,
    isSo: (reply, now) => now?.kind === 'request' && isDone(now.view, reply),
    deed: (reply) => giveBuyerAnswer(ctx, own, reply),
  })
}

interface Giving<Reply> {
  now: Looked
  lookAgain(): Promise<Looked | null>
  /** Whether all is already as it was answered. */
  isSo(reply: Reply, now: Looked | null): boolean
  deed(reply: Reply): Promise<readonly Pick<UserError, 'code'>[]>
}

/** The same answer once more, or from two windows at once, is the answer that was given. */
async function give<Reply>(
  read: Read<Reply>,
  { now, lookAgain, isSo, deed }: Giving<Reply>,
): Promise<AnswerProblem | null> {
  if ('problem' in read) return read.problem
  const { reply } = read
  if (isSo(reply, now)) return null
  const errors = await deed(reply)
  if (errors.length === 0 || isSo(reply, await lookAgain())) return null
  return errors.some(({ code }) => code === 'VERSION_CONFLICT') ? 'CHANGED' : 'NOT_POSSIBLE'
}

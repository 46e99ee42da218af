import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import type { RefusalReason } from '../../kernel/refusal.js'
import {
  cancelByLink,
  decideByLink,
  requestForContact,
  resubmitByLink,
  type RequestForContact,
} from '../order-requests/index.js'
import type { ApproverReply, BuyerReply } from './answer-body.js'
import type { RequestView } from './answer-view.js'

interface OwnLink {
  subjectId: string
  contactId: string
}

const orderNumber: Statement = {
  name: 'answer_pages.order_number',
  text: 'select number from orders where id = $1',
}

/** A request as the contact whose link it is may see it; null for everybody else. */
export async function viewOfRequest(
  ctx: Context,
  { subjectId, contactId }: OwnLink,
): Promise<RequestView | null> {
  const found = await requestForContact(ctx, subjectId, contactId)
  if (!found) return null
  const { request } = found
  const [order] = request.orderId
    ? await ctx.database.rows<{ number: string }>(orderNumber, [request.orderId])
    : []
  return viewOf(found, order?.number ?? null)
}

function viewOf(found: RequestForContact, order: string | null): RequestView {
  const { request, standing, reader } = found
  const { number, reference, currency, total, state, shipping, comments } = request
  return {
    ...{ number, reference, currency, total, state, shipping, comments },
    ...{ round: request.round, version: request.version, overBudget: request.overBudget },
    channelId: null,
    language: reader.language,
    readerName: reader.name,
    accountName: found.accountName,
    buyerName: found.buyerName,
    lines: found.lines.map(({ id, sku, name, qty, unitPrice }) => ({
      ...{ id, sku, name, qty, unitPrice },
      listPrice: null,
      total: qty * unitPrice,
    })),
    steps: standing.steps.map(({ level, state: reached, approvers }) => ({
      level: level.level,
      state: reached,
      rule: level.rule,
      approvers: approvers.map(({ approver, decision }) => ({
        name: approver.name,
        verdict: decision?.verdict ?? null,
        reason: decision?.reason ?? null,
        at: decision?.at ?? null,
      })),
    })),
    orderNumber: order,
    may: {
      decide: found.againstDecision.length === 0,
      edit: found.againstSubmission.length === 0,
      cancel: found.againstCancellation.length === 0,
    },
    decided: found.decided,
  }
}

/** Decides in an approver's name; with why it was refused, if it was. */
export async function giveDecision(
  ctx: Context,
  { subjectId: requestId, contactId }: OwnLink,
  reply: ApproverReply,
): Promise<readonly RefusalReason[]> {
  return (await decideByLink(ctx, { requestId, contactId, ...reply })).userErrors
}

/** Does what a buyer wants; with why it was refused, if it was. */
export async function giveBuyerAnswer(
  ctx: Context,
  { subjectId: requestId, contactId }: OwnLink,
  reply: BuyerReply,
): Promise<readonly RefusalReason[]> {
  const change = { requestId, contactId, expectedVersion: reply.version }
  const { userErrors } =
    reply.answer === 'CANCEL'
      ? await cancelByLink(ctx, change)
      : await resubmitByLink(ctx, {
          ...change,
          comments: reply.comments,
          quantities: reply.quantities,
        })
  return userErrors
}

/** Whether the approver has decided so already. */
export const isDecided = ({ decided, round }: RequestView, reply: ApproverReply): boolean =>
  decided === reply.decision && round === reply.round

/** Whether the request stands already as its buyer wants it, so that the same is done no second time. */
export function isDone({ state, version }: RequestView, reply: BuyerReply): boolean {
  if (reply.answer === 'CANCEL') return state === 'CANCELED'
  return version > reply.version && (state === 'PENDING' || state === 'APPROVED')
}

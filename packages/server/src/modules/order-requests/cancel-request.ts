import type { Context } from '../../kernel/context.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { askApprovers } from './ask-approvers.js'
import { changeRequest, type RequestWork } from './change-request.js'
import type { OrderRequestCancelInput, OrderRequestRemindInput } from './order-request.inputs.js'
import type { RequestRecord } from './order-request.js'
import type { OrderRequestPayload } from './order-request.types.js'
import { ownMove } from './request-entry.js'
import { standingsOf } from './request-standing.js'
import { tellBuyer } from './tell-buyer.js'
import { againstCancel, againstRemind } from './what-is-possible.js'
import { updateRequest } from './write-request.js'

/**
 * Takes a request back, which releases its budget. It gets the label CANCELED where the merchant has
 * made that one of accounts, else REJECTED, which means as well that nothing will come of it.
 */
export const cancelRequest = (
  ctx: Context,
  input: OrderRequestCancelInput,
): Promise<OrderRequestPayload> =>
  changeRequest(ctx, 'orderRequestCancel', input, async (parts) => {
    const reason = input.reason ?? null
    const after = await cancel(parts, reason)
    if (parts.request.state !== 'DRAFT') await tellBuyer(parts, after, { reason })
  })

/** Takes a request back that is held. */
export async function cancel(
  { request, tx, configuration, now, tell }: RequestWork & { request: RequestRecord },
  reason: string | null,
): Promise<RequestRecord> {
  refuseIfAny(againstCancel(request))
  const wanted = {
    ...request,
    state: 'CANCELED' as const,
    labelId: ownMove(configuration, request.labelId, ['CANCELED', 'REJECTED']),
    currentLevel: null,
    budgetYear: null,
    remindedAt: null,
  }
  const after = await updateRequest(tx, wanted, now)
  await tell({ kind: 'CANCELED', before: request, after, reason })
  return after
}

/** Asks the approvers who decide now once more. */
export const remindOfRequest = (
  ctx: Context,
  input: OrderRequestRemindInput,
): Promise<OrderRequestPayload> =>
  changeRequest(ctx, 'orderRequestRemind', input, async ({ request, ...parts }) => {
    const { tx, now, tell } = parts
    const [standing] = await standingsOf(tx, [request])
    if (standing) refuseIfAny(againstRemind(request, standing, now))
    const after = await updateRequest(tx, { ...request, remindedAt: now }, now)
    await tell({ kind: 'REMINDED', before: request, after, reason: input.reason ?? null })
    await askApprovers(parts, [after], { reminder: true })
  })

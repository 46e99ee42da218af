import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { askApprovers } from './ask-approvers.js'
import { changeRequest, type RequestWork } from './change-request.js'
import { holdAccount } from './create-request.js'
import type { RequestRecord } from './order-request.js'
import type { OrderRequestSubmitInput } from './order-request.inputs.js'
import type { OrderRequestPayload } from './order-request.types.js'
import { ownMove } from './request-entry.js'
import { requestScenes, type RequestScene } from './request-scene.js'
import { againstSubmit } from './what-is-possible.js'
import { tellBuyer } from './tell-buyer.js'
import { updateRequest } from './write-request.js'

/** Two submissions of one buyer wait for each other here, so that both see what the other took. */
const holdBuyer: Statement = {
  name: 'order_requests.hold_buyer',
  text: 'select 1 from account_contact where id = $1 for no key update',
}

/** Submits a request: to its approvers, or straight to approval where nobody needs to be asked. */
export const submitRequest = (
  ctx: Context,
  input: OrderRequestSubmitInput,
): Promise<OrderRequestPayload> =>
  changeRequest(ctx, 'orderRequestSubmit', input, (parts) => submit(parts, input.reason ?? null))

/** Submits a request that is held. */
export async function submit(
  { request, ...parts }: RequestWork & { request: RequestRecord },
  reason: string | null,
): Promise<void> {
  const { tx, ctx, configuration, now, tell } = parts
  await holdAccount(tx, ctx, request.accountId)
  await tx.rows(holdBuyer, [request.buyerId])
  const [scene] = await requestScenes(ctx, tx, [{ ...request, budgetYear: null }])
  if (!scene) return
  refuseIfAny(againstSubmit(request, scene))
  const wanted = submitted(request, scene, now)
  const codes = wanted.state === 'PENDING' ? ['PENDING APPROVAL'] : ['APPROVED']
  const labelId = ownMove(configuration, request.labelId, codes)
  const after = await updateRequest(tx, { ...wanted, labelId }, now)
  const changes = scene.path.notes.map(({ kind, level }) => ({ field: kind, to: level }))
  await tell({ kind: 'SUBMITTED', before: request, after, changes, reason })
  await askApprovers(parts, [after])
  // Who submits by a link of their own need not be told that they did.
  if (ctx.actor.kind !== 'CONTACT' || after.state !== 'PENDING') await tellBuyer(parts, after)
}

/** The request in its next round, under the scheme in force. */
function submitted(
  request: RequestRecord,
  { account, budget, path }: RequestScene,
  now: Date,
): RequestRecord {
  const asked = path.lastLevel > 0
  return {
    ...request,
    state: asked ? 'PENDING' : 'APPROVED',
    round: request.round + 1,
    schemeId: account.schemeId,
    lastLevel: asked ? path.lastLevel : null,
    currentLevel: asked ? path.firstLevel : null,
    overBudget: budget.exceeded,
    budgetYear: budget.year,
    submittedAt: now,
    decidedAt: null,
    remindedAt: asked ? now : null,
  }
}

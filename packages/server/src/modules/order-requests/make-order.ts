import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { orRefusal, Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import type { OrderState } from '../orders/index.js'
import { answeredBefore, keepAnswer, refuseOtherVersion } from '../records/index.js'
import { presentConfiguration } from '../revisions/index.js'
import { importOrder, plainInput } from '../status-events/index.js'
import { orderDraftOf } from './order-draft.js'
import type { OrderRequestOrderInput } from './order-request.inputs.js'
import type { RequestRecord } from './order-request.js'
import { findRequest, holdRequest, linesOf, requestsByIds } from './order-request.sql.js'
import { OrderRequest, type OrderRequestPayload } from './order-request.types.js'
import { notFound } from './read-request.js'
import { ownMove, tellOfRequests } from './request-entry.js'
import { requestScenes, type RequestScene } from './request-scene.js'
import { tellBuyer } from './tell-buyer.js'
import { againstOrder } from './what-is-possible.js'
import { updateRequest } from './write-request.js'

const operation = 'orderRequestOrder'

/**
 * Makes an approved request an order, once: the order, the request's new state and its history are
 * written in one transaction, and of calls at the same time only one finds the request approved.
 */
export const orderOfRequest = (
  ctx: Context,
  input: OrderRequestOrderInput,
): Promise<OrderRequestPayload> =>
  orRefusal<OrderRequestPayload>(
    async () => (await doneBefore(ctx, input)) ?? make(ctx, input),
    async (userErrors) =>
      // The same key at the same time: the other call was faster.
      (await doneBefore(ctx, input).catch(() => null)) ?? {
        applied: false,
        request: null,
        userErrors,
      },
  )

async function doneBefore(
  ctx: Context,
  input: OrderRequestOrderInput,
): Promise<OrderRequestPayload | null> {
  const known = await answeredBefore<string[]>(ctx.database, ctx, { operation, input })
  return known && shown(ctx, known.done)
}

async function shown(ctx: Context, ids: string[]): Promise<OrderRequestPayload> {
  const [record] = await requestsByIds(ctx.database, ids)
  return { applied: true, request: record ? new OrderRequest(record) : null, userErrors: [] }
}

async function make(ctx: Context, input: OrderRequestOrderInput): Promise<OrderRequestPayload> {
  const request = await findRequest(ctx, ctx.database, { id: input.requestId })
  if (!request) throw notFound('requestId')
  refuseOtherVersion(request.version, input)
  const [scene] = await requestScenes(ctx, ctx.database, [request])
  if (!scene) throw notFound('requestId')
  refuseIfAny(againstOrder(request, scene))
  const { dryRun, note, reason } = input
  const order = orderDraftOf(request, {
    accountName: scene.account.name,
    buyer: scene.buyer,
    lines: await linesOf(ctx.database, [request.id]),
    paymentMethod: input.paymentMethod ?? null,
  })
  const { userErrors } = await importOrder(
    ctx,
    { ...plainInput, dryRun: dryRun ?? false, note, reason, order },
    { beside: (tx, state) => settle(tx, ctx, { input, request, scene, order: state.order }) },
  )
  refuseIfAny(userErrors)
  if (!dryRun) return shown(ctx, [request.id])
  const labelId = ownMove(ctx.configuration.current(), request.labelId, ['ORDERED'])
  const wouldBe = new OrderRequest({ ...request, state: 'ORDERED', labelId })
  return { applied: false, request: wouldBe, userErrors: [] }
}

/** Ties the new order to its request, unless that is no longer what the order was made of. */
async function settle(
  tx: Queryable,
  ctx: Context,
  {
    input,
    request,
    scene,
    order,
  }: {
    input: OrderRequestOrderInput
    request: RequestRecord
    scene: RequestScene
    order: OrderState['order']
  },
): Promise<void> {
  const held = await holdRequest(ctx, tx, { id: request.id })
  if (!held) throw notFound('requestId')
  refuseIfAny(againstOrder(held, scene))
  refuseOtherVersion(held.version, input)
  // What is ordered is changed in a new round alone.
  if (held.round !== request.round || held.accountId !== request.accountId)
    throw new Refusal(userError('VERSION_CONFLICT', ['requestId']))
  const configuration = await presentConfiguration(tx, ctx)
  const now = ctx.clock.now()
  const labelId = ownMove(configuration, held.labelId, ['ORDERED'])
  const wanted = { ...held, state: 'ORDERED' as const, labelId, orderId: order.id }
  const after = await updateRequest(tx, wanted, now)
  await tellOfRequests(tx, ctx, configuration, [
    {
      kind: 'ORDERED',
      operation,
      before: held,
      after,
      changes: [{ field: 'order', to: order.number }],
      note: input.note ?? null,
      reason: input.reason ?? null,
    },
  ])
  await tellBuyer({ tx, ctx, now }, after, { orderNumber: order.number })
  await keepAnswer(tx, ctx, { operation, input }, [request.id])
}

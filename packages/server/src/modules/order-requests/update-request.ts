import type { Context } from '../../kernel/context.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { changeRequest, type RequestWork } from './change-request.js'
import type { OrderRequestUpdateInput } from './order-request.inputs.js'
import type { RequestRecord } from './order-request.js'
import { linesOf } from './order-request.sql.js'
import type { OrderRequestPayload } from './order-request.types.js'
import { changedFields, readRequest, totalOf, type ReadRequest } from './read-request.js'
import { requestScenes } from './request-scene.js'
import { againstEdit } from './what-is-possible.js'
import { describeRequest, replaceLines, updateRequest } from './write-request.js'

/** Edits a request that is with its buyer. */
export const updateOrderRequest = (
  ctx: Context,
  input: OrderRequestUpdateInput,
): Promise<OrderRequestPayload> =>
  changeRequest(ctx, 'orderRequestUpdate', input, async (parts) => {
    const read = readRequest(input, parts.request.currency, parts.now)
    const after = await edit(parts, read, input.reason ?? null)
    if (after === parts.request) throw new Refusal(userError('NOTHING_TO_DO'))
  })

/** Edits a request that is held; answers it as it is then, which is the same if nothing changes. */
export async function edit(
  parts: RequestWork & { request: RequestRecord },
  { lines, ...read }: ReadRequest,
  reason: string | null,
): Promise<RequestRecord> {
  const { tx, ctx, request, configuration, now, tell } = parts
  const [scene] = await requestScenes(ctx, tx, [request])
  if (scene) refuseIfAny(againstEdit(request, scene, configuration))
  const had = (await linesOf(tx, [request.id])).map(({ requestId: _, ...line }) => line)
  const edited = {
    ...request,
    ...saidOf(request, read),
    total: totalOf(lines ?? had, read.shipping ?? request.shipping),
  }
  const changes = changedFields(request, edited, { before: had, after: lines })
  if (changes.length === 0) return request
  if (lines) await replaceLines(tx, request.id, lines)
  const after = await updateRequest(tx, edited, now)
  await describeRequest(tx, request.id)
  await tell({ kind: 'UPDATED', before: request, after, changes, reason })
  return after
}

/** The fields as they are to be: what was not said stays, and an address of nothing is an empty one. */
const saidOf = (
  { reference, comments, billTo, shipTo, shipping }: RequestRecord,
  read: ReadRequest,
) => ({
  reference: read.reference === undefined ? reference : read.reference,
  comments: read.comments === undefined ? comments : read.comments,
  billTo: read.billTo === undefined ? billTo : (read.billTo ?? {}),
  shipTo: read.shipTo === undefined ? shipTo : (read.shipTo ?? {}),
  shipping: read.shipping ?? shipping,
})

import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import {
  changeLabels,
  changeRecords,
  labelChooser,
  meantNumber,
  refuseForbiddenMove,
  refuseOtherVersion,
  withRecords,
  type LabelChangeResult,
} from '../records/index.js'
import { answerRequest } from './change-request.js'
import type {
  OrderRequestChangeStatusInput,
  OrderRequestsChangeStatusInput,
  OrderRequestStatusChangeInput,
} from './order-request.inputs.js'
import type { RequestRecord } from './order-request.js'
import { holdRequest, requestsByIds } from './order-request.sql.js'
import {
  OrderRequest,
  type OrderRequestPayload,
  type OrderRequestsChangePayload,
} from './order-request.types.js'
import { notFound } from './read-request.js'
import { tellOfRequests } from './request-entry.js'
import { updateRequest, updateRequests } from './write-request.js'

/** Gives a request another label; its state, which is Waypost's, stays. */
export const changeRequestStatus = (
  ctx: Context,
  input: OrderRequestChangeStatusInput,
): Promise<OrderRequestPayload> =>
  answerRequest(
    ctx,
    'orderRequestChangeStatus',
    input,
    async ({ tx, configuration, now, tell }) => {
      const key = { id: input.requestId, number: input.number }
      refuseTwoNames(key)
      const request = await holdRequest(ctx, tx, key)
      if (!request) throw notFound(input.requestId == null ? 'number' : 'requestId')
      refuseOtherVersion(request.version, input)
      const choose = await labelChooser(tx, ctx, configuration, 'ACCOUNT', [input])
      const to = choose(input)
      if (to === null) return request.id
      refuseForbiddenMove(configuration, 'ACCOUNT', request.labelId, to.id)
      const after = await updateRequest(tx, { ...request, labelId: to.id }, now)
      const reason = input.reason ?? null
      await tell({ kind: 'LABEL_CHANGED', before: request, after, reason })
      return request.id
    },
  )

function refuseTwoNames({ id, number }: { id?: string | null; number?: string | null }): void {
  if ((id == null) === (number == null))
    throw new Refusal(invalidInput(['requestId'], 'Name the request by its id or its number.'))
}

/** Gives many requests labels, each by itself. */
export async function changeRequestStatuses(
  ctx: Context,
  input: OrderRequestsChangeStatusInput,
): Promise<OrderRequestsChangePayload> {
  const { applied, answer, userErrors } = await changeRecords<
    OrderRequestsChangePayload['results'],
    LabelChangeResult[]
  >(ctx, {
    operation: 'orderRequestsChangeStatus',
    input,
    work: (tx, configuration) => change(tx, ctx, configuration, input.changes),
    read: async (on, results) =>
      (await withRecords(results, (ids) => requestsByIds(on, ids))).map(
        ({ record, outcome, userErrors: reasons }, index) => ({
          ...{ index, outcome, userErrors: reasons },
          request: record && new OrderRequest(record),
        }),
      ),
  })
  return { applied, results: answer ?? [], userErrors }
}

const change = (
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  changes: readonly OrderRequestStatusChangeInput[],
): Promise<LabelChangeResult[]> =>
  changeLabels<RequestRecord, OrderRequestStatusChangeInput>(tx, ctx, configuration, changes, {
    scope: 'ACCOUNT',
    fields: ['requestId', 'number'],
    named: ({ requestId, number }) => ({
      id: requestId,
      name: number == null ? null : meantNumber('ORDER_REQUEST', number),
    }),
    nameOf: ({ number }) => number,
    lock: () => lockRequests(tx, ctx, changes),
    write: async (moved, moves) => {
      await updateRequests(tx, moved, ctx.clock.now())
      const told = moves.map(({ before, after, change: { note, reason } }) => ({
        ...{ kind: 'LABEL_CHANGED' as const, operation: 'orderRequestsChangeStatus' },
        ...{ before, after, note: note ?? null, reason: reason ?? null },
      }))
      await tellOfRequests(tx, ctx, configuration, told)
    },
  })

/** Locks the requests that changes name and the caller may see, always in the same order. */
async function lockRequests(
  tx: Queryable,
  ctx: Context,
  changes: readonly OrderRequestStatusChangeInput[],
): Promise<RequestRecord[]> {
  const visible = visibleAccounts(ctx)
  const statement = {
    name: `order_requests.lock_many_${visible.key}`,
    text: `select r.id from order_request r
      where (r.id = any($1::uuid[]) or r.number = any($2::text[])) and ${visible.sql('r.account_id', 3)}
      order by r.id for no key update`,
  }
  const ids = changes.flatMap(({ requestId }) => (requestId && isId(requestId) ? requestId : []))
  const numbers = changes.flatMap(({ number }) =>
    number == null ? [] : meantNumber('ORDER_REQUEST', number),
  )
  const held = await tx.rows<{ id: string }>(statement, [ids, numbers, ...visible.values])
  // Read once nobody else changes them.
  return requestsByIds(
    tx,
    held.map(({ id }) => id),
  )
}

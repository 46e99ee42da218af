import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { changeRecords, refuseOtherVersion, type RecordInput } from '../records/index.js'
import type { RequestRecord } from './order-request.js'
import { holdRequest, requestsByIds } from './order-request.sql.js'
import { OrderRequest, type OrderRequestPayload } from './order-request.types.js'
import { notFound } from './read-request.js'
import { tellOfRequests, type RequestTold } from './request-entry.js'

/** What a change of a request is carried out with. */
export interface RequestWork {
  tx: Queryable
  ctx: Context
  configuration: Configuration
  /** The time of the whole change. */
  now: Date
  /** Writes the change into the history, and tells integrators. */
  tell(told: Omit<RequestTold, 'operation' | 'note'>): Promise<void>
}

/** Carries a change out that answers one request, with the habits of every record. */
export async function answerRequest(
  ctx: Context,
  operation: string,
  input: RecordInput,
  work: (parts: RequestWork) => Promise<string>,
): Promise<OrderRequestPayload> {
  const { applied, answer, userErrors } = await changeRecords<OrderRequest | null>(ctx, {
    operation,
    input,
    work: async (tx, configuration) => {
      const tell: RequestWork['tell'] = (told) =>
        tellOfRequests(tx, ctx, configuration, [{ ...told, operation, note: input.note ?? null }])
      return [await work({ tx, ctx, configuration, now: ctx.clock.now(), tell })]
    },
    read: async (on, ids) => {
      const [record] = await requestsByIds(on, ids)
      return record ? new OrderRequest(record) : null
    },
  })
  return { applied, request: answer, userErrors }
}

/** Changes one request that is there: it is held, and at the version that the caller saw. */
export const changeRequest = (
  ctx: Context,
  operation: string,
  input: RecordInput & { requestId: string },
  work: (parts: RequestWork & { request: RequestRecord }) => Promise<void>,
): Promise<OrderRequestPayload> =>
  answerRequest(ctx, operation, input, async (parts) => {
    const request = await holdRequest(ctx, parts.tx, { id: input.requestId })
    if (!request) throw notFound('requestId')
    refuseOtherVersion(request.version, input)
    await work({ ...parts, request })
    return request.id
  })

import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import {
  changeRecords,
  labelChooser,
  meantNumber,
  refuseForbiddenMove,
  refuseOtherVersion,
  type LabelChooser,
  type RecordChangeOutcome,
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
import { tellOfRequests, type RequestTold } from './request-entry.js'
import { updateRequest, updateRequests } from './write-request.js'

const mostChanges = 1_000

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

/** What became of one change, as it is kept with the idempotency key. */
interface ChangeResult {
  requestId: string | null
  outcome: RecordChangeOutcome
  userErrors: RefusalReason[]
}

/**
 * Gives up to 1,000 requests labels, each by itself: what is refused keeps nothing else back. A
 * request that stands there twice goes through both.
 */
export async function changeRequestStatuses(
  ctx: Context,
  input: OrderRequestsChangeStatusInput,
): Promise<OrderRequestsChangePayload> {
  const { applied, answer, userErrors } = await changeRecords<
    OrderRequestsChangePayload['results'],
    ChangeResult[]
  >(ctx, {
    operation: 'orderRequestsChangeStatus',
    input,
    work: (tx, configuration) => change(tx, ctx, configuration, input.changes),
    read: withRequests,
  })
  return { applied, results: answer ?? [], userErrors }
}

async function withRequests(on: Queryable, results: ChangeResult[]) {
  const ids = new Set(results.flatMap(({ requestId }) => requestId ?? []))
  const requests = await requestsByIds(on, [...ids])
  const byId = new Map(requests.map((record) => [record.id, new OrderRequest(record)]))
  return results.map(({ requestId, ...result }, index) => ({
    ...result,
    index,
    request: byId.get(requestId ?? '') ?? null,
  }))
}

async function change(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  changes: readonly OrderRequestStatusChangeInput[],
): Promise<ChangeResult[]> {
  if (changes.length === 0 || changes.length > mostChanges)
    throw new Refusal(invalidInput(['changes'], `Change 1 to ${mostChanges} labels at a time.`))
  const choose = await labelChooser(tx, ctx, configuration, 'ACCOUNT', changes)
  const run = new StatusRun(await lockRequests(tx, ctx, changes), configuration, choose)
  const results = changes.map((one) => run.decide(one))
  if (run.told.length > 0) {
    await updateRequests(tx, run.moved(), ctx.clock.now())
    await tellOfRequests(tx, ctx, configuration, run.told)
  }
  return results
}

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

/** The changes of one call, one after the other, on requests that are locked. */
class StatusRun {
  readonly told: RequestTold[] = []
  private readonly byId: Map<string, RequestRecord>
  private readonly byNumber: Map<string, string>
  private readonly movedIds = new Set<string>()

  constructor(
    locked: readonly RequestRecord[],
    private readonly configuration: Configuration,
    private readonly choose: LabelChooser,
  ) {
    this.byId = new Map(locked.map((request) => [request.id, request]))
    this.byNumber = new Map(locked.map(({ number, id }) => [number, id]))
  }

  /** The requests that got another label, as they are to be written. */
  moved(): RequestRecord[] {
    return [...this.byId.values()].filter(({ id }) => this.movedIds.has(id))
  }

  decide(change: OrderRequestStatusChangeInput): ChangeResult {
    let requestId: string | null = null
    return unlessRefused<ChangeResult, ChangeResult>(
      () => {
        const request = this.find(change)
        requestId = request.id
        const label = this.choose(change)
        const userErrors: RefusalReason[] = []
        if (label === null) return { requestId, outcome: 'PASSED_OVER', userErrors }
        if (label.id === request.labelId) return { requestId, outcome: 'UNCHANGED', userErrors }
        refuseForbiddenMove(this.configuration, 'ACCOUNT', request.labelId, label.id)
        this.move(request, label, change)
        return { requestId, outcome: 'CHANGED', userErrors }
      },
      (reasons) => ({ requestId, outcome: 'REFUSED', userErrors: [...reasons] }),
    )
  }

  private find({ requestId, number }: OrderRequestStatusChangeInput): RequestRecord {
    refuseTwoNames({ id: requestId, number })
    const id =
      requestId?.toLowerCase() ?? this.byNumber.get(meantNumber('ORDER_REQUEST', number ?? ''))
    const request = this.byId.get(id ?? '')
    if (request) return request
    throw new Refusal(userError('NOT_FOUND', [requestId == null ? 'number' : 'requestId']))
  }

  private move(
    before: RequestRecord,
    { id: labelId }: LabelRecord,
    { reason }: OrderRequestStatusChangeInput,
  ): void {
    const after = { ...before, labelId, version: before.version + 1 }
    this.byId.set(before.id, after)
    this.movedIds.add(before.id)
    this.told.push({
      kind: 'LABEL_CHANGED',
      operation: 'orderRequestsChangeStatus',
      before,
      after,
      reason: reason ?? null,
    })
  }
}

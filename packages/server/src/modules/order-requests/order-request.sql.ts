import type { Queryable, Statement } from '../../kernel/database.js'
import type { Context } from '../../kernel/context.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import { meantNumber } from '../records/index.js'
import type { RequestLineRecord, RequestRecord } from './order-request.js'

/** The fields of {@link RequestRecord} out of the row `r`. */
export const requestColumns = `r.id, r.number, r.account_id as "accountId", r.buyer_id as "buyerId", r.currency,
  r.label_id as "labelId", r.state, r.reference, r.bill_to as "billTo", r.ship_to as "shipTo", r.shipping, r.total,
  r.comments, r.round, r.scheme_id as "schemeId", r.last_level as "lastLevel", r.current_level as "currentLevel",
  r.over_budget as "overBudget", r.budget_year as "budgetYear", r.submitted_at as "submittedAt",
  r.decided_at as "decidedAt", r.reminded_at as "remindedAt", r.order_id as "orderId",
  (select o.number from orders o where o.id = r.order_id) as "orderNumber", r.created_by as "createdBy",
  r.version, r.created_at as "createdAt", r.updated_at as "updatedAt"`

/** How a caller names a request. */
export interface RequestKey {
  id?: string | null
  number?: string | null
}

const statementOf = (ctx: Context, by: 'id' | 'number', lock: boolean): Statement => {
  const visibility = visibleAccounts(ctx)
  return {
    name: `order_requests.find_${by}_${visibility.key}${lock ? '_lock' : ''}`,
    text: `select ${lock ? 'r.id' : requestColumns} from order_request r
      where r.${by} = $1::${by === 'id' ? 'uuid' : 'text'} and ${visibility.sql('r.account_id', 2)}
      ${lock ? 'for no key update' : ''}`,
  }
}

async function read<Row extends object>(
  ctx: Context,
  on: Queryable,
  key: RequestKey,
  lock: boolean,
): Promise<Row | null> {
  const by = key.id == null ? 'number' : 'id'
  const value = by === 'id' ? (key.id ?? '') : meantNumber('ORDER_REQUEST', key.number ?? '')
  if (by === 'id' && !isId(value)) return null
  const values = [value, ...visibleAccounts(ctx).values]
  const [found] = await on.rows<Row>(statementOf(ctx, by, lock), values)
  return found ?? null
}

/** A request of those that the caller may see, by id or number; null for none. */
export const findRequest = (
  ctx: Context,
  on: Queryable,
  key: RequestKey,
): Promise<RequestRecord | null> => read(ctx, on, key, false)

/** The same, held until the transaction ends, and read once nobody else changes it. */
export async function holdRequest(
  ctx: Context,
  tx: Queryable,
  key: RequestKey,
): Promise<RequestRecord | null> {
  const held = await read<{ id: string }>(ctx, tx, key, true)
  const [request] = held ? await requestsByIds(tx, [held.id]) : []
  return request ?? null
}

const byIds: Statement = {
  name: 'order_requests.by_ids',
  text: `select ${requestColumns} from order_request r where r.id = any($1::uuid[])`,
}

/** Requests that the caller is known to see, in the order of their ids. */
export async function requestsByIds(
  on: Queryable,
  ids: readonly string[],
): Promise<RequestRecord[]> {
  const rows = await on.rows<RequestRecord>(byIds, [ids])
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const linesOfRequests: Statement = {
  name: 'order_requests.lines',
  text: `select l.request_id as "requestId", l.id, l.position, l.sku, l.name, l.qty, l.unit_price as "unitPrice"
    from order_request_line l where l.request_id = any($1::uuid[]) order by l.request_id, l.position`,
}

/** The lines of requests, in order. */
export const linesOf = (
  on: Queryable,
  requestIds: readonly string[],
): Promise<(RequestLineRecord & { requestId: string })[]> => on.rows(linesOfRequests, [requestIds])

import type { Queryable, Statement } from '../../kernel/database.js'
import { nextNumberSql } from '../records/index.js'
import type { RequestLineRecord, RequestRecord } from './order-request.js'
import { requestColumns } from './order-request.sql.js'

const insert: Statement = {
  name: 'order_requests.insert',
  text: `
with written as (
  insert into order_request (id, number, account_id, buyer_id, currency, label_id, state, reference, bill_to, ship_to,
    shipping, total, comments, search_text, created_by, created_at, updated_at)
  select r.id, ${nextNumberSql('ORDER_REQUEST', 'order_request_number_seq')}, r."accountId", r."buyerId", r.currency, r."labelId", 'DRAFT',
    r.reference,
    coalesce(r."billTo", (select d.party from account_address d
      where d.account_id = r."accountId" and d.kind = 'BILL_TO' and d.is_default), '{}'),
    coalesce(r."shipTo", (select d.party from account_address d
      where d.account_id = r."accountId" and d.kind = 'SHIP_TO' and d.is_default), '{}'),
    r.shipping, r.total, r.comments, '', r."createdBy", $2, $2
  from jsonb_to_record($1::jsonb) as r(id uuid, "accountId" uuid, "buyerId" uuid, currency text, "labelId" integer,
    reference text, "billTo" jsonb, "shipTo" jsonb, shipping bigint, total bigint, comments text, "createdBy" text)
  returning *)
select ${requestColumns} from written r`,
}

/** What a new request is made of. */
export interface NewRequest extends Pick<
  RequestRecord,
  'id' | 'accountId' | 'buyerId' | 'currency' | 'labelId' | 'reference' | 'shipping' | 'total'
> {
  billTo: RequestRecord['billTo'] | null
  shipTo: RequestRecord['shipTo'] | null
  comments: string | null
  createdBy: string
}

/** Writes a new draft; an address that is null becomes the account's default. */
export async function insertRequest(
  tx: Queryable,
  request: NewRequest,
  now: Date,
): Promise<RequestRecord> {
  const [written] = await tx.rows<RequestRecord>(insert, [JSON.stringify(request), now])
  if (!written) throw new Error('the request was not written')
  return written
}

const replace: Statement = {
  name: 'order_requests.replace_lines',
  text: `
with gone as (delete from order_request_line where request_id = $1)
insert into order_request_line (id, request_id, position, sku, name, qty, unit_price)
select id, $1, position, sku, name, qty, "unitPrice"
from jsonb_to_recordset($2::jsonb) as l(id uuid, position integer, sku text, name text, qty integer, "unitPrice" bigint)`,
}

/** Gives a request other lines. */
export async function replaceLines(
  tx: Queryable,
  requestId: string,
  lines: readonly RequestLineRecord[],
): Promise<void> {
  await tx.rows(replace, [requestId, JSON.stringify(lines)])
}

const describe: Statement = {
  name: 'order_requests.describe',
  text: `update order_request r set search_text = left(lower(concat_ws(' ', r.number, r.reference,
      (select c.name from account_contact c where c.id = r.buyer_id),
      (select string_agg(l.sku || ' ' || l.name, ' ' order by l.position)
       from order_request_line l where l.request_id = r.id))), 20000)
    where r.id = $1`,
}

/** Writes anew by what a request is found. */
export async function describeRequest(tx: Queryable, requestId: string): Promise<void> {
  await tx.rows(describe, [requestId])
}

const update: Statement = {
  name: 'order_requests.update',
  text: `
with changed as (
  update order_request r set state = n.state, label_id = n."labelId", reference = n.reference, bill_to = n."billTo",
    ship_to = n."shipTo", shipping = n.shipping, total = n.total, comments = n.comments, round = n.round,
    scheme_id = n."schemeId", last_level = n."lastLevel", current_level = n."currentLevel",
    over_budget = n."overBudget", budget_year = n."budgetYear", submitted_at = n."submittedAt",
    decided_at = n."decidedAt", reminded_at = n."remindedAt", order_id = n."orderId",
    version = n.version, updated_at = $2
  from jsonb_to_recordset($1::jsonb) as n(id uuid, state text, "labelId" integer, reference text, "billTo" jsonb,
    "shipTo" jsonb, shipping bigint, total bigint, comments text, round integer, "schemeId" uuid, "lastLevel" smallint,
    "currentLevel" smallint, "overBudget" boolean, "budgetYear" date, "submittedAt" timestamptz,
    "decidedAt" timestamptz, "remindedAt" timestamptz, "orderId" uuid, version integer)
  where r.id = n.id returning r.*)
select ${requestColumns} from changed r`,
}

/** Writes requests as they are to be, their versions too; their transaction holds them. */
export const updateRequests = (
  tx: Queryable,
  requests: readonly RequestRecord[],
  now: Date,
): Promise<RequestRecord[]> => tx.rows<RequestRecord>(update, [JSON.stringify(requests), now])

/** Writes one request as it is to be, at its next version. */
export async function updateRequest(
  tx: Queryable,
  request: RequestRecord,
  now: Date,
): Promise<RequestRecord> {
  const [written] = await updateRequests(tx, [{ ...request, version: request.version + 1 }], now)
  if (!written) throw new Error('the request was not written')
  return written
}

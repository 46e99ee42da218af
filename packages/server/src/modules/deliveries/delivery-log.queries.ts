import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
} from '../../kernel/pagination.js'
import { rowsOfShape, SqlValues } from '../../kernel/sql-values.js'
import type { DeliveryAttempt } from './delivery-attempt.types.js'
import { deliveryConditions, visibleConditions } from './delivery-filter.sql.js'
import type {
  Delivery,
  DeliveryConnection,
  DeliveryFilter,
  DeliveryRecord,
} from './delivery.types.js'

/** What a page of the log is asked for. */
export interface DeliveriesArguments {
  filter?: DeliveryFilter | null
  first?: number | null
  after?: string | null
}

const defaultSize = 50

/** The id of a message, of its row `x` in the outbox: the same over all attempts and resends. */
export const messageIdSql = (x: string): string =>
  `coalesce('evt_' || coalesce(${x}.entry_id, ${x}.record_entry_id), 'test_' || ${x}.id)`

const recordTitleSql = `case d.record
  when 'ACCOUNT' then (select r.name from account r where r.id = d.record_id)
  when 'QUOTE' then (select r.number from quote r where r.id = d.record_id)
  when 'ORDER_REQUEST' then (select r.number from order_request r where r.id = d.record_id) end`

/** The fields of `Delivery` out of the rows `d`, its message `x` and its order `o`. */
export const deliveryColumns = `d.id, d.destination_id as "destinationId", d.order_id as "orderId",
  o.number as "orderNumber", d.record, d.record_id as "recordId", ${recordTitleSql} as "recordTitle", d.event, x.payload ->> 'type' as "messageType",
  ${messageIdSql('x')} as "messageId", d.sequence, d.previous_sequence as "previousSequence",
  d.state, d.reason, d.detail, d.attempt as "attemptCount", d.created_at as "createdAt",
  d.resent_at as "resentAt", d.due_at as "dueAt", d.ended_at as "endedAt"`

/** The updates with these ids among those that the caller may see. */
export const byIdsSql = (ids: string): string => `select ${deliveryColumns}
  from delivery d join outbox x on x.id = d.outbox_id left join orders o on o.id = d.order_id
  where d.id in (${ids}) order by d.id desc`

const isDeliveryId = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0

/**
 * A page of the updates that the caller may see, newest first.
 * @throws AppError BAD_USER_INPUT for a page, cursor or filter that cannot be
 */
export async function listDeliveries(
  ctx: Context,
  args: DeliveriesArguments,
): Promise<DeliveryConnection> {
  const page = pageRequest(args, defaultSize)
  const values = new SqlValues()
  const where = deliveryConditions(ctx, args.filter ?? {}, values)
  if (page.cursor !== null) {
    const [id] = decodeCursor(page.cursor, [isDeliveryId])
    where.push(`d.id < ${values.add(id, 'bigint')}`)
  }
  const ids = `select d.id from delivery d where ${['true', ...where].join(' and ')}
    order by d.id desc limit ${page.size + 1}`
  const found = await rowsOfShape<DeliveryRecord>(ctx.database, byIdsSql(ids), values.list)
  const { rows, more } = cutPage(found, page)
  const edges = rows.map((node) => ({ node, cursor: encodeCursor([node.id]) }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}

/** One update; null when there is none that the caller may see. */
export async function findDelivery(ctx: Context, id: string): Promise<Delivery | null> {
  if (!/^\d{1,15}$/.test(id)) return null
  const values = new SqlValues()
  const where = [`d.id = ${values.add(id, 'bigint')}`, ...visibleConditions(ctx, values)]
  const ids = `select d.id from delivery d where ${where.join(' and ')}`
  const [row] = await rowsOfShape<DeliveryRecord>(ctx.database, byIdsSql(ids), values.list)
  return row ?? null
}

const attemptColumns = `attempt, started_at as "startedAt", duration_ms as "durationMs", outcome,
  reason, detail, exchanges`

const attemptsOf: Statement = {
  name: 'deliveries.attempts',
  text: `select delivery_id as "deliveryId", ${attemptColumns}
    from delivery_attempt where delivery_id = any($1::bigint[]) order by attempt desc`,
}

/** Reads the tries of updates that the caller is known to see, the last first. */
export const createAttemptLoader = ({ database }: Context): DataLoader<number, DeliveryAttempt[]> =>
  new DataLoader(async (ids) => {
    const rows = await database.rows<DeliveryAttempt & { deliveryId: number }>(attemptsOf, [ids])
    const byDelivery = groupBy(rows, ({ deliveryId }) => deliveryId)
    return ids.map((id) => byDelivery.get(id) ?? [])
  })

const toldOf: Statement = {
  name: 'deliveries.told',
  text: `select d.id, coalesce(d.content, x.payload) as told
    from delivery d join outbox x on x.id = d.outbox_id where d.id = any($1::bigint[])`,
}

/** Reads what updates tell, frozen: the content for a cart, the message for a webhook. */
export const createToldLoader = ({ database }: Context): DataLoader<number, unknown> =>
  new DataLoader(async (ids) => {
    const rows = await database.rows<{ id: number; told: unknown }>(toldOf, [ids])
    const found = new Map(rows.map(({ id, told }) => [id, told]))
    return ids.map((id) => found.get(id) ?? null)
  })

const successorSql = `(select min(n.id) from delivery n where n.order_id = d.order_id
  and n.destination_id = d.destination_id and n.id > d.id)`

/** What is read with a whole update `d` at once: its tries as JSON, and what took its place. */
export const wholeDeliveryColumns = `${deliveryColumns},
  coalesce((select json_agg(a) from (select ${attemptColumns} from delivery_attempt
    where delivery_id = d.id order by attempt desc) a), '[]') as attempts,
  case when d.state = 'SUPERSEDED' then ${successorSql} end as "supersededBy"`

const successorOf: Statement = {
  name: 'deliveries.successor',
  text: `select d.id, ${successorSql} as successor
    from delivery d where d.id = any($1::bigint[]) and d.state = 'SUPERSEDED'`,
}

/** Reads which update took the place of each; null where none did. */
export const createSuccessorLoader = ({ database }: Context): DataLoader<number, number | null> =>
  new DataLoader(async (ids) => {
    const rows = await database.rows<{ id: number; successor: number | null }>(successorOf, [ids])
    const found = new Map(rows.map(({ id, successor }) => [id, successor]))
    return ids.map((id) => found.get(id) ?? null)
  })

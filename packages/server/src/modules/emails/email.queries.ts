import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { groupBy } from '../../kernel/group.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
} from '../../kernel/pagination.js'
import { rowsOfShape, SqlValues } from '../../kernel/sql-values.js'
import { deliveryConditions } from '../deliveries/index.js'
import { badAddressConditions } from './bad-address.queries.js'
import type { EmailFilter, EmailsArgs } from './email.inputs.js'
import type { Email, EmailConnection, EmailRecord, EmailStatus } from './email.types.js'
import { maskPlaces } from './mask-places.js'

const defaultSize = 50

/** The fields of `Email` out of the rows `d`, with the copy in force `e`. */
const columns = `d.id::text, d.order_id as "orderId", o.number as "orderNumber",
  d.content ->> 'purpose' as purpose, d.event, d.content ->> 'language' as language, d.state, d.reason,
  d.detail, d.reason is not distinct from 'KEPT' as kept,
  coalesce(e.to_address, x.payload ->> 'to', p.address) as "to", p.address as "presentAddress",
  case when e.from_name = '' then e.from_address else e.from_name || ' <' || e.from_address || '>' end as "from",
  e.reply_to as "replyTo", e.subject, e.html, e.text, e.template_id as "templateId",
  e.message_id as "messageId", d.created_at as "createdAt", d.due_at as "dueAt",
  e.rendered_at as "writtenAt", d.resent_at as "resentAt", d.ended_at as "endedAt",
  (select max(a.started_at) from delivery_attempt a
    where a.delivery_id = d.id and a.outcome = 'DELIVERED') as "sentAt"`

const tables = `delivery d join outbox x on x.id = d.outbox_id left join orders o on o.id = d.order_id
  left join order_detail t on t.order_id = d.order_id
  left join email e on e.delivery_id = d.id and e.retired_at is null
  cross join lateral (select coalesce(nullif(trim(t.bill_to ->> 'email'), ''),
    nullif(trim(t.ship_to ->> 'email'), '')) as address) p`

const byIdsSql = (ids: string): string =>
  `select ${columns} from ${tables} where d.id in (${ids}) order by d.id desc`

const isEmailId = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0

/** What staff may read of a mail: secrets are for the recipient alone. */
const shown = (record: EmailRecord): Email => ({
  ...record,
  html: record.html && maskPlaces(record.html),
  text: record.text && maskPlaces(record.text),
})

/**
 * A page of the e-mails about orders that the caller may see, newest first.
 * @throws AppError BAD_USER_INPUT for a page or cursor that cannot be; FORBIDDEN for a look by
 * address without the permission
 */
export async function listEmails(ctx: Context, args: EmailsArgs): Promise<EmailConnection> {
  const page = pageRequest(args, defaultSize)
  const values = new SqlValues()
  const where = emailConditions(ctx, args.filter ?? {}, values)
  if (page.cursor !== null) {
    const [id] = decodeCursor(page.cursor, [isEmailId])
    where.push(`d.id < ${values.add(id, 'bigint')}`)
  }
  const ids = `select d.id from delivery d where ${where.join(' and ')}
    order by d.id desc limit ${page.size + 1}`
  const found = await rowsOfShape<EmailRecord>(ctx.database, byIdsSql(ids), values.list)
  const { rows, more } = cutPage(found, page)
  const edges = rows.map((row) => ({ node: shown(row), cursor: encodeCursor([Number(row.id)]) }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}

/** One e-mail; null when there is none that the caller may see. */
export async function findEmail(ctx: Context, id: string): Promise<Email | null> {
  if (!/^\d{1,15}$/.test(id)) return null
  const values = new SqlValues()
  const where = emailConditions(ctx, {}, values)
  where.push(`d.id = ${values.add(id, 'bigint')}`)
  const ids = `select d.id from delivery d where ${where.join(' and ')}`
  const [row] = await rowsOfShape<EmailRecord>(ctx.database, byIdsSql(ids), values.list)
  return row ? shown(row) : null
}

/** The conditions of a filter on the rows `d`, with those that say what the caller may see. */
function emailConditions(ctx: Context, filter: EmailFilter, values: SqlValues): string[] {
  const { orderNumber, states, reason, from, to, purposes, kept, address } = filter
  const destinationId = String(ctx.configuration.current().emailDestinationId)
  const shared = { destinationId, orderNumber, states, reason, from, to }
  const where = deliveryConditions(ctx, shared, values)
  if (purposes != null)
    where.push(`d.content ->> 'purpose' = any(${values.add(purposes, 'text[]')})`)
  if (kept != null) where.push(kept ? `d.reason = 'KEPT'` : `d.reason is distinct from 'KEPT'`)
  if (address == null) return where
  if (!ctx.actor.permissions.has('orders.contact.read'))
    throw new AppError('FORBIDDEN', 'This needs the permission orders.contact.read.', {
      permission: 'orders.contact.read',
    })
  const written = values.add(address.trim().toLowerCase(), 'text')
  where.push(`d.id in (select c.delivery_id from email c where lower(c.to_address) = ${written})`)
  return where
}

const ofOrders: Statement = {
  name: 'emails.of_orders',
  text: byIdsSql(
    `select d.id from delivery d where d.order_id = any($1::uuid[]) and d.destination_id = $2::integer`,
  ),
}

/** Reads the e-mails of orders that the caller is known to see, newest first. */
export const createOrderEmailLoader = ({
  database,
  configuration,
}: Context): DataLoader<string, Email[]> =>
  new DataLoader(async (orderIds) => {
    const { emailDestinationId } = configuration.current()
    const rows = await database.rows<EmailRecord>(ofOrders, [orderIds, emailDestinationId])
    const byOrder = groupBy(rows, ({ orderId }) => orderId)
    return orderIds.map((id) => (byOrder.get(id) ?? []).map(shown))
  })

/** How mails leave, and what needs looking after: of what the caller may see. */
export async function emailStatus(ctx: Context): Promise<EmailStatus> {
  const { configured, host, from } = ctx.mail
  const values = new SqlValues()
  const destination = values.add(ctx.configuration.current().emailDestinationId, 'integer')
  const seen = ['true', ...deliveryConditions(ctx, {}, values)].join(' and ')
  const addresses = ['b.cleared_at is null', ...badAddressConditions(ctx, values)].join(' and ')
  const count = (condition: string) => `(select count(*)::integer from delivery d
    where d.destination_id = ${destination} and ${condition} and ${seen})`
  const text = `select ${count("d.reason = 'KEPT'")} as "keptCount",
    ${count("d.state = 'WAITING'")} + ${count("d.state = 'SENDING'")} as "waitingCount",
    ${count("d.state = 'FAILED'")} as "failedCount",
    (select count(*)::integer from bad_address b left join orders o on o.id = b.order_id
      where ${addresses}) as "badAddressCount",
    (select last_delivered_at from destination where id = ${destination}) as "lastSentAt"`
  type Counts = Omit<EmailStatus, 'configured' | 'host' | 'from'>
  const [row] = await rowsOfShape<Counts>(ctx.database, text, values.list)
  if (!row) throw new Error('The mails were not counted')
  return { configured, host, from, ...row }
}

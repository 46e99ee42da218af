import type { DeliveryState } from '../../src/modules/deliveries/index.js'
import type { Queryable } from '../../src/kernel/database.js'

/** What a test says about an update; the rest is made up. */
export interface GivenDelivery {
  destinationId: number
  orderId?: string
  event?: string
  sequence?: number
  state?: DeliveryState
  reason?: string
  detail?: string
  content?: unknown
  attempt?: number
  tries?: number
  /** ISO moment; now when left out. */
  createdAt?: string
  dueAt?: string
  outboxId?: number
  attempts?: GivenAttempt[]
}

/** What a test says about a try. */
export interface GivenAttempt {
  outcome: string
  reason?: string
  exchanges?: unknown[]
}

const ended = ['DELIVERED', 'SUPERSEDED', 'FAILED', 'DROPPED']

/** Writes an update as if its event had queued it; answers its id. */
export async function insertDelivery(db: Queryable, given: GivenDelivery): Promise<number> {
  const { state = 'WAITING', attempts = [] } = given
  const created = given.createdAt ?? new Date().toISOString()
  const [row] = await db.query<{ id: number }>(
    `insert into delivery (outbox_id, destination_id, order_id, event, sequence, state, reason,
       detail, content, attempt, tries, due_at, lease_until, created_at, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      given.outboxId ?? (await insertMessage(db, given)),
      given.destinationId,
      given.orderId ?? null,
      given.event ?? (given.orderId ? 'ORDER_APPROVE' : null),
      given.sequence ?? (given.orderId ? 1 : null),
      state,
      given.reason ?? (state === 'FAILED' || state === 'DROPPED' ? 'HTTP_500' : null),
      given.detail ?? null,
      given.content === undefined ? null : JSON.stringify(given.content),
      given.attempt ?? attempts.length,
      given.tries ?? attempts.length,
      given.dueAt ?? created,
      state === 'SENDING' ? new Date(Date.now() + 60_000) : null,
      created,
      ended.includes(state) ? created : null,
    ],
  )
  if (!row) throw new Error('The update has no id')
  for (const [at, attempt] of attempts.entries()) await insertAttempt(db, row.id, at + 1, attempt)
  return row.id
}

/** A message that no event wrote, such as a test. */
export async function insertMessage(db: Queryable, { orderId }: { orderId?: string } = {}) {
  const payload = { type: 'order.approve', data: { sequence: 1 } }
  const [row] = await db.query<{ id: number }>(
    `insert into outbox (order_id, payload, plan) values ($1, $2, '[]') returning id`,
    [orderId ?? null, JSON.stringify(payload)],
  )
  return row?.id ?? 0
}

const insertAttempt = (
  db: Queryable,
  id: number,
  attempt: number,
  { outcome, reason, exchanges = [] }: GivenAttempt,
) =>
  db.query(
    `insert into delivery_attempt (delivery_id, attempt, started_at, duration_ms, outcome, reason, exchanges)
     values ($1, $2, now(), 12, $3, $4, $5)`,
    [id, attempt, outcome, reason ?? null, JSON.stringify(exchanges)],
  )

/** Adds an active endpoint for everything; answers its destination's id. */
export async function insertEndpoint(db: Queryable, name: string): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `insert into webhook_endpoint (name, url, types)
       values ($1, 'https://example.org/', '{*}') returning id`,
    [name],
  )
  return destinationOf(db, 'endpoint_id', row?.id)
}

/** Adds a channel that is told over signed requests; answers its destination's id. */
export async function insertChannel(db: Queryable, code: string): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `insert into channel (code, name, adapter, capabilities)
     values ($1, $1, 'WEBHOOK', '{ORDER_LABEL,ITEM_LABELS}') returning id`,
    [code],
  )
  return destinationOf(db, 'channel_id', row?.id)
}

async function destinationOf(db: Queryable, column: string, id: number | undefined) {
  const [row] = await db.query<{ id: number }>(`select id from destination where ${column} = $1`, [
    id,
  ])
  if (!row) throw new Error('It has no destination')
  return row.id
}

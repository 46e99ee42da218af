import type { Context } from '../src/kernel/context.js'
import type { Queryable } from '../src/kernel/database.js'
import { makeSigningSecret } from '../src/kernel/webhook-signature.js'
import { createChannel } from '../src/modules/channels/index.js'
import { keepSecrets, type DeliveryState } from '../src/modules/deliveries/index.js'

/** Adds a webhook endpoint of all types, with a secret; answers the id of its destination. */
export async function addEndpoint(ctx: Context, url: string): Promise<number> {
  const [row] = await ctx.database.query<{ id: number }>(
    `insert into webhook_endpoint (name, url, types) values ($1, $1, '{*}') returning id`,
    [url],
  )
  const [destination] = await ctx.database.query<{ id: number }>(
    'select id from destination where endpoint_id = $1',
    [row?.id],
  )
  const destinationId = destination?.id ?? 0
  const secrets = { signing: makeSigningSecret() }
  await keepSecrets(ctx.database, ctx.sealer, { destinationId, secrets, formerUntil: null })
  await ctx.configuration.refresh()
  return destinationId
}

/** Adds a cart that is told by signed requests, with a word for every label. */
export async function addCart(ctx: Context, code: string, url: string): Promise<number> {
  const channel = await createChannel(ctx, {
    code,
    name: code,
    autoApprove: false,
    adapter: 'WEBHOOK',
  })
  const { id, destinationId } = channel
  await ctx.database.query('update channel set settings = $2 where id = $1', [id, { url }])
  await ctx.database.query(
    'insert into channel_label (channel_id, label_id, word) select $1, id, code from label',
    [id],
  )
  const secrets = { secret: makeSigningSecret() }
  await keepSecrets(ctx.database, ctx.sealer, { destinationId, secrets, formerUntil: null })
  await ctx.configuration.refresh()
  return destinationId
}

/** Queues messages, as events would, for one destination; answers their ids in order. */
export async function queueMessages(
  db: Queryable,
  destinationId: number,
  payloads: readonly object[],
): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `with x as (insert into outbox (payload, plan, created_at)
       select p, '[]', now() from unnest($2::jsonb[]) with ordinality as r(p, n) order by n returning id)
     insert into delivery (outbox_id, destination_id, event, state, due_at, created_at)
       select id, $1, 'ORDER_APPROVE', 'WAITING', now(), now() from x order by id returning id`,
    [destinationId, payloads.map((payload) => JSON.stringify(payload))],
  )
  return rows.map(({ id }) => id)
}

/** A delivery as the database has it. */
export interface StoredDelivery {
  id: number
  state: DeliveryState
  reason: string | null
  detail: string | null
  attempt: number
  tries: number
}

/** All deliveries of a destination, oldest first. */
export const deliveriesOf = (db: Queryable, destinationId: number): Promise<StoredDelivery[]> =>
  db.query(
    `select id, state, reason, detail, attempt, tries from delivery where destination_id = $1 order by id`,
    [destinationId],
  )

/** How many deliveries of a destination are in each state. */
export async function statesOf(
  db: Queryable,
  destinationId: number,
): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from delivery where destination_id = $1 group by state',
    [destinationId],
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** A destination's health. */
export interface StoredHealth {
  failures: number
  failing_since: Date | null
  probe_at: Date | null
  stopped_reason: string | null
}
export async function healthOf(db: Queryable, destinationId: number): Promise<StoredHealth> {
  const [row] = await db.query<StoredHealth>(
    'select failures, failing_since, probe_at, stopped_reason from destination where id = $1',
    [destinationId],
  )
  if (!row) throw new Error('no such destination')
  return row
}

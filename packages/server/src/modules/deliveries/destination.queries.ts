import DataLoader from 'dataloader'
import { loaderOf, type Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { visibleOrders } from '../auth/index.js'
import type { DeliveryState } from './delivery.js'
import { destinationState } from './destination-state.js'
import type { Destination, DestinationBacklog, DestinationHealth } from './destination.types.js'

type Row = Omit<Destination, 'health'> & Omit<DestinationHealth, 'state'>

const columns = `t.id, t.kind, coalesce(c.name, e.name, case t.kind when 'EMAIL' then 'Customers' else 'Gift card provider' end) as name, t.channel_id as "channelId",
  t.endpoint_id as "endpointId", coalesce(c.active, e.active, true) as active, t.failures,
  t.failing_since as "failingSince", t.probe_at as "probeAt", t.stopped_at as "stoppedAt",
  t.stopped_reason as "stoppedReason", t.last_delivered_at as "lastDeliveredAt"
  from destination t left join channel c on c.id = t.channel_id
    left join webhook_endpoint e on e.id = t.endpoint_id`

const byIds: Statement = {
  name: 'destinations.by_ids',
  text: `select ${columns} where t.id = any($1::integer[])`,
}

const byId: Statement = {
  name: 'destinations.by_id',
  text: `select ${columns} where t.id = $1::integer and ($2::integer is null or t.channel_id = $2)`,
}

// A channel that is told nothing is no place to deliver to, unless it once was; nor is a provider
// of gift cards whom nobody has set.
const inUse: Statement = {
  name: 'destinations.in_use',
  text: `select ${columns}
    where ($1::integer is null or t.channel_id = $1) and ((c.adapter is distinct from 'NONE' and t.kind <> 'GIFT_CARDS')
      or (t.kind = 'GIFT_CARDS' and exists (select 1 from setting s
        where s.key = 'giftCards' and s.value ->> 'providerUrl' is not null))
      or exists (select 1 from delivery d where d.destination_id = t.id))
    order by t.kind, lower(coalesce(c.name, e.name)), t.id`,
}

function destinationOf(row: Row): Destination {
  const { id, kind, name, channelId, endpointId, active, ...signs } = row
  const health = { ...signs, state: destinationState(signs) }
  return { id, kind, name, channelId, endpointId, active, health }
}

/** The places that updates go to, carts first, by name. A token of a channel sees its channel alone. */
export async function listDestinations(ctx: Context): Promise<Destination[]> {
  const rows = await ctx.database.rows<Row>(inUse, [ctx.actor.channelId])
  return rows.map(destinationOf)
}

/** One place; null when there is none that the caller may see. */
export async function findDestination(ctx: Context, id: number): Promise<Destination | null> {
  const [row] = await ctx.database.rows<Row>(byId, [id, ctx.actor.channelId])
  return row ? destinationOf(row) : null
}

/** The destination of an update that is there. */
export async function destinationAt(ctx: Context, id: number): Promise<Destination> {
  const destination = await loaderOf(ctx, createDestinationLoader).load(id)
  if (!destination) throw new Error(`Nothing is known of destination ${id}`)
  return destination
}

const createDestinationLoader = ({ database }: Context): DataLoader<number, Destination | null> =>
  new DataLoader(async (ids) => {
    const rows = await database.rows<Row>(byIds, [ids])
    const found = new Map(rows.map((row) => [row.id, destinationOf(row)]))
    return ids.map((id) => found.get(id) ?? null)
  })

/** How many updates of a destination are in a state that is not their last. */
export interface OpenCount {
  destinationId: number
  state: Extract<DeliveryState, 'WAITING' | 'SENDING' | 'FAILED'>
  count: number
  /** Since when the first of them waits. */
  oldestAt: Date
  /** The same in seconds, by the clock that wrote it. */
  oldestSeconds: number
}

/** Counts what has not arrived, of the orders that the caller may see, for every destination. */
function countOpen(ctx: Context): Promise<OpenCount[]> {
  const visible = visibleOrders(ctx)
  const ofVisible =
    visible.key === 'all'
      ? ''
      : `and exists (select 1 from orders o where o.id = d.order_id and ${visible.sql(1)})`
  // Each state by itself: together no index of one state would serve.
  const counted = (state: OpenCount['state']) =>
    `select d.destination_id as "destinationId", '${state}' as state, count(*)::integer as count,
       min(coalesce(d.resent_at, d.created_at)) as "oldestAt",
       extract(epoch from now() - min(coalesce(d.resent_at, d.created_at)))::integer as "oldestSeconds"
     from delivery d where d.state = '${state}' ${ofVisible} group by d.destination_id`
  const text = (['WAITING', 'SENDING', 'FAILED'] as const).map(counted).join(' union all ')
  return rowsOfShape<OpenCount>(ctx.database, text, visible.values)
}

/** What has not arrived, counted once for each request. */
export const openCounts = (ctx: Context): Promise<OpenCount[]> => loaderOf(ctx, countOpen)

/** What has not arrived at a destination. */
export const backlogOf = async (ctx: Context, destinationId: number): Promise<DestinationBacklog> =>
  backlogFrom((await openCounts(ctx)).filter((count) => count.destinationId === destinationId))

/** The counts of one destination, as its backlog. */
export function backlogFrom(counts: readonly OpenCount[]): DestinationBacklog {
  const open = counts.filter(({ state }) => state !== 'FAILED')
  const sum = (list: readonly OpenCount[]) => list.reduce((total, { count }) => total + count, 0)
  const oldest = open.map(({ oldestAt }) => oldestAt.getTime())
  return {
    waiting: sum(open),
    failed: sum(counts) - sum(open),
    oldestWaitingAt: oldest.length === 0 ? null : new Date(Math.min(...oldest)),
  }
}

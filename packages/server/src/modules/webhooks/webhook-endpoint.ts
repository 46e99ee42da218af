import type { Queryable } from '../../kernel/database.js'

/** An endpoint with its health, as the database has it. */
export interface EndpointRow {
  id: number
  name: string
  url: string
  active: boolean
  types: string[]
  channelIds: number[] | null
  version: number
  createdAt: Date
  destinationId: number
  /** In a row. */
  failures: number
  failingSince: Date | null
  lastDeliveredAt: Date | null
  /** Set while nothing but one try at that moment is made. */
  probeAt: Date | null
  stoppedAt: Date | null
  stoppedReason: string | null
  /** Until when the secret before signs too. */
  formerUntil: Date | null
}

/** How an endpoint fares; the first that is true of it. */
export const endpointStates = [
  'INACTIVE',
  'STOPPED',
  'PAUSED',
  'FAILING',
  'WORKING',
  'NEW',
] as const
export type EndpointState = (typeof endpointStates)[number]

/** How an endpoint fares, out of its switches and its record. */
export function endpointState(row: EndpointRow): EndpointState {
  if (!row.active) return 'INACTIVE'
  if (row.stoppedAt) return 'STOPPED'
  if (row.probeAt) return 'PAUSED'
  if (row.failures > 0) return 'FAILING'
  return row.lastDeliveredAt ? 'WORKING' : 'NEW'
}

const selection = `
select e.id, e.name, e.url, e.active, e.types, e.channel_ids as "channelIds", e.version,
  e.created_at as "createdAt", d.id as "destinationId", d.failures,
  d.failing_since as "failingSince", d.last_delivered_at as "lastDeliveredAt",
  d.probe_at as "probeAt", d.stopped_at as "stoppedAt", d.stopped_reason as "stoppedReason",
  d.former_until as "formerUntil"
from webhook_endpoint e join destination d on d.endpoint_id = e.id`

/** All endpoints, by name. */
export const listEndpoints = (db: Queryable): Promise<EndpointRow[]> =>
  db.rows<EndpointRow>({ name: 'webhooks.list', text: `${selection} order by lower(e.name), e.id` })

/** One endpoint; null when there is none. */
export async function findEndpoint(db: Queryable, id: number): Promise<EndpointRow | null> {
  const sql = { name: 'webhooks.find', text: `${selection} where e.id = $1` }
  const [row] = await db.rows<EndpointRow>(sql, [id])
  return row ?? null
}

/** Where the messages of an endpoint go; null when there is none. */
export const endpointUrl = async (db: Queryable, id: number): Promise<string | null> =>
  (await findEndpoint(db, id))?.url ?? null

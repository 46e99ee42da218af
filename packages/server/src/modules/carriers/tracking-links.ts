import { trackingUrlOf } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import { listEntries } from '../lists/index.js'
import { carrierList } from './carrier-list.js'

/** The address of a parcel; null for a carrier that is unknown or tracks nowhere. */
export type TrackingLink = (carrier: string, number: string) => string | null

/**
 * Reads the carriers once for a request. Archived ones count: their parcels are still on the way.
 */
export async function createTrackingLinks({
  database,
}: Pick<Context, 'database'>): Promise<TrackingLink> {
  const carriers = await listEntries(database, carrierList)
  const byWord = new Map(
    carriers.flatMap(({ name, aliases, trackingUrl }) =>
      [name, ...aliases].map((word) => [word.toLowerCase(), trackingUrl] as const),
    ),
  )
  return (carrier, number) => {
    const template = byWord.get(carrier.trim().toLowerCase())
    return template == null ? null : trackingUrlOf(template, number)
  }
}

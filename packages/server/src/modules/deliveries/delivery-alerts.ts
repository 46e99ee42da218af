import type { Context } from '../../kernel/context.js'
import { backlogFrom, listDestinations, openCounts } from './destination.queries.js'
import type { Destination, DestinationBacklog } from './destination.types.js'

/** What somebody has to look after, the most pressing first. */
export const alertKinds = ['STOPPED', 'CIRCUIT_OPEN', 'WAITING_LONG', 'FAILED'] as const
export type AlertKind = (typeof alertKinds)[number]

/** Something at a destination that somebody has to look after. */
export interface Alert {
  kind: AlertKind
  destination: Destination
  count: number
  since: Date | null
}

/** A destination with what has not arrived there. */
export interface Watched {
  destination: Destination
  backlog: DestinationBacklog
  /** How long the oldest update that waits has done so, in seconds. */
  waitingSeconds: number
  /** Since when the oldest update that waits for somebody does. */
  failedSince: Date | null
}

/** The alerts of destinations. One that is stopped or out of reach does not also wait too long. */
export function alertsOf(watched: readonly Watched[], limitMinutes: number): Alert[] {
  const alerts = watched.flatMap(({ destination, backlog, waitingSeconds, failedSince }) => {
    const { health } = destination
    const { waiting, failed, oldestWaitingAt } = backlog
    const found: Alert[] = []
    const add = (kind: AlertKind, count: number, since: Date | null) =>
      found.push({ kind, destination, count, since })
    if (health.state === 'STOPPED') add('STOPPED', waiting, health.stoppedAt)
    else if (health.state === 'CIRCUIT_OPEN') add('CIRCUIT_OPEN', waiting, health.failingSince)
    else if (waitingSeconds > limitMinutes * 60) add('WAITING_LONG', waiting, oldestWaitingAt)
    if (failed > 0) add('FAILED', failed, failedSince)
    return found
  })
  const rank = ({ kind }: Alert) => alertKinds.indexOf(kind)
  const time = ({ since }: Alert) => since?.getTime() ?? 0
  return alerts.sort((a, b) => rank(a) - rank(b) || time(a) - time(b))
}

/** What somebody has to look after now. */
export async function findAlerts(ctx: Context): Promise<Alert[]> {
  const [destinations, counts] = await Promise.all([listDestinations(ctx), openCounts(ctx)])
  const watched = destinations.map((destination): Watched => {
    const own = counts.filter(({ destinationId }) => destinationId === destination.id)
    const waiting = own.filter(({ state }) => state !== 'FAILED')
    return {
      destination,
      backlog: backlogFrom(own),
      waitingSeconds: Math.max(0, ...waiting.map(({ oldestSeconds }) => oldestSeconds)),
      failedSince: own.find(({ state }) => state === 'FAILED')?.oldestAt ?? null,
    }
  })
  return alertsOf(watched, ctx.configuration.current().business.waitingAlertMinutes)
}

import { Gauge, type Registry } from 'prom-client'
import { destinationKinds, destinationStates, type DestinationKind } from '../deliveries/index.js'
import { openStates, type Backlog } from './backlog.sql.js'

/** Shows a backlog. What has no row is shown as nothing waiting; without a backlog nothing is shown. */
export function backlogGauges(registry: Registry): (backlog: Backlog | null) => void {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const up = gauge('waypost_database_up', 'Whether the database told what waits: 1 or 0')
  const deliveries = gauge('waypost_deliveries', 'Deliveries that have not arrived', [
    'kind',
    'state',
  ])
  const oldest = gauge('waypost_delivery_oldest_age_seconds', 'Age of the oldest that waits', [
    'kind',
  ])
  const overdue = gauge('waypost_delivery_overdue_seconds', 'How long the first has been due', [
    'kind',
  ])
  const destinations = gauge('waypost_destinations', 'Destinations by their health', [
    'kind',
    'state',
  ])
  const stepUp = gauge('waypost_look_up_step_up', 'Whether ZIPs do not count as proof: 1 or 0')
  return (backlog) => {
    for (const one of [deliveries, oldest, overdue, destinations]) one.reset()
    stepUp.remove()
    up.set(backlog ? 1 : 0)
    if (!backlog) return
    stepUp.set(backlog.stepUp ? 1 : 0)
    for (const kind of destinationKinds) {
      oldest.set({ kind }, ageOfOldest(backlog, kind))
      overdue.set({ kind }, 0)
      for (const state of openStates) deliveries.set({ kind, state }, 0)
      for (const state of destinationStates) destinations.set({ kind, state }, 0)
    }
    for (const { kind, state, count } of backlog.deliveries) deliveries.set({ kind, state }, count)
    for (const { kind, seconds } of backlog.overdue) overdue.set({ kind }, seconds)
    for (const { kind, state, count } of backlog.destinations)
      destinations.set({ kind, state }, count)
  }
}

/** A dead letter waits for somebody, not for its turn. */
const ageOfOldest = ({ deliveries }: Backlog, kind: DestinationKind): number =>
  Math.max(
    0,
    ...deliveries
      .filter((row) => row.kind === kind && row.state !== 'FAILED')
      .map(({ oldest }) => oldest),
  )

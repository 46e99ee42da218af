import type { Logger } from '../../kernel/logger.js'
import type { Metrics } from '../../kernel/metrics.js'
import type { DestinationKind } from './delivery.js'
import type { Held } from './lane.js'
import type { HealthRow } from './result.sql.js'
import type { Finished } from './send-one.js'

const needsNoMore = new Set<Finished['outcome']>(['DELIVERED', 'KEPT', 'SUPERSEDED'])

/**
 * Tells operators how a worker fares, in metrics and log alike. Of reasons only the codes: in words
 * of others there may be what is a customer's.
 */
export class WorkerReport {
  private readonly open = new Set<number>()

  constructor(private readonly parts: { log: Logger; metrics: Metrics }) {}

  ended({ id, kind, destinationId, attempt }: Held, finished: Finished): void {
    const { outcome, reason, duration, delay } = finished
    if (outcome === 'GIVEN_BACK') return
    const { log, metrics } = this.parts
    metrics.attemptEnded(kind, outcome, duration / 1_000)
    const about = { deliveryId: id, destinationId, kind, attempt, outcome, reason, duration }
    if (needsNoMore.has(outcome)) log.debug(about, 'an update needs no other try')
    else if (delay === null) log.warn(about, 'an update is not tried any more')
    else log.info({ ...about, nextTryIn: Math.round(delay) }, 'an update is tried again later')
  }

  lost(rows: readonly { kind: DestinationKind }[]): void {
    for (const { kind } of rows) this.parts.metrics.attemptLost(kind)
    const count = rows.length
    if (count > 0) this.parts.log.warn({ count }, 'updates were taken back from a lost worker')
  }

  health({ id, kind, open, stoppedFor }: HealthRow): void {
    const { log } = this.parts
    const about = { destinationId: id, kind }
    if (open && !this.open.has(id)) log.warn(about, 'a circuit was opened: one probe a minute')
    else if (!open && this.open.has(id)) log.info(about, 'a circuit was closed')
    if (open) this.open.add(id)
    else this.open.delete(id)
    if (stoppedFor) log.warn({ ...about, reason: stoppedFor }, 'a destination was stopped')
  }
}

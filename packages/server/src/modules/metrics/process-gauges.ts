import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import type { Database } from '../../kernel/database.js'
import type { Worker } from '../deliveries/index.js'

/** What of a process is shown as it is at the moment of the question. */
export interface ProcessParts {
  database: Pick<Database, 'pool'>
  /** The worker of this process; undefined while it has none. */
  worker?: () => Worker | undefined
}

/** Milliseconds: how finely the delay of the event loop is looked at. */
const eventLoopPrecision = 20

/** Shows how this process does: its connections, its worker, and what Node.js tells of itself. */
export function processGauges(registry: Registry, { database, worker }: ProcessParts): void {
  const { pool } = database
  const registers = [registry]
  new Gauge({
    name: 'waypost_database_connections',
    help: 'Connections of this process to the database',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'IN_USE' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'IDLE' }, pool.idleCount)
    },
  })
  new Gauge({
    name: 'waypost_database_waiters',
    help: 'Who waits in this process for a connection to the database',
    registers,
    collect() {
      this.set(pool.waitingCount)
    },
  })
  new Gauge({
    name: 'waypost_worker_look_age_seconds',
    help: 'Since when the worker of this process has not looked for updates',
    registers,
    collect() {
      const age = worker?.()?.lookAge()
      if (age === undefined) this.remove()
      else this.set(age)
    },
  })
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: eventLoopPrecision })
}

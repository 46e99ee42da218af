import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../kernel/context.js'
import { switchedOff } from '../deliveries/index.js'
import { readBacklog, type Backlog } from './backlog.sql.js'

/** What the backlog is read with. */
export type BacklogParts = Pick<Context, 'database' | 'configuration' | 'clock' | 'log'>

/** How often and how long the database is asked; in milliseconds. */
export interface BacklogTimes {
  /** For so long an answer serves whoever asks. */
  keepFor: number
  /** After so long the database gives up. */
  statementTimeout: number
  /** After so long nobody waits for it any more, not even for a connection. */
  waitFor: number
}

const usualTimes: BacklogTimes = { keepFor: 5_000, statementTimeout: 2_000, waitFor: 3_000 }

/**
 * Answers how to read the backlog: at most one statement at a time, however many ask, and null when
 * the database does not answer soon.
 */
export function backlogReader(
  parts: BacklogParts,
  times: Partial<BacklogTimes> = {},
): () => Promise<Backlog | null> {
  const { keepFor, statementTimeout, waitFor } = { ...usualTimes, ...times }
  let known: { backlog: Backlog; at: number } | undefined
  let asking: Promise<Backlog> | undefined
  let failing = false
  const ask = async () => {
    const backlog = await askDatabase(parts, statementTimeout)
    known = { backlog, at: performance.now() }
    return backlog
  }
  return async () => {
    if (known && performance.now() - known.at < keepFor) return known.backlog
    asking ??= ask().finally(() => (asking = undefined))
    try {
      const backlog = await Promise.race([asking, givingUp(waitFor)])
      failing = false
      return backlog
    } catch (error) {
      if (!failing) parts.log.warn({ err: error }, 'the backlog cannot be read for the metrics')
      failing = true
      return null
    }
  }
}

async function givingUp(after: number): Promise<never> {
  await sleep(after, undefined, { ref: false })
  throw new Error('The database did not answer in time')
}

function askDatabase(
  { database, configuration, clock }: BacklogParts,
  statementTimeout: number,
): Promise<Backlog> {
  return database.transaction(async (tx) => {
    await tx.query(`select set_config('statement_timeout', $1, true)`, [String(statementTimeout)])
    const values = [switchedOff(configuration.current()), clock.now()]
    const [backlog] = await tx.query<Backlog>(readBacklog, values)
    if (!backlog) throw new Error('The backlog has no row')
    return backlog
  })
}

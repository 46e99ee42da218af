import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../kernel/database.js'
import { isDatabaseDown } from '../../kernel/errors.js'
import type { Logger } from '../../kernel/logger.js'
import { fitText } from '../../kernel/unfit-text.js'
import type { OneAtATime } from './one-at-a-time.js'
import { writeResults, type HealthRow, type ResultRow } from './result.sql.js'
import type { Finished } from './send-one.js'

/** What results mean for destinations, and who is told. */
export interface HealthRules {
  /** Milliseconds between probes of a destination that fails. */
  probeEvery: number
  /** Milliseconds of failing after which a destination is stopped. */
  stopAfter: number
  inTurn: OneAtATime
  /** Called when results were written, or never will be, with what they made of destinations. */
  onWritten(results: readonly Finished[], health: readonly HealthRow[]): void
}

/** Results that come while others are written go together with the next. */
const gatherFor = 10
const mostAtOnce = 500
const retryAfter = 1_000

/** Writes results in the order in which they come, as many at once as there are. */
export class ResultWriter {
  private waiting: Finished[] = []
  private writing?: Promise<void>
  private ending = false

  constructor(
    private readonly parts: { database: Database; log: Logger },
    private readonly rules: HealthRules,
  ) {}

  add(finished: Finished): void {
    this.waiting.push(finished)
    this.writing ??= this.writeAll()
  }

  /** Until all is written, or cannot be. What is not written is lost with its lease. */
  async end(): Promise<void> {
    this.ending = true
    await this.writing
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      await sleep(gatherFor)
      await this.write(this.waiting.splice(0, mostAtOnce))
    }
    this.writing = undefined
  }

  private async write(results: Finished[]): Promise<void> {
    try {
      const { probeEvery, stopAfter, inTurn, onWritten } = this.rules
      const rows = await inTurn(() => {
        const values = [parameterOf(results), probeEvery, stopAfter]
        return this.parts.database.rows<HealthRow>(writeResults, values)
      })
      onWritten(results, rows)
    } catch (error) {
      await this.cope(results, error)
    }
  }

  private async cope(results: Finished[], error: unknown): Promise<void> {
    const { log } = this.parts
    if (isDatabaseDown(error) && !this.ending) {
      log.warn({ err: error }, 'results of updates wait for the database')
      this.waiting.unshift(...results)
      await sleep(retryAfter)
    } else if (results.length > 1) {
      // One that cannot be written must not take the others with it.
      for (const result of results) await this.write([result])
    } else {
      const deliveryId = results[0]?.id
      log.error({ err: error, deliveryId }, 'the result of an update could not be written')
      this.rules.onWritten(results, [])
    }
  }
}

/** Answers of others may have characters that PostgreSQL cannot hold. */
const parameterOf = (results: readonly Finished[]): string => {
  const now = performance.now()
  const rows = results.map(({ began, ...row }, place): ResultRow => ({
    ...row,
    place,
    age: now - began,
  }))
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? fitText(value) : value,
  )
}

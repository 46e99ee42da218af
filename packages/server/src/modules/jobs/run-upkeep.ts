import type { Database, Queryable, Statement } from '../../kernel/database.js'
import { isDatabaseDown } from '../../kernel/errors.js'
import type { Logger } from '../../kernel/logger.js'
import type { Metrics } from '../../kernel/metrics.js'

/** Work that keeps the database tidy and that nobody waits for. */
export interface UpkeepTask {
  /** Also names the lock by which one process at a time does it. */
  name: string
  /** Milliseconds from the end of one run to the beginning of the next. */
  every: number
  /** Does a part that takes seconds at most, in a transaction. Answers whether more is left. */
  run(tx: Queryable): Promise<boolean>
}

/** Tasks that come round until they are stopped. */
export interface Upkeep {
  /** Lets the parts that are under way finish, and begins no other. */
  stop(): Promise<void>
}

/** What upkeep works with. */
export interface UpkeepParts {
  database: Database
  log: Logger
  metrics: Metrics
}

const firstRunAfter = 5_000

// A transaction's lock, because a pooler in transaction mode keeps no session. Two keys, because
// the locks with one key have other owners.
const takeTurn: Statement = {
  name: 'jobs.take_turn',
  text: `select pg_try_advisory_xact_lock(7239, hashtext($1)) as mine`,
}

/**
 * Runs each task now and then, soon after the start for the first time. Every process may do so: a
 * task that another process is busy with is passed over until it comes round again. A failure is
 * logged and ends nothing.
 * @param after milliseconds to the first run
 */
export function startUpkeep(
  parts: UpkeepParts,
  tasks: readonly UpkeepTask[],
  after = firstRunAfter,
): Upkeep {
  const rounds = tasks.map((task) => startRounds(parts, task, after))
  return {
    stop: async () => {
      await Promise.all(rounds.map((round) => round.stop()))
    },
  }
}

function startRounds(parts: UpkeepParts, task: UpkeepTask, after: number): Upkeep {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      while (!stopped && (await runPart(parts, task)));
    } catch (error) {
      const level = isDatabaseDown(error) ? 'warn' : 'error'
      parts.metrics.upkeepRan(task.name, 'FAILED')
      parts.log[level]({ err: error, task: task.name }, 'upkeep failed; it will be tried again')
    }
    if (!stopped) wait(task.every)
  }
  let timer: NodeJS.Timeout
  const wait = (milliseconds: number): void => {
    // Upkeep alone is no reason for a process to stay.
    timer = setTimeout(() => {
      running = round()
    }, milliseconds).unref()
  }
  wait(after)
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}

/** One part, unless another process is at it. Answers whether more is left for this one to do. */
async function runPart({ database, metrics }: UpkeepParts, task: UpkeepTask): Promise<boolean> {
  const done = await database.transaction(async (tx) => {
    const [turn] = await tx.rows<{ mine: boolean }>(takeTurn, [task.name])
    return turn?.mine === true && { more: await task.run(tx) }
  })
  if (!done) return false
  metrics.upkeepRan(task.name, 'DONE')
  return done.more
}

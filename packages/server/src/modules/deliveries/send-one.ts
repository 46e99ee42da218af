import type { Logger } from '../../kernel/logger.js'
import type { Held } from './lane.js'
import type { ResultRow } from './result.sql.js'
import { secondsToNextTry } from './schedule.js'
import type { Sender, SendResult } from './sender.js'

/** What came of one try, ready to be written. */
export interface Finished extends Omit<ResultRow, 'place' | 'age'> {
  destinationId: number
  /** When the try began, by this process's clock. */
  began: number
}

/** What bounds a try. */
export interface TryBounds {
  /** Milliseconds after which the sender is told to stop. */
  limit: number
  /** Milliseconds after that in which it may say how far it came. */
  grace: number
  /** Milliseconds to which the schedule's second amounts. */
  second: number
  /** Says that the worker stops and that the sender shall, too. */
  stopping: AbortSignal
  log: Logger
}

type Outcome = Omit<SendResult, 'outcome'> & { outcome: SendResult['outcome'] | 'BROKEN' }

const longestDetail = 1_000

/** Makes one try and says what it means for the delivery. Never throws. */
export async function sendOne(sender: Sender, held: Held, bounds: TryBounds): Promise<Finished> {
  const began = performance.now()
  const { outcome, reason, detail, retryAfter, exchanges } = await outcomeOf(sender, held, bounds)
  const goesOn = outcome === 'RETRY' || outcome === 'POSTPONED'
  const cutShort = outcome === 'RETRY' && bounds.stopping.aborted
  const seconds = goesOn ? secondsToNextTry(held.tries + 1, retryAfter, Math.random()) : null
  return {
    ...gaveBack(held),
    ...(cutShort ? {} : { outcome, reason, detail, exchanges }),
    delay: cutShort || seconds === null ? null : seconds * bounds.second,
    began,
    duration: Math.round(performance.now() - began),
  }
}

/** A delivery that somebody else may claim at once; nothing was tried. */
export const gaveBack = ({ id, attempt, destinationId }: Held): Finished => ({
  id,
  attempt,
  destinationId,
  outcome: 'GIVEN_BACK',
  reason: null,
  detail: null,
  exchanges: [],
  delay: null,
  began: performance.now(),
  duration: 0,
})

async function outcomeOf(sender: Sender, held: Held, bounds: TryBounds): Promise<Outcome> {
  const controller = new AbortController()
  const stop = () => {
    controller.abort()
  }
  const timers = [setTimeout(stop, bounds.limit)]
  const tooLong = new Promise<Outcome>((resolve) => {
    timers.push(setTimeout(resolve, bounds.limit + bounds.grace, unanswered))
  })
  bounds.stopping.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([sender(held, controller.signal), tooLong])
  } catch (error) {
    bounds.log.error({ err: error, deliveryId: held.id }, 'an update could not be put together')
    return broken(error)
  } finally {
    timers.forEach(clearTimeout)
    bounds.stopping.removeEventListener('abort', stop)
  }
}

const unanswered: Outcome = {
  outcome: 'RETRY',
  reason: 'TIMEOUT',
  detail: null,
  retryAfter: null,
  exchanges: [],
}

/** An error of our own, which no later try cures. */
const broken = (error: unknown): Outcome => ({
  outcome: 'BROKEN',
  reason: 'BROKEN',
  detail: (error instanceof Error ? error.message : String(error)).slice(0, longestDetail),
  retryAfter: null,
  exchanges: [],
})

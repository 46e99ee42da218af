/** Where the time comes from, so that a test can say what time it is. */
export interface Clock {
  now(): Date
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is told to move. */
export interface SettableClock extends Clock {
  /** Moves the clock to this moment. */
  set(moment: Date | string): void
  /** Moves the clock forward by this many milliseconds. */
  advance(milliseconds: number): void
}

/** A standing clock that starts at the given moment (a Date or an ISO 8601 text). */
export function settableClock(start: Date | string): SettableClock {
  let current = new Date(start)
  return {
    now: () => new Date(current),
    set: (moment) => {
      current = new Date(moment)
    },
    advance: (milliseconds) => {
      current = new Date(current.getTime() + milliseconds)
    },
  }
}

import type { ClaimedRow } from './claim.sql.js'

/** Most calls that are under way to one destination. */
export const callsAtOnce = 10
const mostHeld = 100
const quick = 500
const slow = 2_000

/** A delivery that this worker has claimed. */
export interface Held extends ClaimedRow {
  /** When its lease ends, by this process's clock; a little early, never late. */
  leaseEnds: number
}

/** What one destination is being sent by this worker, and what it has claimed for it ahead. */
export class Lane {
  readonly ahead: Held[] = []
  underWay = 0
  /** Whether the last claim left something behind. */
  hasMore = false
  private room = callsAtOnce
  private claimedAt = -Infinity

  get held(): number {
    return this.ahead.length + this.underWay
  }

  /** How many more to claim now. Grows while the destination takes them quickly. */
  get free(): number {
    return Math.max(0, this.room - this.held)
  }

  /** Whether it is time to claim more, so that calls never wait for a claim. */
  get runsLow(): boolean {
    return this.hasMore && this.held <= this.room / 2
  }

  /** Takes what was claimed, given how much there was room for. */
  add(claimed: readonly Held[], free: number, now: number): void {
    if (free === 0) return
    const since = now - this.claimedAt
    this.claimedAt = now
    this.hasMore = claimed.length >= free
    if (since > slow) this.room = callsAtOnce
    else if (this.hasMore && since < quick) this.room = Math.min(mostHeld, this.room * 2)
    this.ahead.push(...claimed)
  }

  /** After a failure nothing more is claimed ahead: what is held can be superseded by nobody. */
  slowDown(): void {
    this.room = callsAtOnce
  }

  /** What was claimed and will not be sent. */
  takeAhead(): Held[] {
    return this.ahead.splice(0)
  }
}

import type { ClaimedRow } from './claim.sql.js'
import { straightFailures } from './result.sql.js'

/** Most calls that are under way to one destination. */
export const callsAtOnce = 10
const mostHeld = 200
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
  private failures = 0
  private claimedAt = -Infinity

  get held(): number {
    return this.ahead.length + this.underWay
  }

  /** How many more to claim now. Grows while the destination takes them quickly. */
  get free(): number {
    return this.doubtful ? 0 : Math.max(0, this.room - this.held)
  }

  /** Whether a call may begin. */
  get canStart(): boolean {
    return !this.doubtful && this.underWay < callsAtOnce && this.ahead.length > 0
  }

  /** So many failures that the results that are being written may open the circuit. */
  private get doubtful(): boolean {
    return this.failures >= straightFailures
  }

  /** Whether it is time to claim more, so that calls never wait for a claim. */
  get runsLow(): boolean {
    return this.hasMore && !this.doubtful && this.held <= this.room / 2
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
  heed(failed: boolean): void {
    this.failures = failed ? this.failures + 1 : 0
    if (failed) this.room = callsAtOnce
  }

  /** What was written says how the destination does; from then on it counts. */
  clearDoubts(): void {
    this.failures = 0
  }

  /** What was claimed and will not be sent. */
  takeAhead(): Held[] {
    return this.ahead.splice(0)
  }
}

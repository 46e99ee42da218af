const minute = 60
const hour = 60 * minute

/** Seconds from each try to the next; the first is made at once. The schedule of Standard Webhooks. */
export const schedule: readonly number[] = [
  0,
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

const jitter = 0.2
const longestWish = 24 * hour

/**
 * Seconds until the next try, up to a fifth more or less, so that what failed together does not
 * come back together; null when there is none left.
 * @param tries how many were made
 * @param retryAfter seconds that the other side asked for: not sooner, up to a day
 * @param chance from 0 to 1
 */
export function secondsToNextTry(
  tries: number,
  retryAfter: number | null,
  chance: number,
): number | null {
  const delay = schedule[tries]
  if (delay === undefined) return null
  return Math.max(
    delay * (1 - jitter + 2 * jitter * chance),
    Math.min(retryAfter ?? 0, longestWish),
  )
}

import { Refusal } from '../../kernel/refusal.js'
import { startOfMinute } from '../../kernel/time-zone.js'
import { invalidInput } from '../../kernel/user-error.types.js'
import { dayIn } from '../status-events/index.js'

const day = 24 * 60

/** The end of a day (YYYY-MM-DD) in a zone: the moment at which the next one begins there. */
export const endOfDay = (date: string, timeZone: string): Date =>
  startOfMinute(dayAfter(date), 0, timeZone)

/** The following day of the calendar. */
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + day * 60_000).toISOString().slice(0, 10)

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - day * 60_000).toISOString().slice(0, 10)

/**
 * The end of a quote whose last day is set now; null for none.
 * @throws Refusal INVALID_INPUT for a day that has passed
 */
export function newEnd(expiresOn: string | null, timeZone: string, now: Date): Date | null {
  if (expiresOn === null) return null
  const end = endOfDay(expiresOn, timeZone)
  if (end > now) return end
  throw new Refusal(invalidInput(['expiresOn'], `The last day is over already in ${timeZone}.`))
}

/** The last moment up to now at which the clocks of a zone showed a time of day (HH:MM). */
export function lastTimeOfDay(time: string, timeZone: string, now: Date): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const today = dayIn(timeZone, now)
  const at = (date: string) => startOfMinute(date, hours * 60 + minutes, timeZone)
  const latest = at(today)
  return latest <= now ? latest : at(dayBefore(today))
}

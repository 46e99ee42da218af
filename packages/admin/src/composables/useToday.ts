import { useBusiness } from './session.js'
import { dayIn } from './day-bounds.js'

/** Today where the business is, as YYYY-MM-DD. */
export function useToday(): string {
  return dayIn(useBusiness().timeZone.value, new Date())
}

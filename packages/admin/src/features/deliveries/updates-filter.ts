import type { StatusEventKey } from '@waypost/shared'
import { startOfDay } from '../../composables/day-bounds.js'
import type { DeliveryFilter, DeliveryState } from '../../generated/operations.js'

/** The tabs over the log, with the states that each shows; null: all. */
export const tabStates = {
  all: null,
  failed: ['FAILED'],
  open: ['WAITING', 'SENDING'],
  delivered: ['DELIVERED'],
} as const satisfies Record<string, readonly DeliveryState[] | null>
export type UpdatesTab = keyof typeof tabStates
export const updatesTabs = Object.keys(tabStates) as UpdatesTab[]

/** What somebody chose to see of the log, as it stands in the address. */
export interface UpdatesChoice {
  tab: UpdatesTab
  destination: string
  order: string
  event: StatusEventKey | null
  reason: string
  /** First and last day, both included, as YYYY-MM-DD in the time zone of the business. */
  from: string
  to: string
}

/** The filter of the API for a choice. */
export function filterOf(choice: UpdatesChoice, timeZone: string): DeliveryFilter {
  const states = tabStates[choice.tab]
  const from = startOfDay(choice.from, timeZone)
  const to = startOfDay(choice.to, timeZone, 1)
  return {
    ...(states && { states: [...states] }),
    ...(choice.destination && { destinationId: choice.destination }),
    ...(choice.order.trim() && { orderNumber: choice.order.trim() }),
    ...(choice.event && { event: choice.event }),
    ...(choice.reason.trim() && { reason: choice.reason.trim() }),
    ...(from && { from }),
    ...(to && { to }),
  }
}

/** How many things narrow the log beside the tab. */
export const narrowedBy = ({ tab: _tab, ...rest }: UpdatesChoice): number =>
  Object.values(rest).filter(Boolean).length

import { startOfDay } from '../../../composables/day-bounds.js'
import type { QuoteFilter } from '../../../generated/operations.js'

/** Within how many days a quote that ends soon counts as such. */
export const nearExpiryDays = 7

/** What the list can be narrowed to beside labels, words and dates; one at a time. */
export const quoteStates = ['waiting', 'near', 'expired', 'ordered'] as const
export type QuoteState = (typeof quoteStates)[number]

/** Everything the list can be narrowed by, as the address and the controls hold it. */
export interface QuoteChoice {
  text: string
  labels: readonly number[]
  state: QuoteState | null
  account: string
  managers: readonly string[]
  /** First and last day, both included, as YYYY-MM-DD in the time zone of the business. */
  from: string
  to: string
}

const states: Record<QuoteState, QuoteFilter> = {
  waiting: { waitingForStaff: true },
  near: { nearExpiryDays },
  expired: { expired: true },
  ordered: { converted: true },
}

/** The filter of the API for a choice; what is not chosen is left out. */
export function quoteFilterOf(choice: QuoteChoice, timeZone: string): QuoteFilter {
  const text = choice.text.trim()
  const from = startOfDay(choice.from, timeZone)
  const to = startOfDay(choice.to, timeZone, 1)
  return {
    ...(text && { text }),
    ...(choice.labels.length > 0 && { labelIds: [...choice.labels] }),
    ...(choice.state && states[choice.state]),
    ...(choice.account && { accountIds: [choice.account] }),
    ...(choice.managers.length > 0 && { managerIds: [...choice.managers] }),
    ...(from !== null && { createdFrom: from }),
    ...(to !== null && { createdTo: to }),
  }
}

/** How many controls beside the search and the chips narrow the list. */
export const narrowedBy = ({ account, managers, from, to }: QuoteChoice): number =>
  [account !== '', managers.length > 0, from !== '' || to !== ''].filter(Boolean).length

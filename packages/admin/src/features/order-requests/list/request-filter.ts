import type { OrderRequestFilter, OrderRequestState } from '../../../generated/operations.js'

/** The states of requests, in the order in which they follow each other. */
export const requestStates = [
  'DRAFT',
  'PENDING',
  'APPROVED',
  'REJECTED',
  'CANCELED',
  'ORDERED',
] as const satisfies OrderRequestState[]

/** After how many days without a decision a request may be called stuck. */
export const stuckAfter = ['2', '7', '14', '30'] as const

/** Everything the list can be narrowed by, as the address and the controls hold it. */
export interface RequestChoice {
  text: string
  labels: readonly number[]
  state: OrderRequestState | null
  accounts: readonly string[]
  buyers: readonly string[]
  managers: readonly string[]
  stuck: (typeof stuckAfter)[number] | null
}

/** The filter of the API for a choice; what is not chosen is left out. */
export function requestFilterOf(choice: RequestChoice): OrderRequestFilter {
  const text = choice.text.trim()
  return {
    ...(text && { text }),
    ...(choice.labels.length > 0 && { labelIds: [...choice.labels] }),
    ...(choice.state && { states: [choice.state] }),
    ...(choice.accounts.length > 0 && { accountIds: [...choice.accounts] }),
    ...(choice.buyers.length > 0 && { buyerIds: [...choice.buyers] }),
    ...(choice.managers.length > 0 && { managerIds: [...choice.managers] }),
    ...(choice.stuck && { stuckDays: Number(choice.stuck) }),
  }
}

/** The filter without the labels, which the counts per label are for. */
export const countedFilterOf = (choice: RequestChoice): OrderRequestFilter =>
  requestFilterOf({ ...choice, labels: [] })

/** How many controls beside the search and the labels narrow the list. */
export const narrowedBy = (choice: RequestChoice): number =>
  [
    choice.state !== null,
    choice.accounts.length > 0,
    choice.buyers.length > 0,
    choice.managers.length > 0,
    choice.stuck !== null,
  ].filter(Boolean).length

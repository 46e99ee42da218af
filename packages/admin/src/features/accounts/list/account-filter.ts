import type { AccountFilter } from '../../../generated/operations.js'

/** Everything the list can be narrowed by, as the address and the controls hold it. */
export interface AccountChoice {
  text: string
  labels: readonly number[]
  managers: readonly string[]
  parent: string
  /** Children of another account, or not. */
  child: boolean | null
  archived: boolean
  overLimit: boolean | null
}

/** The filter of the API for a choice; what is not chosen is left out. */
export function accountFilterOf(choice: AccountChoice): AccountFilter {
  const text = choice.text.trim()
  return {
    ...(text && { text }),
    ...(choice.labels.length > 0 && { labelIds: [...choice.labels] }),
    ...(choice.managers.length > 0 && { managerIds: [...choice.managers] }),
    ...(choice.parent && { parentId: choice.parent }),
    ...(choice.child !== null && { hasParent: choice.child }),
    ...(choice.archived && { archived: true }),
    ...(choice.overLimit !== null && { overCreditLimit: choice.overLimit }),
  }
}

/** The filter without the labels, which the counts per label are for. */
export const countedFilterOf = (choice: AccountChoice): AccountFilter =>
  accountFilterOf({ ...choice, labels: [] })

/** How many controls beside the search and the labels narrow the list. */
export const narrowedBy = (choice: AccountChoice): number =>
  [
    choice.managers.length > 0,
    choice.parent !== '',
    choice.child !== null,
    choice.archived,
    choice.overLimit !== null,
  ].filter(Boolean).length

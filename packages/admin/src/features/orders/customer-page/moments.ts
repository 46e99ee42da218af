import type { CustomerMomentsQuery } from '../../../generated/operations.js'

type Entry = NonNullable<CustomerMomentsQuery['order']>['timeline']['edges'][number]['node']

/** A moment at which something happened to an order, with the entry that says what. */
export interface Moment {
  at: string
  entry: Entry
}

/** The moments of a timeline, newest first; what happened in one go is one moment. */
export function momentsOf(entries: readonly Entry[]): Moment[] {
  const moments = new Map<string, Moment>()
  for (const entry of entries) {
    const known = moments.get(entry.at)
    if (!known || (known.entry.event === null && entry.event !== null))
      moments.set(entry.at, { at: entry.at, entry })
  }
  return [...moments.values()]
}

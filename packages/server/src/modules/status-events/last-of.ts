/** The last of an action's events on an order, of which there is always one. */
export function lastOf<T>(events: readonly T[]): T {
  const last = events.at(-1)
  if (last === undefined) throw new Error('An action without events owes no update')
  return last
}

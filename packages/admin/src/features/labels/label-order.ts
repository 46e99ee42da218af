/** A list with one element taken from a place and put at another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const [element] = list.slice(from, from + 1)
  if (element === undefined) return [...list]
  const rest = [...list.slice(0, from), ...list.slice(from + 1)]
  return [...rest.slice(0, to), element, ...rest.slice(to)]
}

/** What PostgreSQL or UTF-8 cannot hold: NUL characters and halves of surrogate pairs. */
export const isUnfitText = (text: string): boolean => /[\0\p{Surrogate}]/u.test(text)

/** The text with U+FFFD in the place of what cannot be held. */
export const fitText = (text: string): string => text.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD')

/** The path to the first unfit text inside plain JSON data, keys included; undefined when there is none. */
export function findUnfitText(
  value: unknown,
  path: (string | number)[] = [],
): (string | number)[] | undefined {
  if (typeof value === 'string') return isUnfitText(value) ? path : undefined
  if (Array.isArray(value)) return findInside([...value.entries()], path)
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
    if (entries.some(([key]) => isUnfitText(key))) return path
    return findInside(entries, path)
  }
  return undefined
}

function findInside(
  entries: [string | number, unknown][],
  path: (string | number)[],
): (string | number)[] | undefined {
  for (const [key, inner] of entries) {
    const found = findUnfitText(inner, [...path, key])
    if (found) return found
  }
  return undefined
}

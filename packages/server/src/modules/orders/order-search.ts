/** One way in which a term can find an order. */
export type SearchBranch =
  | { by: 'NUMBER' | 'CART_NUMBER' | 'SKU' | 'TRACKING'; from: string; below: string }
  | { by: 'NAME'; pattern: string }

const longestCodePoint = 0x10ffff

/** The first text behind all that begin with the prefix, compared byte by byte in UTF-8. */
export function endOfPrefix(prefix: string): string {
  const points = Array.from(prefix, (letter) => letter.codePointAt(0) ?? 0)
  const last = points.findLastIndex((point) => point < longestCodePoint)
  if (last < 0) return '\u{10ffff}'.repeat(prefix.length + 1)
  const next = (points[last] ?? 0) + 1
  // The code points of surrogates are no characters.
  const after = next >= 0xd800 && next <= 0xdfff ? 0xe000 : next
  return String.fromCodePoint(...points.slice(0, last), after)
}

/** The text with the special characters of LIKE taken as they are. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

function namePattern(term: string): string {
  const text = escapeLike(term.toLowerCase())
  // Fewer than three letters have no trigram; at the beginning they have.
  return Array.from(term).length < 3 ? `${text}%` : `%${text}%`
}

/**
 * The ways in which a term can find an order, by the look of it: what has a digit may be a number
 * or a code, what has a letter or a space may be a name. Codes are found as typed and in capitals.
 */
export function searchBranches(term: string): SearchBranch[] {
  const hasDigit = /\d/.test(term)
  const hasSpace = /\s/.test(term)
  const branches: SearchBranch[] = []
  for (const prefix of new Set([term, term.toUpperCase()])) {
    const range = { from: prefix, below: endOfPrefix(prefix) }
    if (hasDigit && !hasSpace)
      branches.push({ by: 'NUMBER', ...range }, { by: 'TRACKING', ...range })
    branches.push({ by: 'CART_NUMBER', ...range }, { by: 'SKU', ...range })
  }
  if (/[^\d\s]/.test(term)) branches.push({ by: 'NAME', pattern: namePattern(term) })
  return branches
}

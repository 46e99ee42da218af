import { escapeLike } from '../../kernel/text.js'

/** One way in which a term can find an order: a LIKE pattern, and what of the order it is compared with. */
export interface SearchBranch {
  by: 'NUMBER' | 'CART_NUMBER' | 'SKU' | 'TRACKING' | 'NAME'
  pattern: string
}

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
    const pattern = `${escapeLike(prefix)}%`
    if (hasDigit && !hasSpace) branches.push({ by: 'NUMBER', pattern }, { by: 'TRACKING', pattern })
    branches.push({ by: 'CART_NUMBER', pattern }, { by: 'SKU', pattern })
  }
  if (/[^\d\s]/.test(term)) branches.push({ by: 'NAME', pattern: namePattern(term) })
  return branches
}

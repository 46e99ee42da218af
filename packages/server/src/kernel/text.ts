const control = /\p{Cc}/u

/** How many characters a text has: Unicode code points, as PostgreSQL counts them. */
export const characterCount = (text: string): number => Array.from(text).length

/**
 * Why a text, blanks around it aside, is no single line of 1 to `longest` characters; null when it
 * is one.
 */
export function lineProblem(text: string, longest: number): string | null {
  if (text.trim() === '') return 'This must not be blank.'
  if (characterCount(text.trim()) > longest) return `At most ${longest} characters fit here.`
  return control.test(text) ? 'Line breaks and control characters do not fit here.' : null
}

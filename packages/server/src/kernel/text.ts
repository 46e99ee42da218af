const control = /\p{Cc}/u

/** How many characters a text has: Unicode code points, as PostgreSQL counts them. */
export const characterCount = (text: string): number => Array.from(text).length

/** A text to keep, without the blanks around it: null for nothing; what is not given stays undefined. */
export const keptText = (text: string | null | undefined): string | null | undefined =>
  text === undefined ? undefined : text?.trim() || null

/**
 * Why a text, blanks around it aside, is no single line of 1 to `longest` characters; null when it
 * is one.
 */
export function lineProblem(text: string, longest: number): string | null {
  if (text.trim() === '') return 'This must not be blank.'
  if (characterCount(text.trim()) > longest) return `At most ${longest} characters fit here.`
  return control.test(text) ? 'Line breaks and control characters do not fit here.' : null
}

/** The text with the special characters of LIKE taken as they are. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

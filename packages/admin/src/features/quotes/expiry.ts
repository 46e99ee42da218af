import { nearExpiryDays } from './list/quote-filter.js'

const near = nearExpiryDays * 86_400_000

/**
 * How pressing the end of a quote is at an instant in milliseconds. A quote that has become an
 * order, or that holds without end, presses nobody.
 */
export function expiryTone(
  quote: { expiresAt: string | null; order: object | null },
  now: number,
): 'none' | 'far' | 'near' | 'over' {
  if (quote.expiresAt === null || quote.order !== null) return 'none'
  const left = Date.parse(quote.expiresAt) - now
  if (left <= 0) return 'over'
  return left <= near ? 'near' : 'far'
}

/** A calendar day so many days after another, both as YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

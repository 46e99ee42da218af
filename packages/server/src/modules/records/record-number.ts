import type { RecordSubject } from './record.js'

/** What stands before the figure, so that nobody takes a quote or a request for an order. */
const prefixes = { QUOTE: 'Q-', ORDER_REQUEST: 'R-' } as const
type Numbered = keyof typeof prefixes & RecordSubject

/** The SQL of the next number of a kind of record, whose figures come from a sequence. */
export const nextNumberSql = (subject: Numbered, sequence: string): string =>
  `'${prefixes[subject]}' || nextval('${sequence}')`

/** The number that somebody means by it, who may leave out `Q-`, its hyphen or its capital. */
export function meantNumber(subject: Numbered, given: string): string {
  const prefix = prefixes[subject]
  const [, figure] = new RegExp(`^(?:${prefix}?)?(\\d+)$`, 'i').exec(given.trim()) ?? []
  return figure === undefined ? given : prefix + figure
}

import { newLine, type QuoteForm } from './quote-form.js'

/**
 * What two people wrote, each beginning with `base`: where this person typed, theirs stays; all else
 * is as the other one left it. Lines and addresses count as one thing each.
 */
export function mergeForms(base: QuoteForm, mine: QuoteForm, theirs: QuoteForm): QuoteForm {
  const fields = Object.keys(mine) as (keyof QuoteForm)[] // a form has no other keys
  const typed = fields.filter(
    (field) => JSON.stringify(mine[field]) !== JSON.stringify(base[field]),
  )
  const merged = { ...theirs, ...Object.fromEntries(typed.map((field) => [field, mine[field]])) }
  return typed.includes('lines') ? { ...merged, lines: linesAnew(mine, theirs) } : merged
}

/** Lines that the other person took out are new ones if they are to stay. */
function linesAnew(mine: QuoteForm, theirs: QuoteForm): QuoteForm['lines'] {
  const known = new Set(theirs.lines.map(({ id }) => id))
  return mine.lines.map((line) => (known.has(line.id) ? line : newLine({ ...line, id: null })))
}

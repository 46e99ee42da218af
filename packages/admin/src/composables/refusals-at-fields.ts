import type { Refusal } from './error-words.js'

/** A path without the argument's own name, which some answers begin with. */
const pathOf = ({ path }: Refusal): string => {
  const parts = path?.[0] === 'input' ? path.slice(1) : (path ?? [])
  return parts.join('.')
}

/** The refusals that belong to one field, or to something inside it. */
export const refusalsAt = (refusals: readonly Refusal[], field: string): Refusal[] =>
  refusals.filter((refusal) => pathOf(refusal) === field || pathOf(refusal).startsWith(`${field}.`))

/** The refusals that none of the fields shows. */
export const refusalsElsewhere = (
  refusals: readonly Refusal[],
  fields: readonly string[],
): Refusal[] =>
  refusals.filter((refusal) => !fields.some((field) => refusalsAt([refusal], field).length > 0))

/** Refusals that `force` passes over. */
const forcible = new Set(['ORDER_SHIPPED', 'OPEN_RETURN', 'TRANSITION_NOT_ALLOWED'])

/** Whether forcing would help: something refuses, and nothing that cannot be forced. */
export const isForcible = (refusals: readonly Refusal[]): boolean =>
  refusals.length > 0 && refusals.every(({ code }) => forcible.has(code))

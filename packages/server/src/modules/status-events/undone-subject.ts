import type { UndoneEvent } from './event-spec.js'
import type { FactChangeRecord } from './fact-changes.js'
import { refuse } from './refusals.js'

/**
 * The id of the record of this kind that an event was about.
 * @throws Refusal NOTHING_TO_DO when its history names none
 */
export const undoneSubject = (
  { facts }: UndoneEvent,
  subject: FactChangeRecord['subject'],
): string => facts.find((fact) => fact.subject === subject)?.subjectId ?? refuse('NOTHING_TO_DO')

/** By how much each item's quantity of this name was changed, one way or the other. */
export const changedQuantities = (
  { facts }: UndoneEvent,
  field: string,
): { itemId: string; qty: number }[] =>
  facts
    .filter((fact) => fact.subject === 'ORDER_ITEM' && fact.field === field)
    .map(({ subjectId, from, to }) => ({
      itemId: subjectId ?? '',
      qty: Math.abs(Number(to) - Number(from)),
    }))

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

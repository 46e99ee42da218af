import type { LabAnswer } from '../../generated/operations.js'

/** How a lab can answer, good ones first. */
export const labAnswers: readonly LabAnswer[] = [
  'NO_CONTENT',
  'OK',
  'LATE',
  'NONE',
  'MOVED',
  'BAD_REQUEST',
  'GONE',
  'TOO_MANY',
  'ERROR',
]

/** Whether the seconds of a lab matter to this answer. */
export const waits = (answer: LabAnswer): boolean => answer === 'LATE' || answer === 'TOO_MANY'

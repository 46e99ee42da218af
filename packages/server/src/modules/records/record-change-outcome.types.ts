import { registerEnumType } from 'type-graphql'

/** What became of one change of many. */
export const RecordChangeOutcomeEnum = {
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
  PASSED_OVER: 'PASSED_OVER',
  REFUSED: 'REFUSED',
} as const
/** One of {@link RecordChangeOutcomeEnum}. */
export type RecordChangeOutcome = keyof typeof RecordChangeOutcomeEnum
registerEnumType(RecordChangeOutcomeEnum, {
  name: 'RecordChangeOutcome',
  description: 'What became of one change of many.',
  valuesConfig: {
    CHANGED: { description: 'It was made, or would be in a dry run.' },
    UNCHANGED: { description: 'There was nothing to change.' },
    PASSED_OVER: { description: 'Its word means nothing here.' },
    REFUSED: { description: 'The errors say why; the others are made all the same.' },
  },
})

import { statusEvents } from '@waypost/shared'
import { registerEnumType } from 'type-graphql'

const enumOf = <Value extends string>(values: readonly Value[]): Record<Value, Value> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>

/** The thirty events. */
export const StatusEventKeyEnum = enumOf(Object.keys(statusEvents))
registerEnumType(StatusEventKeyEnum, {
  name: 'StatusEventKey',
  description: 'The thirty status events.',
  valuesConfig: Object.fromEntries(
    Object.entries(statusEvents).map(([key, { occursWhen }]) => [key, { description: occursWhen }]),
  ),
})

/** What carries a label and a history. */
export const SubjectType = enumOf(['ORDER', 'ORDER_ITEM'])
registerEnumType(SubjectType, {
  name: 'SubjectType',
  description: 'What a change is about.',
  valuesConfig: {
    ORDER: { description: 'The order itself.' },
    ORDER_ITEM: { description: 'One of its items.' },
  },
})

/** What has a label and a history beside orders and their items. */
export const recordSubjects = ['ACCOUNT', 'QUOTE', 'ORDER_REQUEST'] as const
export type RecordSubject = (typeof recordSubjects)[number]

/** The same as the API lists it. */
export const RecordSubjectEnum = enumOf(recordSubjects)
registerEnumType(RecordSubjectEnum, {
  name: 'RecordSubject',
  description: 'What has a label and a history beside orders.',
  valuesConfig: {
    ACCOUNT: { description: 'An account.' },
    QUOTE: { description: 'A quote.' },
    ORDER_REQUEST: { description: 'An order request.' },
  },
})

/** What an event acts on. */
export const EventLevelEnum = enumOf(['ORDER', 'ITEM'])
registerEnumType(EventLevelEnum, {
  name: 'EventLevel',
  description: 'What a status event acts on.',
  valuesConfig: {
    ORDER: { description: 'The whole order.' },
    ITEM: { description: 'Single items.' },
  },
})

/** How the grid and the menus group events. */
export const EventGroupEnum = enumOf(['DROP_SHIP', 'ITEM', 'ORDER'])
registerEnumType(EventGroupEnum, {
  name: 'EventGroup',
  description: 'How the grid groups its rows.',
  valuesConfig: {
    DROP_SHIP: { description: 'Orders with drop-ship suppliers.' },
    ITEM: { description: 'Single items.' },
    ORDER: { description: 'The whole order.' },
  },
})

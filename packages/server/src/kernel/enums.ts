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
registerEnumType(SubjectType, { name: 'SubjectType', description: 'What a change is about.' })

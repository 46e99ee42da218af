import {
  messageFilters,
  messageTypes,
  recordMessages,
  statusEventKeys,
  statusEvents,
  type EventGroup,
} from '@waypost/shared'

/** Chosen, it stands for every event. */
export const everything = '*'

/** The types of a group, and the filter that stands for all of them. */
export interface MessageGroup {
  group: EventGroup | RecordGroup
  filter: string
  types: string[]
}

const eventGroups = ['ORDER', 'ITEM', 'DROP_SHIP'] as const
const recordGroups = ['ACCOUNT', 'QUOTE', 'ORDER_REQUEST'] as const
type RecordGroup = (typeof recordGroups)[number]

/** All single types by their groups: orders first, then what happens to accounts and the like. */
export const messageGroups: readonly MessageGroup[] = [
  ...eventGroups.map((group) => ({
    group,
    filter: `${group.toLowerCase()}.*`,
    types: statusEventKeys
      .filter((event) => statusEvents[event].group === group)
      .map((event) => statusEvents[event].messageType),
  })),
  ...recordGroups.map((group) => ({
    group,
    filter: `${group.toLowerCase()}.*`,
    types: Object.keys(recordMessages).filter((type) => type.startsWith(`${group.toLowerCase()}.`)),
  })),
]

/** Filters that look at what changed, whatever the event. */
export const changeFilters = Object.keys(messageFilters).filter((type) =>
  type.endsWith('.label_changed'),
)

/** The types with one more, or with one less; in the order of the list. */
export function withType(types: readonly string[], type: string, chosen: boolean): string[] {
  const group = messageGroups.find(({ filter }) => filter === type)
  // What a filter stands for need not be named beside it.
  const covered = chosen && group ? group.types : []
  return messageTypes.filter((one) =>
    one === type ? chosen : types.includes(one) && !covered.includes(one),
  )
}

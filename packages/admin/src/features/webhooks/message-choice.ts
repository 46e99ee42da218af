import {
  messageFilters,
  messageTypes,
  statusEventKeys,
  statusEvents,
  type EventGroup,
  type StatusEventKey,
} from '@waypost/shared'

/** Chosen, it stands for every event. */
export const everything = '*'

/** The events of a group, and the filter that stands for all of them. */
export interface MessageGroup {
  group: EventGroup
  filter: string
  events: { event: StatusEventKey; type: string }[]
}

const groups: readonly EventGroup[] = ['ORDER', 'ITEM', 'DROP_SHIP']

/** All single events by their groups, orders first. */
export const messageGroups: readonly MessageGroup[] = groups.map((group) => ({
  group,
  filter: `${group.toLowerCase()}.*`,
  events: statusEventKeys
    .filter((event) => statusEvents[event].group === group)
    .map((event) => ({ event, type: statusEvents[event].messageType })),
}))

/** Filters that look at what changed, whatever the event. */
export const changeFilters = Object.keys(messageFilters).filter((type) =>
  type.endsWith('.label_changed'),
)

/** The types with one more, or with one less; in the order of the list. */
export function withType(types: readonly string[], type: string, chosen: boolean): string[] {
  const group = messageGroups.find(({ filter }) => filter === type)
  // What a filter stands for need not be named beside it.
  const covered = chosen && group ? group.events.map((entry) => entry.type) : []
  return messageTypes.filter((one) =>
    one === type ? chosen : types.includes(one) && !covered.includes(one),
  )
}

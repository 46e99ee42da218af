import { statusEvents, type StatusEventKey } from './status-events.js'

/** What a webhook endpoint may choose beside the type of a single event, with what it stands for. */
export const messageFilters = {
  '*': 'Every event.',
  'order.*': 'Every event of whole orders.',
  'item.*': 'Every event of single items.',
  'drop_ship.*': 'Every event of orders with drop-ship suppliers.',
  'order.label_changed': 'Every event that gave an order another label.',
  'item.label_changed': 'Every event that gave an item another label.',
} as const
export type MessageFilter = keyof typeof messageFilters

/** The event of each message type. */
export const eventOfMessage: Readonly<Record<string, StatusEventKey>> = Object.fromEntries(
  (Object.keys(statusEvents) as StatusEventKey[]).map((key) => [
    statusEvents[key].messageType,
    key,
  ]),
)

/** All that a webhook endpoint may choose: filters first, then events in grid order. */
export const messageTypes: readonly string[] = [
  ...Object.keys(messageFilters),
  ...Object.keys(eventOfMessage),
]

/** The type of the message that only tests an endpoint; it comes whatever is chosen. */
export const testMessageType = 'webhook.test'

import { statusEvents, type StatusEventKey } from './status-events.js'

/** What a webhook endpoint may choose beside the type of a single event, with what it stands for. */
export const messageFilters = {
  '*': 'Everything that happens.',
  'order.*': 'Every event of whole orders.',
  'item.*': 'Every event of single items.',
  'drop_ship.*': 'Every event of orders with drop-ship suppliers.',
  'account.*': 'Everything that happens to accounts.',
  'quote.*': 'Everything that happens to quotes.',
  'order_request.*': 'Everything that happens to order requests.',
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

/** What happens to accounts, quotes and order requests, with what each message tells. */
export const recordMessages = {
  'account.created': 'An account was created.',
  'account.updated': 'An account was edited.',
  'account.label_changed': 'An account got another label.',
  'account.assigned': 'An account was handed over to another account manager.',
  'account.merged': 'An account was merged into another.',
  'account.archived': 'An account was archived.',
  'account.restored': 'An archived account is used again.',
  'quote.created': 'A quote was written.',
  'quote.updated': 'A quote was edited; it may have a new revision.',
  'quote.label_changed': 'A quote got another label, whatever the reason.',
  'quote.sent': 'A quote was sent to the customer.',
  'quote.accepted': 'The customer accepted a quote.',
  'quote.commented': 'The customer answered a quote with a comment.',
  'quote.declined': 'The customer declined a quote.',
  'quote.converted': 'A quote became an order.',
  'quote.expired': 'A quote was found to be past its last day.',
  'order_request.created': 'An order request was written.',
  'order_request.updated': 'An order request was edited.',
  'order_request.label_changed': 'An order request got another label, whatever the reason.',
  'order_request.submitted': 'An order request was submitted for approval.',
  'order_request.decided': 'An approver approved or rejected an order request.',
  'order_request.canceled': 'An order request was canceled.',
  'order_request.ordered': 'An order request became an order.',
} as const
export type RecordMessage = keyof typeof recordMessages

/** All that a webhook endpoint may choose: filters first, then events in grid order, then records. */
export const messageTypes: readonly string[] = [
  ...Object.keys(messageFilters),
  ...Object.keys(eventOfMessage),
  ...Object.keys(recordMessages),
]

/** The type of the message that only tests an endpoint; it comes whatever is chosen. */
export const testMessageType = 'webhook.test'

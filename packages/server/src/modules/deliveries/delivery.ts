/** The NOTIFY channel on which it is told that updates wait. */
export const DELIVERIES_CHANNEL = 'waypost_deliveries'

/** What can become of an update. */
export const deliveryStates = [
  'WAITING',
  'SENDING',
  'DELIVERED',
  'SUPERSEDED',
  'FAILED',
  'DROPPED',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** The kinds of places that updates go to. */
export const destinationKinds = ['CHANNEL', 'WEBHOOK', 'EMAIL', 'GIFT_CARDS'] as const
export type DestinationKind = (typeof destinationKinds)[number]

/** An update to be queued, as `apply_action` takes it. */
export interface NewDelivery {
  entry_id: string
  destination_id: number
  kind: DestinationKind
  order_id: string
  event: string
  sequence: number
  /** Why it cannot be sent as it is; null for one that can. */
  reason: string | null
  detail: string | null
  /** Null: the message of the outbox is what is told. */
  content: unknown
  /** Seconds for which it waits for newer ones that take its place; 0: it leaves at once. */
  hold: number
}

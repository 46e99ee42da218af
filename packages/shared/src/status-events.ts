/** What a status event acts on: single items (drop-ship events among them) or the whole order. */
export type EventLevel = 'ORDER' | 'ITEM'

/** How the grid groups its rows. */
export type EventGroup = 'DROP_SHIP' | 'ITEM' | 'ORDER'

/** The fixed properties of one status event. */
export interface StatusEventDefinition {
  /** English name as the chart of the field writes it. */
  name: string
  level: EventLevel
  group: EventGroup
  /** When the event occurs, for the grid and the documentation. */
  occursWhen: string
  /** The GraphQL mutation that fires it. */
  mutation: string
  /** The `type` of the webhook message that tells of it. */
  messageType: string
  /** True where the caller brings the label, so that the rule's two cells are locked. */
  labelFromCaller: boolean
}

/** When each event occurs, in the order in which the grid shows them. The set is closed. */
const occasions = {
  DROP_SHIP_CANCELED: 'An order placed with a drop-ship supplier is canceled.',
  DROP_SHIP_ORDERED: 'Items are ordered from a supplier who ships them to the customer.',
  ITEM_ADD: 'An item is added to an order.',
  ITEM_CANCEL: 'Quantity of one or more items is canceled.',
  ITEM_CHANGE_STATUS:
    'Somebody gives one item, several or all of them a label by hand. The label comes with the event, so the rule has none.',
  ITEM_EXCHANGE: 'Items come back and others go out in a new order. Both orders change.',
  ITEM_FILL_BACKORDER:
    'Backordered items are filled: in place, or in a new order when the order is approved. Both orders change.',
  ITEM_FORCE_BACKORDER: 'One or more items are put on backorder by hand.',
  ITEM_RETURN: 'Shipped items come back.',
  ITEM_REVISE: 'Quantity, price or name of an item is revised.',
  ITEM_SET_ACTUAL_SHIP_DATE: 'The date on which one or more items really shipped is set.',
  ITEM_SET_EXPECTED_SHIP_DATE:
    'The date on which one or more items should ship is set. Without an item label here the date stays internal.',
  ITEM_UNRETURN: 'A return is reversed, wholly or for some of its items.',
  ORDER_ADD_TRACKING_NUMBER: 'A new tracking number is entered.',
  ORDER_APPROVE: 'An order is approved, by hand or on import.',
  ORDER_CANCEL: 'A whole order is canceled. What has shipped stays.',
  ORDER_CANCEL_BACK_ORDER: 'Backordered quantity is canceled.',
  ORDER_CHANGE_STATUS:
    'Somebody gives the order a label by hand. The label comes with the event, so the rule has none.',
  ORDER_CREDIT_ISSUED: 'Money goes back to the customer.',
  ORDER_EDIT_TRACKING_NUMBER: 'An existing tracking number is corrected.',
  ORDER_FILL_BACKORDER:
    "An order's backordered items are filled: in place, or in a new order when the order is approved. Both orders change.",
  ORDER_FORCE_BACKORDER: 'Open items of the order are put on backorder.',
  ORDER_IMPORT:
    'An order arrives, from a file, a shopping cart or a form. Its first label. Other events may follow at once.',
  ORDER_PACK: 'Packing is closed. It occurs once an order, not once a box.',
  ORDER_PAYMENT_EDIT: 'Payment method, reference or terms are edited. No money moves.',
  ORDER_PAYMENT_RECEIVED: 'A payment is logged or captured.',
  ORDER_PAYMENT_VOID: 'A payment or credit is voided.',
  ORDER_SET_ACTUAL_SHIP_DATE: 'The ship date of the whole order is set.',
  ORDER_UNAPPROVE: 'An approval is taken back.',
  ORDER_UNCANCEL: 'A cancellation is taken back.',
} as const satisfies Record<string, string>

/** The key of one of the thirty events. */
export type StatusEventKey = keyof typeof occasions

/** All thirty keys, in grid order. */
export const statusEventKeys = Object.keys(occasions) as StatusEventKey[]

/** Their label comes with them. */
const byHand: readonly StatusEventKey[] = ['ITEM_CHANGE_STATUS', 'ORDER_CHANGE_STATUS']

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** All names of an event follow from its key: ITEM_ADD is Item Add, itemAdd and item.add. */
function define(key: StatusEventKey): StatusEventDefinition {
  const [, group = '', rest = ''] = /^(DROP_SHIP|ITEM|ORDER)_(.+)$/.exec(key) ?? []
  const words = key.toLowerCase().split('_').map(capital)
  const [first = '', ...others] = words
  return {
    name: words.join(' '),
    level: group === 'ORDER' ? 'ORDER' : 'ITEM',
    group: group as EventGroup,
    occursWhen: occasions[key],
    mutation: first.toLowerCase() + others.join(''),
    messageType: `${group}.${rest}`.toLowerCase(),
    labelFromCaller: byHand.includes(key),
  }
}

/** The thirty status events by their keys, in grid order. */
export const statusEvents = Object.fromEntries(
  statusEventKeys.map((key) => [key, define(key)]),
) as Record<StatusEventKey, StatusEventDefinition>

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
  /** Its rule in the default set. */
  defaultRule: DefaultRule
  /** The GraphQL mutation that fires it. */
  mutation: string
  /** The `type` of the webhook message that tells of it. */
  messageType: string
  /** True where the caller brings the label, so that the rule's two cells are locked. */
  labelFromCaller: boolean
}

/** A rule as the default set has it: item label, order label, whether the cart is told. */
type DefaultRule = readonly [
  itemLabelId: number | null,
  orderLabelId: number | null,
  notifyCart: boolean,
]

/**
 * The rule of each event in the default set and when it occurs, in the order in which the grid
 * shows them. The set is closed.
 */
const chart = {
  DROP_SHIP_CANCELED: [
    [1240, null, false],
    'An order placed with a drop-ship supplier is canceled.',
  ],
  DROP_SHIP_ORDERED: [
    [1230, null, false],
    'Items are ordered from a supplier who ships them to the customer.',
  ],
  ITEM_ADD: [[1150, null, false], 'An item is added to an order.'],
  ITEM_CANCEL: [[1160, null, true], 'Quantity of one or more items is canceled.'],
  ITEM_CHANGE_STATUS: [
    [null, null, true],
    'Somebody gives one item, several or all of them a label by hand. The label comes with the event, so the rule has none.',
  ],
  ITEM_EXCHANGE: [
    [1170, 1180, true],
    'Items come back and others go out in a new order. Both orders change.',
  ],
  ITEM_FILL_BACKORDER: [
    [1130, null, true],
    'Backordered items are filled: in place, or in a new order when the order is approved. Both orders change.',
  ],
  ITEM_FORCE_BACKORDER: [[1110, 1100, true], 'One or more items are put on backorder by hand.'],
  ITEM_RETURN: [[30, 1190, true], 'Shipped items come back.'],
  ITEM_REVISE: [[1210, null, false], 'Quantity, price or name of an item is revised.'],
  ITEM_SET_ACTUAL_SHIP_DATE: [
    [1080, 1090, true],
    'The date on which one or more items really shipped is set.',
  ],
  ITEM_SET_EXPECTED_SHIP_DATE: [
    [1220, null, true],
    'The date on which one or more items should ship is set. Without an item label here the date stays internal.',
  ],
  ITEM_UNRETURN: [[1200, null, true], 'A return is reversed, wholly or for some of its items.'],
  ORDER_ADD_TRACKING_NUMBER: [[20, 20, true], 'A new tracking number is entered.'],
  ORDER_APPROVE: [[1000, 1000, true], 'An order is approved, by hand or on import.'],
  ORDER_CANCEL: [[1160, 40, true], 'A whole order is canceled. What has shipped stays.'],
  ORDER_CANCEL_BACK_ORDER: [[1140, 1140, true], 'Backordered quantity is canceled.'],
  ORDER_CHANGE_STATUS: [
    [null, null, true],
    'Somebody gives the order a label by hand. The label comes with the event, so the rule has none.',
  ],
  ORDER_CREDIT_ISSUED: [[null, 110, true], 'Money goes back to the customer.'],
  ORDER_EDIT_TRACKING_NUMBER: [[null, 1060, true], 'An existing tracking number is corrected.'],
  ORDER_FILL_BACKORDER: [
    [1130, 1130, true],
    "An order's backordered items are filled: in place, or in a new order when the order is approved. Both orders change.",
  ],
  ORDER_FORCE_BACKORDER: [[1110, 1120, true], 'Open items of the order are put on backorder.'],
  ORDER_IMPORT: [
    [10, 10, false],
    'An order arrives, from a file, a shopping cart or a form. Its first label. Other events may follow at once.',
  ],
  ORDER_PACK: [[1070, 1070, false], 'Packing is closed. It occurs once an order, not once a box.'],
  ORDER_PAYMENT_EDIT: [
    [null, null, false],
    'Payment method, reference or terms are edited. No money moves.',
  ],
  ORDER_PAYMENT_RECEIVED: [[null, 1030, false], 'A payment is logged or captured.'],
  ORDER_PAYMENT_VOID: [[null, 1040, false], 'A payment or credit is voided.'],
  ORDER_SET_ACTUAL_SHIP_DATE: [[1080, 1080, true], 'The ship date of the whole order is set.'],
  ORDER_UNAPPROVE: [[1010, 1010, false], 'An approval is taken back.'],
  ORDER_UNCANCEL: [[1020, 1020, true], 'A cancellation is taken back.'],
} as const satisfies Record<string, readonly [rule: DefaultRule, occursWhen: string]>

/** The key of one of the thirty events. */
export type StatusEventKey = keyof typeof chart

/** All thirty keys, in grid order. */
export const statusEventKeys = Object.keys(chart) as StatusEventKey[]

/** Their label comes with them. */
const byHand: readonly StatusEventKey[] = ['ITEM_CHANGE_STATUS', 'ORDER_CHANGE_STATUS']

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** All names of an event follow from its key: ITEM_ADD is Item Add, itemAdd and item.add. */
function define(key: StatusEventKey): StatusEventDefinition {
  const [, group = '', rest = ''] = /^(DROP_SHIP|ITEM|ORDER)_(.+)$/.exec(key) ?? []
  const [defaultRule, occursWhen] = chart[key]
  const words = key.toLowerCase().split('_').map(capital)
  const [first = '', ...others] = words
  return {
    name: words.join(' '),
    level: group === 'ORDER' ? 'ORDER' : 'ITEM',
    group: group as EventGroup,
    occursWhen,
    defaultRule,
    mutation: first.toLowerCase() + others.join(''),
    messageType: `${group}.${rest}`.toLowerCase(),
    labelFromCaller: byHand.includes(key),
  }
}

/** The thirty status events by their keys, in grid order. */
export const statusEvents = Object.fromEntries(
  statusEventKeys.map((key) => [key, define(key)]),
) as Record<StatusEventKey, StatusEventDefinition>

/* eslint-disable max-params -- the catalogue below reads column by column */
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

const define = (
  group: EventGroup,
  name: string,
  mutation: string,
  messageType: string,
  occursWhen: string,
  labelFromCaller = false,
): StatusEventDefinition => ({
  name,
  level: group === 'ORDER' ? 'ORDER' : 'ITEM',
  group,
  occursWhen,
  mutation,
  messageType,
  labelFromCaller,
})

/** The thirty status events, in the order in which the grid shows them. The set is closed. */
export const statusEvents = {
  DROP_SHIP_CANCELED: define(
    'DROP_SHIP',
    'Drop Ship Canceled',
    'dropShipCanceled',
    'drop_ship.canceled',
    'An order placed with a drop-ship supplier is canceled.',
  ),
  DROP_SHIP_ORDERED: define(
    'DROP_SHIP',
    'Drop Ship Ordered',
    'dropShipOrdered',
    'drop_ship.ordered',
    'Items are ordered from a supplier who ships them to the customer.',
  ),
  ITEM_ADD: define('ITEM', 'Item Add', 'itemAdd', 'item.add', 'An item is added to an order.'),
  ITEM_CANCEL: define(
    'ITEM',
    'Item Cancel',
    'itemCancel',
    'item.cancel',
    'Quantity of one or more items is canceled.',
  ),
  ITEM_CHANGE_STATUS: define(
    'ITEM',
    'Item Change Status',
    'itemChangeStatus',
    'item.change_status',
    'Somebody gives one item, several or all of them a label by hand. The label comes with the event, so the rule has none.',
    true,
  ),
  ITEM_EXCHANGE: define(
    'ITEM',
    'Item Exchange',
    'itemExchange',
    'item.exchange',
    'Items come back and others go out in a new order. Both orders change.',
  ),
  ITEM_FILL_BACKORDER: define(
    'ITEM',
    'Item Fill Backorder',
    'itemFillBackorder',
    'item.fill_backorder',
    'Backordered items are filled: in place, or in a new order when the order is approved. Both orders change.',
  ),
  ITEM_FORCE_BACKORDER: define(
    'ITEM',
    'Item Force Backorder',
    'itemForceBackorder',
    'item.force_backorder',
    'One or more items are put on backorder by hand.',
  ),
  ITEM_RETURN: define(
    'ITEM',
    'Item Return',
    'itemReturn',
    'item.return',
    'Shipped items come back.',
  ),
  ITEM_REVISE: define(
    'ITEM',
    'Item Revise',
    'itemRevise',
    'item.revise',
    'Quantity, price or name of an item is revised.',
  ),
  ITEM_SET_ACTUAL_SHIP_DATE: define(
    'ITEM',
    'Item Set Actual Ship Date',
    'itemSetActualShipDate',
    'item.set_actual_ship_date',
    'The date on which one or more items really shipped is set.',
  ),
  ITEM_SET_EXPECTED_SHIP_DATE: define(
    'ITEM',
    'Item Set Expected Ship Date',
    'itemSetExpectedShipDate',
    'item.set_expected_ship_date',
    'The date on which one or more items should ship is set. Without an item label here the date stays internal.',
  ),
  ITEM_UNRETURN: define(
    'ITEM',
    'Item Unreturn',
    'itemUnreturn',
    'item.unreturn',
    'A return is reversed, wholly or for some of its items.',
  ),
  ORDER_ADD_TRACKING_NUMBER: define(
    'ORDER',
    'Order Add Tracking Number',
    'orderAddTrackingNumber',
    'order.add_tracking_number',
    'A new tracking number is entered.',
  ),
  ORDER_APPROVE: define(
    'ORDER',
    'Order Approve',
    'orderApprove',
    'order.approve',
    'An order is approved, by hand or on import.',
  ),
  ORDER_CANCEL: define(
    'ORDER',
    'Order Cancel',
    'orderCancel',
    'order.cancel',
    'A whole order is canceled. What has shipped stays.',
  ),
  ORDER_CANCEL_BACK_ORDER: define(
    'ORDER',
    'Order Cancel Back Order',
    'orderCancelBackOrder',
    'order.cancel_back_order',
    'Backordered quantity is canceled.',
  ),
  ORDER_CHANGE_STATUS: define(
    'ORDER',
    'Order Change Status',
    'orderChangeStatus',
    'order.change_status',
    'Somebody gives the order a label by hand. The label comes with the event, so the rule has none.',
    true,
  ),
  ORDER_CREDIT_ISSUED: define(
    'ORDER',
    'Order Credit Issued',
    'orderCreditIssued',
    'order.credit_issued',
    'Money goes back to the customer.',
  ),
  ORDER_EDIT_TRACKING_NUMBER: define(
    'ORDER',
    'Order Edit Tracking Number',
    'orderEditTrackingNumber',
    'order.edit_tracking_number',
    'An existing tracking number is corrected.',
  ),
  ORDER_FILL_BACKORDER: define(
    'ORDER',
    'Order Fill Backorder',
    'orderFillBackorder',
    'order.fill_backorder',
    "An order's backordered items are filled: in place, or in a new order when the order is approved. Both orders change.",
  ),
  ORDER_FORCE_BACKORDER: define(
    'ORDER',
    'Order Force Backorder',
    'orderForceBackorder',
    'order.force_backorder',
    'Open items of the order are put on backorder.',
  ),
  ORDER_IMPORT: define(
    'ORDER',
    'Order Import',
    'orderImport',
    'order.import',
    'An order arrives, from a file, a shopping cart or a form. Its first label. Other events may follow at once.',
  ),
  ORDER_PACK: define(
    'ORDER',
    'Order Pack',
    'orderPack',
    'order.pack',
    'Packing is closed. It occurs once an order, not once a box.',
  ),
  ORDER_PAYMENT_EDIT: define(
    'ORDER',
    'Order Payment Edit',
    'orderPaymentEdit',
    'order.payment_edit',
    'Payment method, reference or terms are edited. No money moves.',
  ),
  ORDER_PAYMENT_RECEIVED: define(
    'ORDER',
    'Order Payment Received',
    'orderPaymentReceived',
    'order.payment_received',
    'A payment is logged or captured.',
  ),
  ORDER_PAYMENT_VOID: define(
    'ORDER',
    'Order Payment Void',
    'orderPaymentVoid',
    'order.payment_void',
    'A payment or credit is voided.',
  ),
  ORDER_SET_ACTUAL_SHIP_DATE: define(
    'ORDER',
    'Order Set Actual Ship Date',
    'orderSetActualShipDate',
    'order.set_actual_ship_date',
    'The ship date of the whole order is set.',
  ),
  ORDER_UNAPPROVE: define(
    'ORDER',
    'Order Unapprove',
    'orderUnapprove',
    'order.unapprove',
    'An approval is taken back.',
  ),
  ORDER_UNCANCEL: define(
    'ORDER',
    'Order Uncancel',
    'orderUncancel',
    'order.uncancel',
    'A cancellation is taken back.',
  ),
} as const satisfies Record<string, StatusEventDefinition>

/** The key of one of the thirty events. */
export type StatusEventKey = keyof typeof statusEvents

/** All thirty keys, in grid order. */
export const statusEventKeys = Object.keys(statusEvents) as StatusEventKey[]

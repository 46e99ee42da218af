import { registerEnumType } from 'type-graphql'

/** Where an order comes from. */
export const OrderSourceEnum = {
  CHANNEL: 'CHANNEL',
  FILE: 'FILE',
  MANUAL: 'MANUAL',
  EXCHANGE: 'EXCHANGE',
  BACKORDER: 'BACKORDER',
  QUOTE: 'QUOTE',
  REQUEST: 'REQUEST',
} as const
registerEnumType(OrderSourceEnum, {
  name: 'OrderSource',
  description: 'Where an order comes from.',
  valuesConfig: {
    CHANNEL: { description: 'A shopping cart or another system pushed it.' },
    FILE: { description: 'It was in an imported file.' },
    MANUAL: { description: 'Staff entered it.' },
    EXCHANGE: { description: 'An exchange created it.' },
    BACKORDER: { description: 'A filled backorder of an approved order created it.' },
    QUOTE: { description: 'A quote was converted.' },
    REQUEST: { description: "A buyer's request was ordered." },
  },
})

/** How far an order has shipped. */
export const ShippingStateEnum = { NOTHING: 'NOTHING', PARTLY: 'PARTLY', ALL: 'ALL' } as const
registerEnumType(ShippingStateEnum, {
  name: 'ShippingState',
  description: 'How far an order has shipped.',
  valuesConfig: {
    NOTHING: { description: 'Nothing has shipped.' },
    PARTLY: { description: 'Something has shipped, something is open or backordered.' },
    ALL: { description: 'Something has shipped, nothing is open or backordered.' },
  },
})

/** What is owed on an order, and by whom. */
export const PaymentStateEnum = {
  PAID: 'PAID',
  BALANCE_DUE: 'BALANCE_DUE',
  CREDIT_DUE: 'CREDIT_DUE',
} as const
/** One of {@link PaymentStateEnum}. */
export type PaymentState = keyof typeof PaymentStateEnum
registerEnumType(PaymentStateEnum, {
  name: 'PaymentState',
  description: 'What is owed on an order, and by whom.',
  valuesConfig: {
    PAID: { description: 'Nothing is owed.' },
    BALANCE_DUE: { description: 'The customer owes something.' },
    CREDIT_DUE: { description: 'The customer is owed something.' },
  },
})

/** The kinds of ledger entry. */
export const LedgerKindEnum = {
  PAYMENT: 'PAYMENT',
  CREDIT: 'CREDIT',
  VOID: 'VOID',
  TRANSFER: 'TRANSFER',
} as const
registerEnumType(LedgerKindEnum, {
  name: 'LedgerKind',
  description: 'The kinds of ledger entry.',
  valuesConfig: {
    PAYMENT: { description: 'Money received.' },
    CREDIT: { description: 'Money given back.' },
    VOID: { description: 'Reverses one payment or credit.' },
    TRANSFER: { description: 'One side of a transfer between two orders.' },
  },
})

/** How money that an entry records was moved. */
export const PaymentModeEnum = { LOG: 'LOG', TERMINAL: 'TERMINAL' } as const
registerEnumType(PaymentModeEnum, {
  name: 'PaymentMode',
  description: 'How money that an entry records was moved.',
  valuesConfig: {
    LOG: { description: 'Elsewhere; the entry only notes it.' },
    TERMINAL: { description: 'By a gateway, whose transaction the reference names.' },
  },
})

/** Where a return stands. */
export const ReturnStateEnum = { OPEN: 'OPEN', CLOSED: 'CLOSED', REVERSED: 'REVERSED' } as const
registerEnumType(ReturnStateEnum, {
  name: 'ReturnState',
  description: 'Where a return stands.',
  valuesConfig: {
    OPEN: { description: 'Waiting for a decision; already counted as returned.' },
    CLOSED: { description: 'Accepted.' },
    REVERSED: { description: 'Taken back, wholly.' },
  },
})

/** Where a drop-ship order stands. */
export const DropShipStateEnum = { OPEN: 'OPEN', SHIPPED: 'SHIPPED', CANCELED: 'CANCELED' } as const
registerEnumType(DropShipStateEnum, {
  name: 'DropShipState',
  description: 'Where a drop-ship order stands.',
  valuesConfig: {
    OPEN: { description: 'Ordered from the supplier.' },
    SHIPPED: { description: 'All of it has shipped.' },
    CANCELED: { description: 'Canceled; what had not shipped is unsourced again.' },
  },
})

/** What another order is to this one. */
export const OrderRelationEnum = {
  ORIGINAL: 'ORIGINAL',
  EXCHANGE: 'EXCHANGE',
  BACKORDER: 'BACKORDER',
} as const
/** One of {@link OrderRelationEnum}. */
export type OrderRelation = keyof typeof OrderRelationEnum
registerEnumType(OrderRelationEnum, {
  name: 'OrderRelation',
  description: 'What another order is to this one.',
  valuesConfig: {
    ORIGINAL: { description: 'This order was made from it.' },
    EXCHANGE: { description: 'An exchange on this order made it.' },
    BACKORDER: { description: 'A filled backorder of this order made it.' },
  },
})

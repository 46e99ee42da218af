/** The seven yes/no properties of a label, named as the order-state table of the field names them. */
export const labelFlags = [
  'isShowToCustomer',
  'isAccountStatus',
  'isEdit',
  'isSendEmail',
  'isOrderState',
  'isOrderLineItemState',
  'isQuoteState',
] as const
export type LabelFlag = (typeof labelFlags)[number]

/** What reaching a label does by itself, beside what its flags say. */
export const labelActions = ['ISSUE_GIFT_CARDS'] as const
export type LabelAction = (typeof labelActions)[number]

/** What a label may be chosen for. */
export const labelScopes = ['ORDER', 'ORDER_ITEM', 'QUOTE', 'ACCOUNT'] as const
export type LabelScope = (typeof labelScopes)[number]

/** The flag that opens each scope. */
export const flagOfScope = {
  ORDER: 'isOrderState',
  ORDER_ITEM: 'isOrderLineItemState',
  QUOTE: 'isQuoteState',
  ACCOUNT: 'isAccountStatus',
} as const satisfies Record<LabelScope, LabelFlag>

/** The fixed meanings a label can have, whatever it is called. */
export const labelCategories = [
  'DRAFT',
  'PENDING',
  'OPEN',
  'ON_HOLD',
  'BACKORDERED',
  'SHIPPED',
  'COMPLETED',
  'RETURNED',
  'CANCELED',
  'FAILED',
] as const
export type LabelCategory = (typeof labelCategories)[number]

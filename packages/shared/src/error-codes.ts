/**
 * Codes of refusals that belong to the business (`userErrors`), each with what it means. Clients
 * word them once per code; nobody compares sentences.
 */
export const errorCodes = {
  NOT_FOUND: 'Nothing visible to you has this id or number.',
  INVALID_INPUT: 'A value is not of the form that the field takes; the path names it.',
  VERSION_CONFLICT: 'The record has changed since the version that you expected.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used before with other input.',
  PERMISSION_DENIED: 'You may not do this to this record.',
  LABEL_SCOPE_MISMATCH: 'The label is not for this kind of record.',
  LABEL_ARCHIVED: 'The label is archived.',
  LABEL_NOT_EDITABLE: 'The label freezes what you want to edit.',
  NAME_TAKEN: 'Another entry of this list is called so.',
  ENTRY_IN_USE: 'The entry is in use; it can be archived, not deleted.',
  LABEL_IN_USE: 'The label is in use; the data says by what.',
  LABEL_CODE_TAKEN: 'Another label has this code.',
  LABEL_IS_SYSTEM: 'A label of the default set can be archived, not deleted, and keeps its code.',
  NOT_UNDOABLE: 'This event cannot be taken back.',
  WORD_UNKNOWN: 'Nobody has said yet which label this word means.',
  LIMIT_REACHED: 'There are as many as there may be; the data says how many.',
  DESTINATION_STOPPED: 'Nothing is sent there until somebody starts it again.',
  NOTHING_TO_DO: 'The event would change nothing.',
  ORDER_EXISTS: 'This channel already has an order with this cart number.',
  RULE_CELL_LOCKED: 'The labels of this event come from its caller; its rule can name none.',
  TRANSITION_NOT_ALLOWED: 'The declared transitions do not allow this move of a label.',
  ORDER_CANCELED: 'The order is canceled.',
  ORDER_NOT_CANCELED: 'The order is not canceled.',
  ORDER_APPROVED: 'The order is approved.',
  ORDER_NOT_APPROVED: 'The order is not approved.',
  ORDER_SHIPPED: 'The order has shipped.',
  EXCHANGE_NOT_CANCELED: 'The order that the exchange created is not canceled.',
  OPEN_RETURN: 'The order has an open return.',
  QUANTITY_EXCEEDED: 'More is asked for than the item can take.',
  FILL_INCOMPLETE: 'Something would stay on backorder.',
  PAYMENT_ALREADY_VOIDED: 'The entry is voided already.',
  DELIVERY_UNDER_WAY: 'The update is being sent right now.',
  DELIVERY_OUTDATED:
    'There is a newer update of the order, and a cart is told of the newest alone.',
  EMAIL_STALE: 'What the e-mail tells is not true any more.',
  ADDRESS_BAD: 'There is no address, or mail servers refuse it.',
  LABEL_UNMAPPED: 'The cart has no word for a label; the data says for which.',
  GIFT_CARD_CANCELED: 'The gift card is canceled.',
  AMOUNT_EXCEEDED: 'More is asked for than has been paid.',
} as const

/** The code of a business refusal. */
export type ErrorCode = keyof typeof errorCodes

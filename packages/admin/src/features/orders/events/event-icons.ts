import type { OrderEvent } from './event-dialogs.js'

/** A picture for each event, for menus and the timeline. */
export const eventIcons: Record<OrderEvent | 'ORDER_IMPORT', string> = {
  DROP_SHIP_CANCELED: 'i-lucide-factory',
  DROP_SHIP_ORDERED: 'i-lucide-factory',
  ITEM_ADD: 'i-lucide-package-plus',
  ITEM_CHANGE_STATUS: 'i-lucide-tag',
  ITEM_EXCHANGE: 'i-lucide-repeat',
  ITEM_FILL_BACKORDER: 'i-lucide-package-check',
  ITEM_FORCE_BACKORDER: 'i-lucide-clock-alert',
  ITEM_RETURN: 'i-lucide-undo-2',
  ITEM_UNRETURN: 'i-lucide-redo-2',
  ORDER_ADD_TRACKING_NUMBER: 'i-lucide-truck',
  ORDER_APPROVE: 'i-lucide-circle-check',
  ORDER_CANCEL: 'i-lucide-ban',
  ORDER_CANCEL_BACK_ORDER: 'i-lucide-package-x',
  ORDER_CHANGE_STATUS: 'i-lucide-tags',
  ORDER_CREDIT_ISSUED: 'i-lucide-banknote-arrow-up',
  ORDER_FILL_BACKORDER: 'i-lucide-package-check',
  ORDER_FORCE_BACKORDER: 'i-lucide-clock-alert',
  ORDER_IMPORT: 'i-lucide-file-up',
  ORDER_PAYMENT_EDIT: 'i-lucide-wallet-cards',
  ORDER_PAYMENT_RECEIVED: 'i-lucide-credit-card',
  ORDER_PAYMENT_VOID: 'i-lucide-circle-slash',
  ORDER_SET_ACTUAL_SHIP_DATE: 'i-lucide-calendar-check',
  ORDER_UNAPPROVE: 'i-lucide-circle-dashed',
  ORDER_UNCANCEL: 'i-lucide-rotate-ccw',
}

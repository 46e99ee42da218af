import type { OrderEvent } from './event-dialogs.js'

/** A picture for each event, for menus and the timeline. */
export const eventIcons: Record<OrderEvent | 'ORDER_IMPORT', string> = {
  ITEM_ADD: 'i-lucide-package-plus',
  ITEM_CANCEL: 'i-lucide-circle-x',
  ITEM_CHANGE_STATUS: 'i-lucide-tag',
  ITEM_EXCHANGE: 'i-lucide-repeat',
  ITEM_FORCE_BACKORDER: 'i-lucide-clock-alert',
  ITEM_RETURN: 'i-lucide-undo-2',
  ITEM_REVISE: 'i-lucide-pencil',
  ITEM_SET_ACTUAL_SHIP_DATE: 'i-lucide-calendar-check-2',
  ITEM_SET_EXPECTED_SHIP_DATE: 'i-lucide-calendar-clock',
  ORDER_ADD_TRACKING_NUMBER: 'i-lucide-truck',
  ORDER_APPROVE: 'i-lucide-circle-check',
  ORDER_CANCEL: 'i-lucide-ban',
  ORDER_CHANGE_STATUS: 'i-lucide-tags',
  ORDER_EDIT_TRACKING_NUMBER: 'i-lucide-square-pen',
  ORDER_IMPORT: 'i-lucide-file-up',
  ORDER_PACK: 'i-lucide-package-check',
  ORDER_PAYMENT_RECEIVED: 'i-lucide-credit-card',
  ORDER_SET_ACTUAL_SHIP_DATE: 'i-lucide-calendar-check',
  ORDER_UNAPPROVE: 'i-lucide-circle-dashed',
  ORDER_UNCANCEL: 'i-lucide-rotate-ccw',
}

import { defineAsyncComponent, type Component } from 'vue'
import type { FireableEvent } from './event-documents.js'
import type { EventProps } from './event-props.js'

/** An event on an order that exists. */
export type OrderEvent = Exclude<FireableEvent, 'ORDER_IMPORT' | 'UNDO'>

const dialog = (load: () => Promise<{ default: Component<EventProps> }>): Component<EventProps> =>
  defineAsyncComponent(load)

/** The dialog of every event on an order; one that is missing does not compile. */
export const eventDialogs: Record<OrderEvent, Component<EventProps>> = {
  DROP_SHIP_CANCELED: dialog(() => import('./DropShipCanceledDialog.vue')),
  DROP_SHIP_ORDERED: dialog(() => import('./DropShipOrderedDialog.vue')),
  ITEM_ADD: dialog(() => import('./ItemAddDialog.vue')),
  ITEM_CANCEL: dialog(() => import('./ItemCancelDialog.vue')),
  ITEM_CHANGE_STATUS: dialog(() => import('./ItemChangeStatusDialog.vue')),
  ITEM_EXCHANGE: dialog(() => import('./ItemExchangeDialog.vue')),
  ITEM_FILL_BACKORDER: dialog(() => import('./ItemFillBackorderDialog.vue')),
  ITEM_FORCE_BACKORDER: dialog(() => import('./ItemForceBackorderDialog.vue')),
  ITEM_RETURN: dialog(() => import('./ItemReturnDialog.vue')),
  ITEM_REVISE: dialog(() => import('./ItemReviseDialog.vue')),
  ITEM_SET_ACTUAL_SHIP_DATE: dialog(() => import('./ItemSetActualShipDateDialog.vue')),
  ITEM_SET_EXPECTED_SHIP_DATE: dialog(() => import('./ItemSetExpectedShipDateDialog.vue')),
  ITEM_UNRETURN: dialog(() => import('./ItemUnreturnDialog.vue')),
  ORDER_ADD_TRACKING_NUMBER: dialog(() => import('./OrderAddTrackingNumberDialog.vue')),
  ORDER_APPROVE: dialog(() => import('./OrderApproveDialog.vue')),
  ORDER_CANCEL: dialog(() => import('./OrderCancelDialog.vue')),
  ORDER_CANCEL_BACK_ORDER: dialog(() => import('./OrderCancelBackOrderDialog.vue')),
  ORDER_CHANGE_STATUS: dialog(() => import('./OrderChangeStatusDialog.vue')),
  ORDER_CREDIT_ISSUED: dialog(() => import('./OrderCreditIssuedDialog.vue')),
  ORDER_EDIT_TRACKING_NUMBER: dialog(() => import('./OrderEditTrackingNumberDialog.vue')),
  ORDER_FILL_BACKORDER: dialog(() => import('./OrderFillBackorderDialog.vue')),
  ORDER_FORCE_BACKORDER: dialog(() => import('./OrderForceBackorderDialog.vue')),
  ORDER_PACK: dialog(() => import('./OrderPackDialog.vue')),
  ORDER_PAYMENT_EDIT: dialog(() => import('./OrderPaymentEditDialog.vue')),
  ORDER_PAYMENT_RECEIVED: dialog(() => import('./OrderPaymentReceivedDialog.vue')),
  ORDER_PAYMENT_VOID: dialog(() => import('./OrderPaymentVoidDialog.vue')),
  ORDER_SET_ACTUAL_SHIP_DATE: dialog(() => import('./OrderSetActualShipDateDialog.vue')),
  ORDER_UNAPPROVE: dialog(() => import('./OrderUnapproveDialog.vue')),
  ORDER_UNCANCEL: dialog(() => import('./OrderUncancelDialog.vue')),
  RETURN_CLOSE: dialog(() => import('./ReturnCloseDialog.vue')),
}

import type { EventSpec } from '../event-spec.js'
import { dropShipCanceled, DropShipCanceledMutation } from './drop-ship-canceled.js'
import { dropShipOrdered, DropShipOrderedMutation } from './drop-ship-ordered.js'
import { itemAdd, ItemAddMutation } from './item-add.js'
import { itemChangeStatus, ItemChangeStatusMutation } from './item-change-status.js'
import { itemExchange, ItemExchangeMutation } from './item-exchange.js'
import { itemForceBackorder, ItemForceBackorderMutation } from './item-force-backorder.js'
import { itemReturn, ItemReturnMutation } from './item-return.js'
import { itemUnreturn, ItemUnreturnMutation } from './item-unreturn.js'
import {
  orderAddTrackingNumber,
  OrderAddTrackingNumberMutation,
} from './order-add-tracking-number.js'
import { orderApprove, OrderApproveMutation } from './order-approve.js'
import { orderCancel, OrderCancelMutation } from './order-cancel.js'
import { orderChangeStatus, OrderChangeStatusMutation } from './order-change-status.js'
import { orderCreditIssued, OrderCreditIssuedMutation } from './order-credit-issued.js'
import { OrderImportMutation } from './order-import.js'
import { orderPaymentEdit, OrderPaymentEditMutation } from './order-payment-edit.js'
import { orderPaymentReceived, OrderPaymentReceivedMutation } from './order-payment-received.js'
import { orderPaymentVoid, OrderPaymentVoidMutation } from './order-payment-void.js'
import {
  orderSetActualShipDate,
  OrderSetActualShipDateMutation,
} from './order-set-actual-ship-date.js'
import { orderUnapprove, OrderUnapproveMutation } from './order-unapprove.js'
import { orderUncancel, OrderUncancelMutation } from './order-uncancel.js'

/** The events that fire on an order, in the order in which menus show them. */
export const eventsOnOrders: readonly EventSpec[] = [
  dropShipCanceled,
  dropShipOrdered,
  itemAdd,
  itemChangeStatus,
  itemExchange,
  itemForceBackorder,
  itemReturn,
  itemUnreturn,
  orderAddTrackingNumber,
  orderApprove,
  orderCancel,
  orderChangeStatus,
  orderCreditIssued,
  orderPaymentEdit,
  orderPaymentReceived,
  orderPaymentVoid,
  orderSetActualShipDate,
  orderUnapprove,
  orderUncancel,
]

/** One mutation for each event. */
export const eventMutations = [
  DropShipCanceledMutation,
  DropShipOrderedMutation,
  ItemAddMutation,
  ItemChangeStatusMutation,
  ItemExchangeMutation,
  ItemForceBackorderMutation,
  ItemReturnMutation,
  ItemUnreturnMutation,
  OrderAddTrackingNumberMutation,
  OrderApproveMutation,
  OrderCancelMutation,
  OrderChangeStatusMutation,
  OrderCreditIssuedMutation,
  OrderImportMutation,
  OrderPaymentEditMutation,
  OrderPaymentReceivedMutation,
  OrderPaymentVoidMutation,
  OrderSetActualShipDateMutation,
  OrderUnapproveMutation,
  OrderUncancelMutation,
] as const

import type { EventSpec } from '../event-spec.js'
import { dropShipCanceled, DropShipCanceledMutation } from './drop-ship-canceled.js'
import { dropShipOrdered, DropShipOrderedMutation } from './drop-ship-ordered.js'
import { itemAdd, ItemAddMutation } from './item-add.js'
import { itemCancel, ItemCancelMutation } from './item-cancel.js'
import { itemChangeStatus } from './item-change-status.js'
import { itemExchange, ItemExchangeMutation } from './item-exchange.js'
import { itemFillBackorder, ItemFillBackorderMutation } from './item-fill-backorder.js'
import { itemForceBackorder, ItemForceBackorderMutation } from './item-force-backorder.js'
import { itemReturn, ItemReturnMutation } from './item-return.js'
import { itemRevise, ItemReviseMutation } from './item-revise.js'
import {
  itemSetActualShipDate,
  ItemSetActualShipDateMutation,
} from './item-set-actual-ship-date.js'
import {
  itemSetExpectedShipDate,
  ItemSetExpectedShipDateMutation,
} from './item-set-expected-ship-date.js'
import { itemUnreturn, ItemUnreturnMutation } from './item-unreturn.js'
import {
  orderAddTrackingNumber,
  OrderAddTrackingNumberMutation,
} from './order-add-tracking-number.js'
import { orderApprove, OrderApproveMutation } from './order-approve.js'
import { orderCancel, OrderCancelMutation } from './order-cancel.js'
import { orderCancelBackOrder, OrderCancelBackOrderMutation } from './order-cancel-back-order.js'
import { orderChangeStatus } from './order-change-status.js'
import { orderCreditIssued, OrderCreditIssuedMutation } from './order-credit-issued.js'
import { orderFillBackorder, OrderFillBackorderMutation } from './order-fill-backorder.js'
import { orderForceBackorder, OrderForceBackorderMutation } from './order-force-backorder.js'
import {
  orderEditTrackingNumber,
  OrderEditTrackingNumberMutation,
} from './order-edit-tracking-number.js'
import { orderPack, OrderPackMutation } from './order-pack.js'
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
  itemCancel,
  itemChangeStatus,
  itemExchange,
  itemFillBackorder,
  itemForceBackorder,
  itemReturn,
  itemRevise,
  itemSetActualShipDate,
  itemSetExpectedShipDate,
  itemUnreturn,
  orderAddTrackingNumber,
  orderApprove,
  orderCancel,
  orderCancelBackOrder,
  orderChangeStatus,
  orderCreditIssued,
  orderFillBackorder,
  orderForceBackorder,
  orderEditTrackingNumber,
  orderPack,
  orderPaymentEdit,
  orderPaymentReceived,
  orderPaymentVoid,
  orderSetActualShipDate,
  orderUnapprove,
  orderUncancel,
]

/** The mutations of all events but those whose labels may come in words of a far system. */
export const eventMutations = [
  DropShipCanceledMutation,
  DropShipOrderedMutation,
  ItemAddMutation,
  ItemCancelMutation,
  ItemExchangeMutation,
  ItemFillBackorderMutation,
  ItemForceBackorderMutation,
  ItemReturnMutation,
  ItemReviseMutation,
  ItemSetActualShipDateMutation,
  ItemSetExpectedShipDateMutation,
  ItemUnreturnMutation,
  OrderAddTrackingNumberMutation,
  OrderApproveMutation,
  OrderCancelMutation,
  OrderCancelBackOrderMutation,
  OrderCreditIssuedMutation,
  OrderFillBackorderMutation,
  OrderForceBackorderMutation,
  OrderEditTrackingNumberMutation,
  OrderPackMutation,
  OrderPaymentEditMutation,
  OrderPaymentReceivedMutation,
  OrderPaymentVoidMutation,
  OrderSetActualShipDateMutation,
  OrderUnapproveMutation,
  OrderUncancelMutation,
] as const

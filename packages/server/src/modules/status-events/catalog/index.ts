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

/**
 * The events that fire on an order, in the order in which menus show them, with their mutations.
 * Two have none here: their labels may come in words of a far system.
 */
const catalog: readonly (readonly [event: EventSpec, mutation?: new () => object])[] = [
  [dropShipCanceled, DropShipCanceledMutation],
  [dropShipOrdered, DropShipOrderedMutation],
  [itemAdd, ItemAddMutation],
  [itemCancel, ItemCancelMutation],
  [itemChangeStatus],
  [itemExchange, ItemExchangeMutation],
  [itemFillBackorder, ItemFillBackorderMutation],
  [itemForceBackorder, ItemForceBackorderMutation],
  [itemReturn, ItemReturnMutation],
  [itemRevise, ItemReviseMutation],
  [itemSetActualShipDate, ItemSetActualShipDateMutation],
  [itemSetExpectedShipDate, ItemSetExpectedShipDateMutation],
  [itemUnreturn, ItemUnreturnMutation],
  [orderAddTrackingNumber, OrderAddTrackingNumberMutation],
  [orderApprove, OrderApproveMutation],
  [orderCancel, OrderCancelMutation],
  [orderCancelBackOrder, OrderCancelBackOrderMutation],
  [orderChangeStatus],
  [orderCreditIssued, OrderCreditIssuedMutation],
  [orderFillBackorder, OrderFillBackorderMutation],
  [orderForceBackorder, OrderForceBackorderMutation],
  [orderEditTrackingNumber, OrderEditTrackingNumberMutation],
  [orderPack, OrderPackMutation],
  [orderPaymentEdit, OrderPaymentEditMutation],
  [orderPaymentReceived, OrderPaymentReceivedMutation],
  [orderPaymentVoid, OrderPaymentVoidMutation],
  [orderSetActualShipDate, OrderSetActualShipDateMutation],
  [orderUnapprove, OrderUnapproveMutation],
  [orderUncancel, OrderUncancelMutation],
]

/** The events that fire on an order. */
export const eventsOnOrders: readonly EventSpec[] = catalog.map(([event]) => event)

/** Their mutations. */
export const eventMutations = catalog.flatMap(([, mutation]) => mutation ?? [])

import type { StatusEventKey } from '@waypost/shared'
import type { EventCases } from '../../../../test/event-cases.js'
import { dropShipCanceledCases } from './drop-ship-canceled.cases.js'
import { dropShipOrderedCases } from './drop-ship-ordered.cases.js'
import { itemAddCases } from './item-add.cases.js'
import { itemCancelCases } from './item-cancel.cases.js'
import { itemChangeStatusCases } from './item-change-status.cases.js'
import { itemExchangeCases } from './item-exchange.cases.js'
import { itemFillBackorderCases } from './item-fill-backorder.cases.js'
import { itemForceBackorderCases } from './item-force-backorder.cases.js'
import { itemReturnCases } from './item-return.cases.js'
import { itemUnreturnCases } from './item-unreturn.cases.js'
import { itemReviseCases } from './item-revise.cases.js'
import { itemSetActualShipDateCases } from './item-set-actual-ship-date.cases.js'
import { itemSetExpectedShipDateCases } from './item-set-expected-ship-date.cases.js'
import { orderAddTrackingNumberCases } from './order-add-tracking-number.cases.js'
import { orderApproveCases } from './order-approve.cases.js'
import { orderCancelCases } from './order-cancel.cases.js'
import { orderCancelBackOrderCases } from './order-cancel-back-order.cases.js'
import { orderChangeStatusCases } from './order-change-status.cases.js'
import { orderCreditIssuedCases } from './order-credit-issued.cases.js'
import { orderPaymentEditCases } from './order-payment-edit.cases.js'
import { orderFillBackorderCases } from './order-fill-backorder.cases.js'
import { orderForceBackorderCases } from './order-force-backorder.cases.js'
import { orderEditTrackingNumberCases } from './order-edit-tracking-number.cases.js'
import { orderPackCases } from './order-pack.cases.js'
import { orderPaymentReceivedCases } from './order-payment-received.cases.js'
import { orderPaymentVoidCases } from './order-payment-void.cases.js'
import { orderSetActualShipDateCases } from './order-set-actual-ship-date.cases.js'
import { orderUnapproveCases } from './order-unapprove.cases.js'
import { orderUncancelCases } from './order-uncancel.cases.js'

/** The cases of every event on an order, each in the file beside its event. */
export const casesOf: Partial<Record<StatusEventKey, EventCases>> = {
  DROP_SHIP_CANCELED: dropShipCanceledCases,
  DROP_SHIP_ORDERED: dropShipOrderedCases,
  ITEM_ADD: itemAddCases,
  ITEM_CANCEL: itemCancelCases,
  ITEM_CHANGE_STATUS: itemChangeStatusCases,
  ITEM_EXCHANGE: itemExchangeCases,
  ITEM_FILL_BACKORDER: itemFillBackorderCases,
  ITEM_FORCE_BACKORDER: itemForceBackorderCases,
  ITEM_RETURN: itemReturnCases,
  ITEM_UNRETURN: itemUnreturnCases,
  ITEM_REVISE: itemReviseCases,
  ITEM_SET_ACTUAL_SHIP_DATE: itemSetActualShipDateCases,
  ITEM_SET_EXPECTED_SHIP_DATE: itemSetExpectedShipDateCases,
  ORDER_ADD_TRACKING_NUMBER: orderAddTrackingNumberCases,
  ORDER_APPROVE: orderApproveCases,
  ORDER_CANCEL: orderCancelCases,
  ORDER_CANCEL_BACK_ORDER: orderCancelBackOrderCases,
  ORDER_CHANGE_STATUS: orderChangeStatusCases,
  ORDER_CREDIT_ISSUED: orderCreditIssuedCases,
  ORDER_PAYMENT_EDIT: orderPaymentEditCases,
  ORDER_FILL_BACKORDER: orderFillBackorderCases,
  ORDER_FORCE_BACKORDER: orderForceBackorderCases,
  ORDER_EDIT_TRACKING_NUMBER: orderEditTrackingNumberCases,
  ORDER_PACK: orderPackCases,
  ORDER_PAYMENT_RECEIVED: orderPaymentReceivedCases,
  ORDER_PAYMENT_VOID: orderPaymentVoidCases,
  ORDER_SET_ACTUAL_SHIP_DATE: orderSetActualShipDateCases,
  ORDER_UNAPPROVE: orderUnapproveCases,
  ORDER_UNCANCEL: orderUncancelCases,
}

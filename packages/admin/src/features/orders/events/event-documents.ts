import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import {
  DropShipCanceledDocument,
  DropShipOrderedDocument,
  ItemAddDocument,
  ItemCancelDocument,
  ItemChangeStatusDocument,
  ItemExchangeDocument,
  ItemFillBackorderDocument,
  ItemForceBackorderDocument,
  ItemReturnDocument,
  ItemReviseDocument,
  ItemSetActualShipDateDocument,
  ItemSetExpectedShipDateDocument,
  ItemUnreturnDocument,
  OrderAddTrackingNumberDocument,
  OrderApproveDocument,
  OrderCancelBackOrderDocument,
  OrderCancelDocument,
  OrderChangeStatusDocument,
  OrderCreditIssuedDocument,
  OrderEditTrackingNumberDocument,
  OrderFillBackorderDocument,
  OrderForceBackorderDocument,
  OrderImportDocument,
  OrderPackDocument,
  OrderPaymentEditDocument,
  OrderPaymentReceivedDocument,
  OrderPaymentVoidDocument,
  OrderSetActualShipDateDocument,
  OrderUnapproveDocument,
  OrderUncancelDocument,
  StatusEventUndoDocument,
  ReturnCloseDocument,
  type StatusEventKey,
} from '../../../generated/operations.js'

/** The mutation of each event that staff can fire from here, and the one that takes an event back. */
export const eventDocuments = {
  DROP_SHIP_CANCELED: DropShipCanceledDocument,
  DROP_SHIP_ORDERED: DropShipOrderedDocument,
  ITEM_ADD: ItemAddDocument,
  ITEM_CANCEL: ItemCancelDocument,
  ITEM_CHANGE_STATUS: ItemChangeStatusDocument,
  ITEM_EXCHANGE: ItemExchangeDocument,
  ITEM_FILL_BACKORDER: ItemFillBackorderDocument,
  ITEM_FORCE_BACKORDER: ItemForceBackorderDocument,
  ITEM_RETURN: ItemReturnDocument,
  ITEM_REVISE: ItemReviseDocument,
  ITEM_SET_ACTUAL_SHIP_DATE: ItemSetActualShipDateDocument,
  ITEM_SET_EXPECTED_SHIP_DATE: ItemSetExpectedShipDateDocument,
  ITEM_UNRETURN: ItemUnreturnDocument,
  ORDER_ADD_TRACKING_NUMBER: OrderAddTrackingNumberDocument,
  ORDER_APPROVE: OrderApproveDocument,
  ORDER_CANCEL: OrderCancelDocument,
  ORDER_CANCEL_BACK_ORDER: OrderCancelBackOrderDocument,
  ORDER_CHANGE_STATUS: OrderChangeStatusDocument,
  ORDER_CREDIT_ISSUED: OrderCreditIssuedDocument,
  ORDER_EDIT_TRACKING_NUMBER: OrderEditTrackingNumberDocument,
  ORDER_FILL_BACKORDER: OrderFillBackorderDocument,
  ORDER_FORCE_BACKORDER: OrderForceBackorderDocument,
  ORDER_IMPORT: OrderImportDocument,
  ORDER_PACK: OrderPackDocument,
  ORDER_PAYMENT_EDIT: OrderPaymentEditDocument,
  ORDER_PAYMENT_RECEIVED: OrderPaymentReceivedDocument,
  ORDER_PAYMENT_VOID: OrderPaymentVoidDocument,
  ORDER_SET_ACTUAL_SHIP_DATE: OrderSetActualShipDateDocument,
  ORDER_UNAPPROVE: OrderUnapproveDocument,
  ORDER_UNCANCEL: OrderUncancelDocument,
  /** None of the thirty, but decided in the same way. */
  RETURN_CLOSE: ReturnCloseDocument,
  UNDO: StatusEventUndoDocument,
} as const satisfies Partial<Record<StatusEventKey | 'RETURN_CLOSE' | 'UNDO', unknown>>

/** An event that staff can fire from here, or that one is taken back. */
export type FireableEvent = keyof typeof eventDocuments

/** What every event takes beside its own input; the frame of the dialogs provides it. */
export interface CommonEventInput {
  orderId?: string | null
  orderNumber?: string | null
  expectedVersion?: number | null
  idempotencyKey?: string | null
  note?: string | null
  reason?: string | null
  dryRun?: boolean
  suppressEmail?: boolean
  emailText?: string | null
  suppressChannel?: boolean
  force?: boolean
}

type InputOf<E extends FireableEvent> = VariablesOf<(typeof eventDocuments)[E]>['input']

/** What is particular to the input of one event. */
export type OwnInput<E extends FireableEvent> = Omit<InputOf<E>, keyof CommonEventInput>

/** What any of the mutations answers. */
export type EventResult = ResultOf<typeof OrderApproveDocument>['result']

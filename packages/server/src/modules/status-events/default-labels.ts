import type { LabelCategory } from '@waypost/shared'
import type { LabelRecord } from '../../kernel/configuration.js'
import { germanWords } from './default-label-words.js'

/** A label of the default set, before the database has given it a version. */
export type DefaultLabel = Omit<LabelRecord, 'version' | 'archivedAt'>

/**
 * One colour for each meaning. Each stands out by at least 3 : 1 from a white and from a near-black
 * page, so that a badge reads well in both themes.
 */
export const colorOfCategory: Record<LabelCategory, string> = {
  DRAFT: '#71717a',
  PENDING: '#b7791f',
  OPEN: '#3b82f6',
  ON_HOLD: '#8b5cf6',
  BACKORDERED: '#ea580c',
  SHIPPED: '#0d9488',
  COMPLETED: '#16a34a',
  RETURNED: '#db2777',
  CANCELED: '#78716c',
  FAILED: '#dc2626',
}

/** Sorting starts out equal for all; the id then decides. */
const displayOrder = 99

/**
 * A row reads: id, code, name, flags, category. Flags are letters: C customers see it, A accounts,
 * E editable, M sends an e-mail, O orders, L order lines, Q quotes, n quotes not said (null).
 */
type Row = readonly [id: number, code: string, name: string, flags: string, category: LabelCategory]

const labelOfRow = ([id, code, name, flags, category]: Row): DefaultLabel => ({
  id,
  code,
  name,
  customerNames: customerNamesOf(id),
  description: null,
  color: colorOfCategory[category],
  category,
  displayOrder,
  isShowToCustomer: flags.includes('C'),
  isAccountStatus: flags.includes('A'),
  isEdit: flags.includes('E'),
  isSendEmail: flags.includes('M'),
  isOrderState: flags.includes('O'),
  isOrderLineItemState: flags.includes('L'),
  isQuoteState: flags.includes('n') ? null : flags.includes('Q'),
  action: null,
  system: true,
})

function customerNamesOf(id: number): Record<string, string> {
  const german = germanWords[id]
  return german === undefined ? {} : { de: german }
}

const orderStateRows: readonly Row[] = [
  [10, 'SUBMITTED', 'Submitted', 'CEOLQ', 'PENDING'],
  [20, 'SHIPPED', 'Shipped', 'CEMOLn', 'SHIPPED'],
  [30, 'RETURNED', 'Returned', 'CMn', 'RETURNED'],
  [40, 'CANCELED', 'Canceled', 'CMOQ', 'CANCELED'],
  [50, 'PENDING APPROVAL', 'Pending Approval', 'CAEOLn', 'PENDING'],
  [60, 'APPROVED', 'Approved', 'CAEQ', 'OPEN'],
  [70, 'REJECTED', 'Rejected', 'CAEn', 'CANCELED'],
  [80, 'IN REVIEW', 'In Review', 'CEQ', 'PENDING'],
  [90, 'DRAFT', 'Draft', 'CAEn', 'DRAFT'],
  [100, 'ORDERED', 'Ordered', 'CAEn', 'OPEN'],
  [110, 'PARTIAL REFUND', 'Partial Refund', 'CEMn', 'OPEN'],
  [120, 'SENDING', 'Sending', 'OLn', 'OPEN'],
  [130, 'ORDER RECEIVED', 'Order Received', 'OLn', 'OPEN'],
  [140, 'FAILED', 'Failed', 'EOLn', 'FAILED'],
  [150, 'IN PROGRESS', 'In Progress', 'OLn', 'OPEN'],
  [160, 'IN PRODUCTION', 'In Production', 'OLn', 'OPEN'],
  [170, 'WAITING TO SHIP', 'Waiting To Ship', 'OLn', 'OPEN'],
  [180, 'INVOICED', 'Invoiced', 'OLn', 'COMPLETED'],
  [190, 'PENDING PAYMENT', 'Pending Payment', 'OLn', 'PENDING'],
  [200, 'EXPIRED', 'Expired', 'Q', 'CANCELED'],
]

const eventLabelRows: readonly Row[] = [
  [1000, 'ORDER APPROVED', 'Order Approved', 'CEOL', 'OPEN'],
  [1010, 'ON HOLD', 'On Hold', 'CEOL', 'ON_HOLD'],
  [1020, 'REINSTATED', 'Reinstated', 'CEOL', 'OPEN'],
  [1030, 'PAID', 'Paid', 'CEO', 'OPEN'],
  [1040, 'PAYMENT VOIDED', 'Payment Voided', 'EO', 'ON_HOLD'],
  [1060, 'TRACKING UPDATED', 'Tracking Updated', 'CEO', 'SHIPPED'],
  [1070, 'PACKED', 'Packed', 'CEOL', 'OPEN'],
  [1080, 'DISPATCHED', 'Dispatched', 'CEOL', 'SHIPPED'],
  [1090, 'PARTLY DISPATCHED', 'Partly Dispatched', 'CEO', 'OPEN'],
  [1100, 'SOME ITEMS BACKORDERED', 'Some Items Backordered', 'CEO', 'BACKORDERED'],
  [1110, 'ITEM BACKORDERED', 'Item Backordered', 'CEL', 'BACKORDERED'],
  [1120, 'BACKORDERED', 'Backordered', 'CEO', 'BACKORDERED'],
  [1130, 'BACKORDER FILLED', 'Backorder Filled', 'CEOL', 'OPEN'],
  [1140, 'BACKORDER CANCELED', 'Backorder Canceled', 'CEOL', 'OPEN'],
  [1150, 'ITEM ADDED', 'Item Added', 'CEL', 'OPEN'],
  [1160, 'ITEM CANCELED', 'Item Canceled', 'CEL', 'CANCELED'],
  [1170, 'ITEM EXCHANGED', 'Item Exchanged', 'CEL', 'OPEN'],
  [1180, 'EXCHANGE IN PROGRESS', 'Exchange In Progress', 'CEO', 'OPEN'],
  [1190, 'RETURN RECEIVED', 'Return Received', 'CEO', 'RETURNED'],
  [1200, 'RETURN REVERSED', 'Return Reversed', 'EL', 'OPEN'],
  [1210, 'ITEM REVISED', 'Item Revised', 'EL', 'OPEN'],
  [1220, 'SHIP DATE EXPECTED', 'Ship Date Expected', 'CEL', 'OPEN'],
  [1230, 'SENT TO SUPPLIER', 'Sent To Supplier', 'EL', 'OPEN'],
  [1240, 'SUPPLIER ORDER CANCELED', 'Supplier Order Canceled', 'EL', 'ON_HOLD'],
]

/** The twenty order states that the field ships with, flag by flag, nulls included. */
export const orderStateLabels: readonly DefaultLabel[] = orderStateRows.map(labelOfRow)

/** The labels that the default rules need beside the twenty. */
export const eventLabels: readonly DefaultLabel[] = eventLabelRows.map(labelOfRow)

/** All labels of the default set, by id. */
export const defaultLabels: readonly DefaultLabel[] = [...orderStateLabels, ...eventLabels]

import type { PartyRecord } from '../orders/index.js'

/** What Waypost decides on, whatever the label says. */
export const orderRequestStates = [
  'DRAFT',
  'PENDING',
  'APPROVED',
  'REJECTED',
  'CANCELED',
  'ORDERED',
] as const
export type OrderRequestState = (typeof orderRequestStates)[number]

/** One line of a request, as it is kept; the price in minor units. */
export interface RequestLineRecord {
  id: string
  position: number
  sku: string
  name: string
  qty: number
  unitPrice: number
}

/** A request, as it is kept; money in minor units of its currency, which is the account's. */
export interface RequestRecord {
  id: string
  number: string
  accountId: string
  buyerId: string
  currency: string
  labelId: number | null
  state: OrderRequestState
  reference: string | null
  billTo: PartyRecord
  shipTo: PartyRecord
  shipping: number
  total: number
  comments: string | null
  /** How often it was submitted. */
  round: number
  /** The scheme in force when it was submitted; null: none. */
  schemeId: string | null
  lastLevel: number | null
  currentLevel: number | null
  overBudget: boolean
  /** The first day of the year whose budget it uses, as YYYY-MM-DD; null while it uses none. */
  budgetYear: string | null
  submittedAt: Date | null
  decidedAt: Date | null
  remindedAt: Date | null
  orderId: string | null
  /** Number of the order. */
  orderNumber: string | null
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

/** The states in which a request uses its buyer's budget. */
export const usesBudget = ['PENDING', 'APPROVED', 'ORDERED'] as const satisfies OrderRequestState[]

/** The states in which it can be edited and submitted. */
const open = new Set<OrderRequestState>(['DRAFT', 'REJECTED', 'CANCELED'])

/** Whether a request is with its buyer: nobody decides on it, and it is no order. */
export const isWithBuyer = ({ state }: Pick<RequestRecord, 'state'>): boolean => open.has(state)

/** What the lines of a request cost in all. */
export const sumOfLines = (
  lines: readonly Pick<RequestLineRecord, 'qty' | 'unitPrice'>[],
): number => lines.reduce((sum, { qty, unitPrice }) => sum + qty * unitPrice, 0)

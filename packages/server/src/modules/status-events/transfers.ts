import type { LedgerRecord, OrderState } from '../orders/index.js'
import { totalsOf } from '../orders/index.js'
import type { Scene } from './event-spec.js'

/**
 * Carries what the customer is owed on one order over to another, up to what that one costs: a
 * linked pair of transfers, so that net paid over both stays as it was.
 */
export function carryCredit(
  from: OrderState,
  to: OrderState,
  scene: Scene,
): [OrderState, OrderState] {
  const creditDue = -totalsOf(from).balance
  const amount = Math.min(creditDue, totalsOf(to).total)
  if (amount <= 0) return [from, to]
  const transferId = scene.newId()
  const side = (signed: number): LedgerRecord => ({
    id: scene.newId(),
    kind: 'TRANSFER',
    amount: signed,
    mode: null,
    method: null,
    reference: null,
    voidsEntryId: null,
    transferId,
    at: scene.now,
  })
  return [
    { ...from, ledger: [...from.ledger, side(-amount)] },
    { ...to, ledger: [...to.ledger, side(amount)] },
  ]
}

/**
 * Carries what is still to be paid on one order over to another: a pair of charges that cancel each
 * other out, so that the totals of both together stay as they were.
 */
export function carryBalance(from: OrderState, to: OrderState): [OrderState, OrderState] {
  const balanceDue = totalsOf(from).balance
  if (balanceDue <= 0) return [from, to]
  return [charged(from, -balanceDue), charged(to, balanceDue)]
}

const charged = (state: OrderState, amount: number): OrderState => ({
  ...state,
  order: { ...state.order, carriedCharges: state.order.carriedCharges + amount },
})

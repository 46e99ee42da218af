import { at, giveBack, netPaid, open, refuse, take, type LedgerEntry, type Order } from './facts.js'
import type { Input } from './inputs.js'
import { places, wanted } from './item-events.js'
import { chosen, isLive } from './labels.js'
import type { Effect } from './stage.js'

const allLive = (order: Order): number[] =>
  order.items.flatMap((item, place) => (isLive(item) ? [place] : []))

const orderApprove: Effect = ({ order, input: { date } }) => {
  order.approved = true
  const shipDate = { on: 'ORDER', event: 'ORDER_SET_ACTUAL_SHIP_DATE', input: { date } } as const
  return {
    touched: allLive(order),
    then: date === undefined ? [] : [{ ...shipDate, input: { date } }],
  }
}
const orderUnapprove: Effect = ({ order }) => {
  order.approved = false
  return { touched: allLive(order) }
}

const orderCancel: Effect = ({ order }) => {
  order.canceledBy = order.version
  const touched = order.items.flatMap((item, place) =>
    open(item) + item.needed > 0 ? [place] : [],
  )
  for (const place of touched) {
    const item = at(order.items, place)
    const { needed } = item
    take(item, { kind: 'CANCEL', by: order.version, of: null, qty: open(item) + needed, needed })
  }
  return { touched }
}
const orderUncancel: Effect = ({ order }) => {
  const touched = order.items.flatMap((item, place) => {
    const taking = item.takings.find(({ kind, by }) => kind === 'CANCEL' && by === order.canceledBy)
    if (!taking) return []
    giveBack(item, taking, taking.qty)
    return [place]
  })
  order.canceledBy = null
  return { touched }
}

const orderCancelBackOrder: Effect = ({ order, input }) => {
  const lines = wanted(order, input.items, ({ needed }) => needed)
  for (const { item, qty } of lines)
    take(at(order.items, item), { kind: 'CANCEL', by: order.version, of: null, qty, needed: qty })
  return { touched: places(lines) }
}
const orderForceBackorder: Effect = ({ order, input }) => {
  const lines = wanted(order, input.items, open)
  for (const { item, qty } of lines) at(order.items, item).needed += qty
  return { touched: places(lines) }
}

const orderChangeStatus: Effect = ({ order, input, world }) => {
  const label = chosen(world.grid, input.label ?? NaN, 'forOrders')
  if (order.label === label) refuse('NOTHING_TO_DO')
  return { touched: [], orderLabel: label }
}

function moneyOf({ amount = 0, mode = 'LOG', method, reference }: Input) {
  if (amount <= 0 || (mode === 'TERMINAL' && !reference?.trim())) refuse('INVALID_INPUT')
  return { amount, mode, method: method ?? null, reference: reference ?? null, voids: null }
}
const orderPaymentReceived: Effect = ({ order, input }) => {
  order.ledger.push({ kind: 'PAYMENT', ...moneyOf(input) })
  return { touched: allLive(order) }
}
const orderCreditIssued: Effect = ({ order, input }) => {
  const { amount, ...rest } = moneyOf(input)
  if (amount > netPaid(order)) refuse('AMOUNT_EXCEEDED')
  order.ledger.push({ kind: 'CREDIT', amount: -amount, ...rest })
  return { touched: allLive(order) }
}
const orderPaymentVoid: Effect = ({ order, input }) => {
  const entry = at(order.ledger, input.target)
  if (entry.kind !== 'PAYMENT' && entry.kind !== 'CREDIT') refuse('INVALID_INPUT', 'NOT_FOUND')
  const voided = order.ledger.some(({ voids }) => voids === input.target)
  if (voided) refuse('PAYMENT_ALREADY_VOIDED')
  if (entry.amount > netPaid(order)) refuse('AMOUNT_EXCEEDED')
  order.ledger.push(voidOf(entry, input.target ?? NaN))
  return { touched: allLive(order) }
}
export const voidOf = (entry: LedgerEntry, voids: number): LedgerEntry => ({
  ...{ kind: 'VOID', amount: -entry.amount, voids },
  ...{ mode: null, method: null, reference: null },
})
const orderPaymentEdit: Effect = ({ order, input }) => {
  const { method, reference, terms } = { ...order.payment, ...input }
  const next = { method, reference, terms }
  if (JSON.stringify(next) === JSON.stringify(order.payment)) refuse('NOTHING_TO_DO')
  order.payment = next
  return { touched: allLive(order) }
}

export const orderEvents = {
  ORDER_APPROVE: orderApprove,
  ORDER_CANCEL: orderCancel,
  ORDER_CANCEL_BACK_ORDER: orderCancelBackOrder,
  ORDER_CHANGE_STATUS: orderChangeStatus,
  ORDER_CREDIT_ISSUED: orderCreditIssued,
  ORDER_FORCE_BACKORDER: orderForceBackorder,
  ORDER_PAYMENT_EDIT: orderPaymentEdit,
  ORDER_PAYMENT_RECEIVED: orderPaymentReceived,
  ORDER_PAYMENT_VOID: orderPaymentVoid,
  ORDER_UNAPPROVE: orderUnapprove,
  ORDER_UNCANCEL: orderUncancel,
} as const

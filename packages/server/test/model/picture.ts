import type { LineRecord, OrderState } from '../../src/modules/orders/index.js'
import { balance, complete, netPaid, shippingState, total, type Line, type Order } from './facts.js'
import { nameAt, type Names } from './names.js'

const byItem = (a: Line, b: Line): number => a.item - b.item

/** What must be the same on both sides, as the oracle has it. */
export const expectedPicture = (order: Order) => ({
  version: order.version,
  label: order.label,
  customerLabel: order.shown,
  original: order.original,
  approved: order.approved,
  canceled: order.canceledBy !== null,
  packed: order.packed,
  payment: order.payment,
  carriedCharges: order.carried,
  total: total(order),
  netPaid: netPaid(order),
  balance: balance(order),
  shippingState: shippingState(order),
  backordered: order.items.some(({ needed }) => needed > 0),
  complete: complete(order),
  items: order.items.map(({ label, shown, takings: _takings, ...facts }) => ({
    ...facts,
    label,
    customerLabel: shown,
  })),
  ledger: order.ledger,
  shipments: order.shipments.map(({ lines, ...rest }) => ({
    ...rest,
    lines: lines.toSorted(byItem),
  })),
  returns: order.returns,
  dropShips: order.dropShips.map(({ lines, ...rest }) => ({
    ...rest,
    lines: lines.toSorted(byItem),
  })),
  packages: order.packages.map((lines) => lines.toSorted(byItem)),
})

/** The same, as the engine has it; ids are places in `all`. */
export function actualPicture(state: OrderState, names: Names, all: readonly Names[]) {
  const { order } = state
  const placeOfOrder = (id: string | null) =>
    id === null ? null : all.findIndex((other) => other.order === id)
  const lines = <T extends LineRecord>(list: readonly T[]) =>
    list.map(({ itemId, ...line }) => ({ ...line, item: names.items.indexOf(itemId) })).sort(byItem)
  return {
    version: order.version,
    label: order.labelId,
    customerLabel: order.customerLabelId,
    original: placeOfOrder(order.originalOrderId),
    approved: order.approvedAt !== null,
    canceled: order.canceledAt !== null,
    packed: order.packedAt !== null,
    payment: {
      method: order.paymentMethod,
      reference: order.paymentReference,
      terms: order.paymentTerms,
    },
    carriedCharges: order.carriedCharges,
    total: order.total,
    netPaid: order.netPaid,
    balance: order.total - order.netPaid,
    shippingState: order.shippingState,
    backordered: order.backordered,
    complete: order.complete,
    items: inPlace(names.items, state.items).map((item) => ({
      ...{ sku: item.sku, name: item.name, price: item.unitPrice },
      ...{ ordered: item.ordered, shipped: item.shipped, needed: item.needed },
      ...{ canceled: item.canceled, moved: item.moved, returned: item.returned },
      ...{ tax: item.tax, discount: item.discount },
      ...{ expected: item.expectedShipDate, actual: item.actualShipDate },
      ...{ label: item.labelId, customerLabel: item.customerLabelId },
    })),
    ledger: inPlace(names.ledger, state.ledger).map((entry) => ({
      ...{ kind: entry.kind, amount: entry.amount, mode: entry.mode },
      ...{ method: entry.method, reference: entry.reference },
      voids: entry.voidsEntryId === null ? null : names.ledger.indexOf(entry.voidsEntryId),
    })),
    shipments: inPlace(names.shipments, state.shipments).map((shipment) => ({
      ...{ carrier: shipment.carrier, number: shipment.trackingNumber, date: shipment.shipDate },
      lines: lines(shipment.lines),
    })),
    returns: inPlace(names.returns, state.returns).map((back) => ({
      ...{ state: back.state, restock: back.restock, created: placeOfOrder(back.exchangeOrderId) },
      rma: Number(back.rmaNumber.slice(order.number.length + 1)),
    })),
    dropShips: inPlace(names.dropShips, state.dropShipOrders).map((dropShip) => ({
      ...{ supplier: dropShip.supplierName, state: dropShip.state },
      lines: lines(dropShip.lines),
    })),
    packages: [...state.packages]
      .sort((a, b) => a.number - b.number)
      .map((box) => lines(box.lines)),
  }
}

const inPlace = <T extends { id: string }>(names: readonly string[], records: readonly T[]): T[] =>
  names.flatMap((name) => records.filter(({ id }) => id === nameAt([name], 0)))

/** The first place where two values differ, in words; null when they are the same. */
export function firstDifference(expected: unknown, got: unknown, place = ''): string | null {
  if (Object.is(expected, got)) return null
  if (!isTree(expected) || !isTree(got))
    return `${place || 'all'}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const difference = firstDifference(expected[key], got[key], place ? `${place}.${key}` : key)
    if (difference) return difference
  }
  return null
}
const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

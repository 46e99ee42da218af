import { formatMinor } from '@waypost/shared'
import { heldQty, type ItemRecord, type OrderState, type ReturnRecord } from '../orders/index.js'

/** One fact that an event changed. Money is a decimal text, dates are texts. */
export interface FactChangeRecord {
  subject:
    | 'ORDER'
    | 'ORDER_ITEM'
    | 'LEDGER_ENTRY'
    | 'SHIPMENT'
    | 'RETURN'
    | 'PACKAGE'
    | 'DROP_SHIP_ORDER'
    | 'CREATED_ORDER'
  subjectId: string | null
  field: string
  from: unknown
  to: unknown
}

const sum = <T>(list: readonly T[], amount: (entry: T) => number): number =>
  list.reduce((total, entry) => total + amount(entry), 0)

type Facts = Record<string, unknown>

/**
 * The facts that differ between two states of an order; with `before` null, what a new order is.
 * Parties are left out: history holds no addresses.
 */
export function factChanges(before: OrderState | null, after: OrderState): FactChangeRecord[] {
  if (before === null)
    return [describe('CREATED_ORDER', after.order.id, orderSummary(after))].flat()
  const changes = compare('ORDER', after.order.id, orderFacts(before), orderFacts(after))
  const known = new Map(before.items.map((item) => [item.id, item]))
  for (const item of after.items) {
    const old = known.get(item.id)
    const facts = itemFacts(item, after.order.currency)
    if (!old) changes.push(...describe('ORDER_ITEM', item.id, facts))
    else if (old !== item) {
      changes.push(...compare('ORDER_ITEM', item.id, itemFacts(old, after.order.currency), facts))
    }
  }
  return [...changes, ...collectionChanges(before, after)]
}

function collectionChanges(before: OrderState, after: OrderState): FactChangeRecord[] {
  const { currency } = after.order
  return [
    ...newAndChanged('LEDGER_ENTRY', before.ledger, after.ledger, (entry) => ({
      kind: entry.kind,
      amount: formatMinor(entry.amount, currency),
      mode: entry.mode,
      method: entry.method,
      reference: entry.reference,
    })),
    ...newAndChanged('SHIPMENT', before.shipments, after.shipments, (shipment) => ({
      carrier: shipment.carrier,
      trackingNumber: shipment.trackingNumber,
      shipDate: shipment.shipDate,
    })),
    ...after.returns.flatMap((record) => {
      const old = before.returns.find(({ id }) => id === record.id)
      const facts = returnFacts(record, after)
      return old
        ? compare('RETURN', record.id, returnFacts(old, before), facts)
        : describe('RETURN', record.id, facts)
    }),
    ...newAndChanged('PACKAGE', before.packages, after.packages, ({ number, weightGrams }) => ({
      number,
      weightGrams,
    })),
    ...newAndChanged('DROP_SHIP_ORDER', before.dropShipOrders, after.dropShipOrders, (order) => ({
      supplier: order.supplierName,
      state: order.state,
      qty: sum(order.lines, ({ qty }) => qty),
      shipped: sum(order.lines, ({ shipped }) => shipped) || null,
    })),
  ]
}

function newAndChanged<T extends { id: string }>(
  subject: FactChangeRecord['subject'],
  before: readonly T[],
  after: readonly T[],
  facts: (record: T) => Facts,
): FactChangeRecord[] {
  if (before === after) return []
  const known = new Map(before.map((record) => [record.id, record]))
  return after.flatMap((record) => {
    const old = known.get(record.id)
    if (old === record) return []
    return old
      ? compare(subject, record.id, facts(old), facts(record))
      : describe(subject, record.id, facts(record))
  })
}

const compare = (
  subject: FactChangeRecord['subject'],
  subjectId: string,
  before: Facts,
  after: Facts,
): FactChangeRecord[] =>
  Object.keys(after)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      subject,
      subjectId,
      field,
      from: before[field] ?? null,
      to: after[field] ?? null,
    }))

const describe = (
  subject: FactChangeRecord['subject'],
  subjectId: string,
  facts: Facts,
): FactChangeRecord[] =>
  Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([field, to]) => ({ subject, subjectId, field, from: null, to }))

function orderFacts({ order }: OrderState): Facts {
  const amount = (minor: number): string => formatMinor(minor, order.currency)
  return {
    approved: order.approvedAt !== null,
    canceled: order.canceledAt !== null,
    packed: order.packedAt !== null,
    packedBy: order.packedBy,
    hiddenFromCustomers: order.hiddenAt !== null,
    paymentMethod: order.paymentMethod,
    paymentReference: order.paymentReference,
    paymentTerms: order.paymentTerms,
    carriedCharges: amount(order.carriedCharges),
    total: amount(order.total),
    netPaid: amount(order.netPaid),
    balance: amount(order.total - order.netPaid),
    shippingState: order.shippingState,
    backordered: order.backordered,
    complete: order.complete,
  }
}

const itemFacts = (item: ItemRecord, currency: string): Facts => ({
  sku: item.sku,
  name: item.name,
  ordered: item.ordered,
  shipped: item.shipped,
  needed: item.needed,
  canceled: item.canceled,
  moved: item.moved,
  returned: item.returned,
  unitPrice: formatMinor(item.unitPrice, currency),
  tax: formatMinor(item.tax, currency),
  discount: formatMinor(item.discount, currency),
  expectedShipDate: item.expectedShipDate,
  actualShipDate: item.actualShipDate,
})

const returnFacts = (
  { id, rmaNumber, state, restock }: ReturnRecord,
  whole: OrderState,
): Facts => ({
  rmaNumber,
  state,
  restock,
  qty: heldQty(whole, id),
})

const orderSummary = ({ order, items }: OrderState): Facts => ({
  source: order.source,
  hiddenFromCustomers: order.hiddenAt === null ? null : true,
  currency: order.currency,
  total: formatMinor(order.total, order.currency),
  netPaid: formatMinor(order.netPaid, order.currency),
  items: items.map(({ sku, name, ordered, unitPrice }) => ({
    sku,
    name,
    ordered,
    unitPrice: formatMinor(unitPrice, order.currency),
  })),
})

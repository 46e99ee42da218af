import { type Queryable } from '../../src/kernel/database.js'
import { newId } from '../../src/kernel/uuid.js'
import {
  derive,
  draftOrder,
  searchTextOf,
  snakeCase,
  type ItemRecord,
  type OrderDraft,
  type OrderRecord,
  type OrderState,
  type PartyRecord,
} from '../../src/modules/orders/index.js'

/** What a test says about an item; the rest is made up. */
export interface GivenItem extends Partial<
  Pick<
    ItemRecord,
    | 'sku'
    | 'name'
    | 'unitPrice'
    | 'labelId'
    | 'customerLabelId'
    | 'needed'
    | 'canceled'
    | 'expectedShipDate'
  >
> {
  qty?: number
}

/** What a test says about an order; the rest is made up. Amounts are in minor units. */
export interface GivenOrder extends Partial<
  Pick<
    OrderRecord,
    | 'number'
    | 'channelId'
    | 'cartNumber'
    | 'source'
    | 'accountId'
    | 'originalOrderId'
    | 'currency'
    | 'labelId'
    | 'customerLabelId'
    | 'placedAt'
    | 'approvedAt'
    | 'canceledAt'
    | 'packedAt'
    | 'hiddenAt'
    | 'reviewReasons'
    | 'shipping'
  >
> {
  billTo?: PartyRecord
  shipTo?: PartyRecord
  items?: GivenItem[]
  /** Each ships everything that is open of these items, given by their place from 0. */
  shipments?: { carrier?: string; trackingNumber?: string; items: number[] }[]
  payments?: number[]
}

let made = 0

function draft(given: GivenOrder): OrderDraft {
  made += 1
  const placedAt = given.placedAt ?? '2026-01-15T12:00:00.000Z'
  return {
    id: newId(),
    number: given.number ?? String(5000 + made),
    channelId: given.channelId ?? null,
    cartNumber: given.cartNumber ?? null,
    source: given.source ?? 'MANUAL',
    accountId: given.accountId ?? null,
    originalOrderId: given.originalOrderId ?? undefined,
    currency: given.currency ?? 'USD',
    placedAt,
    shipping: given.shipping ?? 0,
    now: placedAt,
    detail: {
      billTo: given.billTo ?? { name: 'Dana Customer', zip: '12345', email: 'dana@example.org' },
      shipTo: given.shipTo ?? { name: 'Dana Customer', zip: '12345' },
      comments: null,
      customFields: {},
    },
    tax: 0,
    discount: 0,
    items: (given.items ?? [{}]).map((item, index) => ({
      sku: item.sku ?? `SKU-${made}-${index + 1}`,
      name: item.name ?? `Product ${index + 1}`,
      qty: item.qty ?? 1,
      unitPrice: item.unitPrice ?? 1000,
    })),
  }
}

/** The state that the test describes, consistent in itself. */
function stateOf(given: GivenOrder): OrderState {
  const fresh = draftOrder(draft(given), newId)
  const now = fresh.order.placedAt
  const items = fresh.items.map((item, index) => {
    const { qty: _, ...said } = given.items?.[index] ?? {}
    const full = { ...item, ...said }
    const shippers = (given.shipments ?? []).filter((shipment) => shipment.items.includes(index))
    if (shippers.length === 0) return full
    return {
      ...full,
      shipped: full.ordered - full.needed - full.canceled,
      actualShipDate: now.slice(0, 10),
    }
  })
  const shipments = (given.shipments ?? []).map((shipment) => ({
    id: newId(),
    carrier: shipment.carrier ?? null,
    trackingNumber: shipment.trackingNumber ?? null,
    shipDate: now.slice(0, 10),
    createdAt: now,
    lines: items
      .filter((_, index) => shipment.items.includes(index))
      .map(({ id, shipped }) => ({ itemId: id, qty: shipped })),
  }))
  const ledger = (given.payments ?? []).map((amount) => ({
    id: newId(),
    kind: 'PAYMENT' as const,
    amount,
    mode: 'LOG' as const,
    method: 'Card',
    reference: null,
    voidsEntryId: null,
    transferId: null,
    at: now,
  }))
  const order: OrderRecord = {
    ...fresh.order,
    version: 1,
    labelId: given.labelId ?? null,
    customerLabelId: given.customerLabelId ?? null,
    approvedAt: given.approvedAt ?? null,
    canceledAt: given.canceledAt ?? null,
    packedAt: given.packedAt ?? null,
    packedBy: given.packedAt ? 'Pat Packer' : null,
    hiddenAt: given.hiddenAt ?? null,
    reviewReasons: given.reviewReasons ?? [],
  }
  return derive({ ...fresh, order, items, shipments, ledger })
}

async function insertRows(on: Queryable, table: string, records: readonly object[]): Promise<void> {
  const rows = records.map((record) =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [snakeCase(name), value as unknown]),
    ),
  )
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const names = columns.join(', ')
  await on.query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

/** The history of an order that was imported as it is, with the change to its label. */
async function insertHistory(on: Queryable, { order, items }: OrderState): Promise<string> {
  const entryId = newId()
  const rows = await on.query<{ revision: number }>(
    'select max(revision) as revision from configuration_revision',
  )
  const entry = {
    id: entryId,
    orderId: order.id,
    kind: 'STATUS_EVENT',
    event: 'ORDER_IMPORT',
    sequence: 1,
    actionId: entryId,
    revision: rows[0]?.revision,
    actorKind: 'SYSTEM',
    actorName: 'Waypost',
    forced: false,
    facts: [],
    at: order.placedAt,
  }
  await insertRows(on, 'history_entry', [entry])
  const labeled = [{ id: null, labelId: order.labelId }, ...items].filter(
    ({ labelId }) => labelId !== null,
  )
  const words = await on.query<{ id: number; name: string }>('select id, name from label')
  const nameOf = (id: number | null) => words.find((label) => label.id === id)?.name
  await insertRows(
    on,
    'label_change',
    labeled.map(({ id, labelId }) => ({
      id: newId(),
      entryId,
      orderId: order.id,
      itemId: id,
      toLabelId: labelId,
      toName: nameOf(labelId),
    })),
  )
  return entryId
}

async function insertGoods(on: Queryable, state: OrderState, entryId: string): Promise<void> {
  const orderId = state.order.id
  const shipments = state.shipments.map(({ lines: _, ...shipment }) => ({
    ...shipment,
    orderId,
    entryId,
  }))
  const lines = state.shipments.flatMap(({ id, lines }) =>
    lines.map((line) => ({ shipmentId: id, ...line })),
  )
  await insertRows(on, 'shipment', shipments)
  await insertRows(on, 'shipment_line', lines)
  await insertRows(
    on,
    'ledger_entry',
    state.ledger.map((entry) => ({ ...entry, orderId, entryId, currency: state.order.currency })),
  )
}

/**
 * Puts an order straight into the tables, as an import would leave it: with items, history, labels
 * as they are given, and its place in the counts. The database must have a configuration.
 */
export async function insertOrder(on: Queryable, given: GivenOrder = {}): Promise<OrderState> {
  const state = stateOf(given)
  const { order, detail, items } = state
  const { accountArchived: _, ...row } = order
  await insertRows(on, 'orders', [row])
  const found = searchTextOf(detail.billTo, detail.shipTo)
  await insertRows(on, 'order_detail', [{ orderId: order.id, ...detail, searchText: found }])
  await insertRows(
    on,
    'order_item',
    items.map((item) => ({ ...item, orderId: order.id })),
  )
  await insertRows(on, 'order_label_count', [{ labelId: order.labelId ?? 0, difference: 1 }])
  await insertGoods(on, state, await insertHistory(on, state))
  return state
}

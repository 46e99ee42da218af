import type { OrderState } from './order-state.js'

type Row = Record<string, unknown>

const camelNames = new Map<string, string>()
const snakeNames = new Map<string, string>()

/** `cart_number` → `cartNumber`. */
export function camelCase(name: string): string {
  let known = camelNames.get(name)
  if (known === undefined) {
    known = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    camelNames.set(name, known)
  }
  return known
}

/** `cartNumber` → `cart_number`. */
export function snakeCase(name: string): string {
  let known = snakeNames.get(name)
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    snakeNames.set(name, known)
  }
  return known
}

/** A row of a table as a record: the same values under camelCase names. */
export function recordOf(row: Row): Row {
  const record: Row = {}
  for (const name in row) record[camelCase(name)] = row[name]
  return record
}

const records = (rows: unknown): Row[] => ((rows ?? []) as Row[]).map(recordOf)

const withLines = (rows: unknown): Row[] =>
  records(rows).map((record) => ({ ...record, lines: records(record.lines) }))

/** The state from what `orderStateJson` answers. */
export function orderStateOf(json: Row): OrderState {
  const returns = records(json.returns).map((record) =>
    record.exchangeOrderId === null ? { ...record, exchangeCanceled: null } : record,
  )
  return {
    order: recordOf(json.order as Row),
    detail: recordOf((json.detail ?? {}) as Row),
    items: records(json.items),
    ledger: records(json.ledger),
    shipments: withLines(json.shipments),
    returns,
    reductions: records(json.reductions),
    packages: withLines(json.packages),
    dropShipOrders: withLines(json.drop_ship_orders),
  } as unknown as OrderState
}

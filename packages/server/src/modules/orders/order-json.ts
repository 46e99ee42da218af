import type { OrderState } from './order-state.js'

const snakeNames = new Map<string, string>()

/** `cartNumber` → `cart_number`. */
export function snakeCase(name: string): string {
  let known = snakeNames.get(name)
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    snakeNames.set(name, known)
  }
  return known
}

type List<Rec> = readonly Rec[] | null | undefined

/** What `orderStateJson` answers: a state in which empty lists are null, and parts may be missing. */
export type OrderStateJson = Pick<OrderState, 'order'> & {
  [Part in Exclude<keyof OrderState, 'order'>]?: OrderState[Part] | null
}

const withLines = <Rec extends { lines: readonly unknown[] }>(records: List<Rec>): Rec[] =>
  (records ?? []).map((record) => ({ ...record, lines: (record.lines as List<unknown>) ?? [] }))

const noDetail: OrderState['detail'] = { billTo: {}, shipTo: {}, comments: null, customFields: {} }

/** The state from what `orderStateJson` answers. Parts that were not asked for are empty. */
export const orderStateOf = (json: OrderStateJson): OrderState => ({
  order: json.order,
  detail: json.detail ?? noDetail,
  items: json.items ?? [],
  ledger: json.ledger ?? [],
  shipments: withLines(json.shipments),
  returns: json.returns ?? [],
  reductions: json.reductions ?? [],
  packages: withLines(json.packages),
  dropShipOrders: withLines(json.dropShipOrders),
})

import type { ItemRecord } from './order-state.js'

type Name = keyof ItemRecord

/** Fields of an item in the API that are one column, under the name in the item's record. */
const plainFields = new Map<string, [Name, string]>([
  ['id', ['id', 'id']],
  ['position', ['position', 'position']],
  ['sku', ['sku', 'sku']],
  ['name', ['name', 'name']],
  ['qtyOrdered', ['ordered', 'ordered']],
  ['qtyShipped', ['shipped', 'shipped']],
  ['qtyNeeded', ['needed', 'needed']],
  ['qtyReturned', ['returned', 'returned']],
  ['qtyCanceled', ['canceled', 'canceled']],
  ['qtyMoved', ['moved', 'moved']],
  ['label', ['labelId', 'label_id']],
  ['customerLabel', ['customerLabelId', 'customer_label_id']],
])

/** How the items of a list come in the rows of its orders: each column of them as an array. */
export interface ItemArrays {
  columns: string
  /** Joins `items` to the orders `o` of the page. */
  join: string
  recordsOf: (row: Record<string, unknown>) => ItemRecord[]
}

/**
 * Items in the same statement as their orders, where these fields of theirs are single columns:
 * saves a round trip. Null where the fields need more; the records hold only what was asked for.
 */
export function itemArrays(fields: readonly string[]): ItemArrays | null {
  const chosen = new Map<Name, string>()
  for (const field of fields) {
    const plain = plainFields.get(field)
    if (plain) chosen.set(...plain)
    else if (field !== '__typename') return null
  }
  if (chosen.size === 0) chosen.set('position', 'position')
  const names = [...chosen.keys()]
  const arrays = [...chosen].map(
    ([name, column]) => `array_agg(i.${column} order by i.position) as "item_${name}"`,
  )
  return {
    columns: names.map((name) => `items."item_${name}"`).join(', '),
    join: `cross join lateral (select ${arrays.join(', ')} from order_item i where i.order_id = o.id) items`,
    recordsOf: (row) => recordsOf(names, row),
  }
}

function recordsOf(names: readonly Name[], row: Record<string, unknown>): ItemRecord[] {
  const arrays = names.map((name) => (row[`item_${name}`] ?? []) as unknown[])
  return (arrays[0] ?? []).map((_, at) => {
    const record: Record<string, unknown> = {}
    for (let index = 0; index < names.length; index += 1)
      record[names[index] ?? ''] = arrays[index]?.[at]
    return record as unknown as ItemRecord
  })
}

import { left, put, type PackingJob, type Stepped } from './packing-job.js'

const plain = (text: string): string => text.trim().toLowerCase()

/** The item with this SKU; of several the first that has pieces left. */
function itemWith(job: PackingJob, sku: string) {
  const wanted = plain(sku)
  const matching = job.items.filter((item) => plain(item.sku) === wanted)
  const open = left(job)
  return matching.find(({ id }) => (open[id] ?? 0) > 0) ?? matching[0]
}

/**
 * What was scanned or typed while an order is on the table: a SKU, `3*SKU` for three of it, or
 * `3*` for three of the item that is chosen. A SKU that looks like the latter is still a SKU.
 */
export function scan(job: PackingJob, text: string): Stepped {
  const exact = itemWith(job, text)
  if (exact) return put(job, exact.id, 1)
  const [, digits, sku = ''] = /^\s*(\d{1,6})\s*[*×]\s*(.*)$/.exec(text) ?? []
  const qty = Number(digits ?? 0)
  const id = sku.trim() === '' ? job.chosen : itemWith(job, sku)?.id
  if (qty > 0 && (id || sku.trim() === '')) return put(job, id ?? '', qty)
  const shown = text.trim().slice(0, 60)
  return { job, signal: { kind: 'bad', word: 'notInOrder', values: { text: shown } } }
}

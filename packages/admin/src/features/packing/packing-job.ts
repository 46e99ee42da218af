import type { PackableItemFragment } from '../../generated/operations.js'
import { leftToPack, packable, type PackageDraft } from '../../parts/package-drafts.js'

/** One order on the packing table: what there is to pack, and what is in the boxes by now. */
export interface PackingJob {
  orderId: string
  number: string
  /** The order as it was read: closing is refused when it has moved on since. */
  version: number
  customer: string
  /** So that closing twice, after a lost answer or a reload, packs once. */
  idempotencyKey: string
  items: readonly PackableItemFragment[]
  boxes: readonly PackageDraft[]
  /** The box that is being filled. */
  current: number
  /** The item that keys without a name act on. */
  chosen: string | null
}

/** What a step came to, for the eye: nothing beeps. */
export interface Signal {
  kind: 'good' | 'bad'
  /** A word of `packing.signals`. */
  word: string
  values?: Record<string, string | number>
}

/** The job after a step, and what to say of it. */
export interface Stepped {
  job: PackingJob
  signal: Signal
}

interface Order {
  id: string
  number: string
  version: number
  customerName: string
  items: readonly PackableItemFragment[]
}

const emptyBox = (key: number): PackageDraft => ({ key, quantities: {}, grams: null })

/** Begins with one empty box. */
export const startJob = (order: Order, idempotencyKey: string): PackingJob => ({
  orderId: order.id,
  number: order.number,
  version: order.version,
  customer: order.customerName,
  idempotencyKey,
  items: order.items.filter((item) => packable(item) > 0),
  boxes: [emptyBox(1)],
  current: 1,
  chosen: null,
})

/** The job for the order as it is now; what is in the boxes stays there, even if it is too much. */
export function refreshedJob(job: PackingJob, order: Order): PackingJob {
  const isBoxed = ({ id }: { id: string }) => job.boxes.some(({ quantities }) => quantities[id])
  const items = order.items.filter((item) => packable(item) > 0 || isBoxed(item))
  return { ...job, version: order.version, items }
}

/** What no box holds yet, by item; below zero where boxes hold too much. */
export const left = (job: PackingJob): Record<string, number> => leftToPack(job.items, job.boxes)

/** How many pieces no box holds yet. */
export const piecesLeft = (job: PackingJob): number =>
  Object.values(left(job)).reduce((sum, qty) => sum + Math.max(0, qty), 0)

const piecesIn = ({ quantities }: PackageDraft): number =>
  Object.values(quantities).reduce((sum, qty) => sum + qty, 0)

/** The boxes that hold anything. */
export const filledBoxes = ({ boxes }: PackingJob): PackageDraft[] =>
  boxes.filter((box) => piecesIn(box) > 0)

const placeOf = ({ boxes }: PackingJob, key: number): number =>
  boxes.findIndex((box) => box.key === key) + 1

const good = (word: string, values: Signal['values'] = {}): Signal => ({
  kind: 'good',
  word,
  values,
})
const bad = (word: string, values: Signal['values'] = {}): Signal => ({ kind: 'bad', word, values })

function withQuantity(job: PackingJob, key: number, id: string, change: number): PackingJob {
  const boxes = job.boxes.map((box) =>
    box.key === key
      ? { ...box, quantities: { ...box.quantities, [id]: (box.quantities[id] ?? 0) + change } }
      : box,
  )
  return { ...job, boxes, chosen: id }
}

/** Puts pieces of an item into the current box; without a quantity, all that are left. */
export function put(job: PackingJob, id: string, qty?: number): Stepped {
  const item = job.items.find((candidate) => candidate.id === id)
  if (!item) return { job, signal: bad('chooseFirst') }
  const most = Math.max(0, left(job)[id] ?? 0)
  const { sku } = item
  const named = { ...job, chosen: id }
  if (most === 0) return { job: named, signal: bad('allBoxed', { sku, count: packable(item) }) }
  if (qty !== undefined && qty > most) {
    return { job: named, signal: bad('tooMany', { sku, count: most }) }
  }
  const next = withQuantity(job, job.current, id, qty ?? most)
  const box = placeOf(next, next.current)
  if (piecesLeft(next) === 0) return { job: next, signal: good('complete') }
  return {
    job: next,
    signal: good('put', { sku, box, qty: qty ?? most, left: left(next)[id] ?? 0 }),
  }
}

/** Takes one piece of an item out of a box, the current one when none is named. */
export function takeOut(job: PackingJob, id: string, key = job.current): Stepped {
  const item = job.items.find((candidate) => candidate.id === id)
  if (!item) return { job, signal: bad('chooseFirst') }
  const values = { sku: item.sku, box: placeOf(job, key) }
  const held = job.boxes.find((box) => box.key === key)?.quantities[id] ?? 0
  if (held === 0) return { job, signal: bad('notInBox', values) }
  return { job: withQuantity(job, key, id, -1), signal: good('takenOut', values) }
}

/** One more box, which is filled from now on. */
export function addBox(job: PackingJob): Stepped {
  const empty = job.boxes.find((box) => piecesIn(box) === 0)
  if (empty) {
    const next = { ...job, current: empty.key }
    return { job: next, signal: bad('boxStillEmpty', { box: placeOf(next, empty.key) }) }
  }
  const key = Math.max(...job.boxes.map((box) => box.key)) + 1
  const next = { ...job, boxes: [...job.boxes, emptyBox(key)], current: key }
  return { job: next, signal: good('newBox', { box: next.boxes.length }) }
}

/** Fills another box from now on: the one before or after, or the one with this key. */
export function turnToBox(job: PackingJob, to: { key: number } | { step: 1 | -1 }): Stepped {
  const at = job.boxes.findIndex((box) => box.key === job.current)
  const key = 'key' in to ? to.key : job.boxes[at + to.step]?.key
  const next = key === undefined ? job : { ...job, current: key }
  return { job: next, signal: good('box', { box: placeOf(next, next.current) }) }
}

/** Takes a box away; what was in it is to be packed again. */
export function removeBox(job: PackingJob, key: number): PackingJob {
  const rest = job.boxes.filter((box) => box.key !== key)
  const boxes = rest.length > 0 ? rest : [emptyBox(1)]
  const current = boxes.some((box) => box.key === job.current)
    ? job.current
    : (boxes.at(-1)?.key ?? 1)
  return { ...job, boxes, current }
}

/** Notes what a box weighs. */
export const weighBox = (job: PackingJob, key: number, grams: number | null): PackingJob => ({
  ...job,
  boxes: job.boxes.map((box) => (box.key === key ? { ...box, grams } : box)),
})

/** Moves the choice among the items; the first with something left when none is chosen. */
export function chooseNext(job: PackingJob, step: 1 | -1): PackingJob {
  const at = job.items.findIndex(({ id }) => id === job.chosen)
  const open = left(job)
  const first = job.items.find(({ id }) => (open[id] ?? 0) > 0) ?? job.items[0]
  const next = at < 0 ? first : (job.items[at + step] ?? job.items[at])
  return { ...job, chosen: next?.id ?? null }
}

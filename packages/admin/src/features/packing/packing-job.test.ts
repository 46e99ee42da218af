import { expect, test } from 'vitest'
import { packagesInput } from '../../parts/package-drafts.js'
import {
  addBox,
  chooseNext,
  filledBoxes,
  left,
  piecesLeft,
  put,
  refreshedJob,
  removeBox,
  startJob,
  takeOut,
  turnToBox,
  weighBox,
  type PackingJob,
} from './packing-job.js'
import { scan } from './scan.js'

const item = (id: string, qtyOrdered: number, more = {}) => ({
  id,
  sku: id.toUpperCase(),
  name: id,
  qtyOrdered,
  qtyNeeded: 0,
  qtyReturned: 0,
  qtyCanceled: 0,
  qtyMoved: 0,
  ...more,
})
const order = {
  id: 'order',
  number: '1001',
  version: 3,
  customerName: 'Ada',
  items: [item('mug', 3), item('tea', 2, { qtyNeeded: 1 }), item('gone', 1, { qtyCanceled: 1 })],
}
const job = startJob(order, 'key')

/** Scans one after the other; answers the job and the last word. */
const scanned = (start: PackingJob, ...texts: string[]) =>
  texts.reduce(
    (before, text) => {
      const { job: after, signal } = scan(before.job, text)
      return { job: after, word: signal.word, kind: signal.kind }
    },
    { job: start, word: '', kind: '' },
  )

test('a job begins with one empty box and what there is to pack', () => {
  expect(job).toMatchObject({ number: '1001', version: 3, current: 1, chosen: null })
  expect(job.items.map(({ id }) => id)).toEqual(['mug', 'tea'])
  expect(left(job)).toEqual({ mug: 3, tea: 1 })
  expect(filledBoxes(job)).toEqual([])
})

test('each scan puts one piece into the box, whatever the case, until all are in', () => {
  const some = scanned(job, ' mug ', 'MUG', 'Tea')
  expect(some).toMatchObject({ word: 'put', kind: 'good' })
  expect(left(some.job)).toEqual({ mug: 1, tea: 0 })
  expect(scanned(some.job, 'mug')).toMatchObject({ word: 'complete', kind: 'good' })
})

test('more than was ordered is refused, and changes nothing', () => {
  const some = scanned(job, 'tea', 'tea')
  expect(some).toMatchObject({ word: 'allBoxed', kind: 'bad' })
  expect(left(some.job)).toEqual({ mug: 3, tea: 0 })
  expect(scanned(job, '4*mug')).toMatchObject({
    word: 'tooMany',
    kind: 'bad',
    job: { boxes: job.boxes },
  })
})

test('what is not of this order is refused', () => {
  for (const text of ['CUP', '3*CUP', 'gone', '0*mug'])
    expect(scanned(job, text), text).toMatchObject({ word: 'notInOrder', kind: 'bad' })
})

test('a quantity goes before the SKU, or stands for the item that is chosen', () => {
  expect(left(scanned(job, '2*MUG').job)).toEqual({ mug: 1, tea: 1 })
  expect(left(scanned(job, 'mug', '2×').job)).toEqual({ mug: 0, tea: 1 })
  expect(scanned(job, '2*')).toMatchObject({ word: 'chooseFirst', kind: 'bad' })
})

test('a SKU that looks like a quantity is a SKU', () => {
  const odd = startJob({ ...order, items: [item('2*mug', 2), item('mug', 2)] }, 'key')
  expect(left(scanned(odd, '2*MUG').job)).toEqual({ '2*mug': 1, mug: 2 })
})

test('two positions of one SKU are filled one after the other', () => {
  const twice = startJob(
    { ...order, items: [item('a', 1, { sku: 'X' }), item('b', 1, { sku: 'X' })] },
    'key',
  )
  expect(scanned(twice, 'x', 'x')).toMatchObject({ word: 'complete' })
})

test('boxes are added, turned to and taken away; their pieces are to be packed again', () => {
  const first = scanned(job, 'mug').job
  expect(addBox(job)).toMatchObject({ signal: { word: 'boxStillEmpty', kind: 'bad' } })
  const second = addBox(first).job
  const both = scanned(second, 'mug', 'tea').job
  expect(filledBoxes(both).map(({ quantities }) => quantities)).toEqual([
    { mug: 1 },
    { mug: 1, tea: 1 },
  ])
  expect(turnToBox(both, { step: -1 }).job.current).toBe(1)
  expect(turnToBox(both, { step: 1 }).job.current).toBe(2)
  const without = removeBox(both, 2)
  expect(without.current).toBe(1)
  expect(piecesLeft(without)).toBe(3)
  expect(removeBox(without, 1)).toMatchObject({ current: 1, boxes: [{ key: 1, quantities: {} }] })
})

test('a piece comes out of the box that holds it', () => {
  const some = scanned(job, 'mug').job
  expect(takeOut(some, 'tea')).toMatchObject({ signal: { word: 'notInBox', kind: 'bad' } })
  expect(left(takeOut(some, 'mug').job)).toEqual({ mug: 3, tea: 1 })
})

test('all that is left goes in at once', () => {
  expect(left(put(job, 'mug').job)).toEqual({ mug: 0, tea: 1 })
})

test('the choice moves among the items and begins where something is left', () => {
  const some = { ...put(job, 'mug').job, chosen: null }
  expect(chooseNext(some, 1).chosen).toBe('tea')
  expect(chooseNext({ ...job, chosen: 'tea' }, 1).chosen).toBe('tea')
  expect(chooseNext({ ...job, chosen: 'tea' }, -1).chosen).toBe('mug')
})

test('what the API gets leaves out empty boxes and emptied rows', () => {
  const some = takeOut(scanned(job, 'mug', 'tea').job, 'tea').job
  const boxes = filledBoxes(addBox(weighBox(some, 1, 750)).job)
  expect(packagesInput(boxes)).toEqual([{ items: [{ itemId: 'mug', qty: 1 }], weightGrams: 750 }])
})

test('an order that changed meanwhile keeps what is in the boxes, and shows what is too much', () => {
  const some = scanned(job, '3*mug').job
  const items = [item('mug', 3, { qtyCanceled: 3 }), item('cup', 1)]
  const fresh = refreshedJob(some, { ...order, version: 4, items })
  expect(fresh).toMatchObject({ version: 4, idempotencyKey: 'key' })
  expect(left(fresh)).toEqual({ mug: -3, cup: 1 })
})

import { expect, test } from 'vitest'
import {
  cellsOf,
  changedCells,
  changesOf,
  discard,
  isChanged,
  readDraft,
  rebase,
  redo,
  setCell,
  startDraft,
  undo,
  writeDraft,
} from './draft.js'

const base = {
  ITEM_ADD: { itemLabelId: 1150, orderLabelId: null, notifyCart: false },
  ITEM_CANCEL: { itemLabelId: 1160, orderLabelId: null, notifyCart: true },
}
const start = () => startDraft(7, base)
const order = (value: number | null) =>
  ({ event: 'ITEM_ADD', field: 'orderLabelId', value }) as const
const notify = (value: boolean) => ({ event: 'ITEM_ADD', field: 'notifyCart', value }) as const

test('a cell that is set shows in the rule and among the changes', () => {
  const draft = setCell(start(), order(10))
  expect(cellsOf(draft, 'ITEM_ADD')).toEqual({
    itemLabelId: 1150,
    orderLabelId: 10,
    notifyCart: false,
  })
  expect(changedCells(draft)).toEqual([
    { event: 'ITEM_ADD', field: 'orderLabelId', from: null, to: 10 },
  ])
})

test('a cell set back to what is published is no change', () => {
  expect(isChanged(setCell(setCell(start(), order(10)), order(null)))).toBe(false)
})

test('a cell set to what it says takes no step', () => {
  const draft = start()
  expect(setCell(draft, order(null))).toBe(draft)
})

test('steps go back and forth, and a new step forgets those taken back', () => {
  const two = setCell(setCell(start(), order(10)), notify(true))
  const one = undo(two)
  expect(cellsOf(one, 'ITEM_ADD').notifyCart).toBe(false)
  expect(redo(one).now).toEqual(two.now)
  expect(undo(undo(undo(two))).now).toEqual({})
  expect(redo(setCell(one, order(20))).now).toEqual({ ITEM_ADD: { orderLabelId: 20 } })
})

test('a discarded draft comes back by undo', () => {
  const draft = setCell(start(), order(10))
  expect(undo(discard(draft)).now).toEqual(draft.now)
})

test('a newer revision keeps what is mine and drops what is published already', () => {
  const mine = setCell(setCell(start(), order(10)), notify(true))
  const theirs = { ...base, ITEM_ADD: { itemLabelId: 1150, orderLabelId: null, notifyCart: true } }
  const { draft, conflicts, settled } = rebase(mine, 8, theirs)
  expect(draft.revision).toBe(8)
  expect(draft.now).toEqual({ ITEM_ADD: { orderLabelId: 10 } })
  expect(conflicts).toEqual([])
  expect(settled).toBe(1)
})

test('a cell that both changed is told, and mine stands', () => {
  const mine = setCell(start(), order(10))
  const theirs = { ...base, ITEM_ADD: { itemLabelId: 1150, orderLabelId: 20, notifyCart: false } }
  const { draft, conflicts } = rebase(mine, 8, theirs)
  expect(cellsOf(draft, 'ITEM_ADD').orderLabelId).toBe(10)
  expect(conflicts).toEqual([{ event: 'ITEM_ADD', field: 'orderLabelId', from: 20, to: 10 }])
})

test('what they alone changed is theirs, and steps back keep working', () => {
  const mine = setCell(start(), notify(true))
  const theirs = {
    ...base,
    ITEM_CANCEL: { itemLabelId: null, orderLabelId: null, notifyCart: false },
  }
  const { draft } = rebase(mine, 8, theirs)
  expect(cellsOf(draft, 'ITEM_CANCEL').notifyCart).toBe(false)
  expect(isChanged(undo(draft))).toBe(false)
})

test('a draft survives being written down; a broken one is none', () => {
  const draft = setCell(start(), order(10))
  expect(readDraft(writeDraft(draft))).toEqual(draft)
  expect(readDraft('{')).toBeNull()
  expect(readDraft('{"revision":7}')).toBeNull()
  expect(readDraft(null)).toBeNull()
})

test('the API is told whole rules, without the cells that are locked', () => {
  const draft = setCell(setCell(start(), order(10)), {
    event: 'ORDER_CHANGE_STATUS',
    field: 'notifyCart',
    value: true,
  })
  expect(changesOf(draft, (event) => event === 'ORDER_CHANGE_STATUS')).toEqual([
    { event: 'ITEM_ADD', itemLabelId: 1150, orderLabelId: 10, notifyCart: false },
    { event: 'ORDER_CHANGE_STATUS', notifyCart: true },
  ])
})

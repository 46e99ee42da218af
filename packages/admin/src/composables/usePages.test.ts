import { expect, test } from 'vitest'
import { rowsBelow, usePages, type Page } from './usePages.js'

type Row = { id: string; state?: string }
const rows = (...ids: number[]): Row[] => ids.map((id) => ({ id: String(id) }))
const page = (end: string | null, ...ids: number[]): Page<Row> => ({ rows: rows(...ids), end })

test('what lies below the newest stays, once', () => {
  expect(rowsBelow(rows(5, 4, 3, 2), page('x', 6, 5, 4))).toEqual(rows(3, 2))
  expect(rowsBelow(rows(5, 4, 3), page(null, 6, 5))).toEqual([])
  // So much is new that the former rows lie further down than was read.
  expect(rowsBelow(rows(2, 1), page('x', 9, 8))).toEqual([])
})

test('the newest are read again in place, and pages go on behind them', async () => {
  const answers = [page('c', 3, 2), page(null, 1), page('c', 4, 3, 2)]
  const list = usePages<Row>(() => Promise.resolve({ page: answers.shift() ?? null, error: null }))
  await list.restart()
  expect([list.rows.value, list.hasMore.value]).toEqual([rows(3, 2), true])
  await list.more()
  expect([list.rows.value, list.hasMore.value]).toEqual([rows(3, 2, 1), false])
  await list.refresh()
  expect([list.rows.value, list.hasMore.value]).toEqual([rows(4, 3, 2, 1), false])
})

test('only the last question counts', async () => {
  const waiting: ((answer: Page<Row>) => void)[] = []
  const list = usePages<Row>(() =>
    new Promise<Page<Row>>((answer) => waiting.push(answer)).then((found) => ({
      page: found,
      error: null,
    })),
  )
  const first = list.restart()
  const second = list.restart()
  waiting[1]?.(page(null, 2))
  waiting[0]?.(page(null, 1))
  await Promise.all([first, second])
  expect(list.rows.value).toEqual(rows(2))
})

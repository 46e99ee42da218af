import { expect, test } from 'vitest'
import { labelMoves } from './label-changes.js'

const paid = { id: 1, name: 'Paid', color: '#00ff00' }
const shipped = { id: 2, name: 'Shipped', color: '#0000ff' }
const move = (subject: 'ORDER' | 'ORDER_ITEM', subjectId: string | null) => ({
  subject,
  subjectId,
  from: paid,
  to: shipped,
  fromName: 'Paid',
  toName: 'Shipped',
})

test('items that made the same move share a line, below the order', () => {
  const moves = labelMoves([move('ORDER_ITEM', 'a'), move('ORDER_ITEM', 'b'), move('ORDER', 'o')])
  expect(moves.map(({ isOrder, subjects }) => [isOrder, subjects])).toEqual([
    [true, ['o']],
    [false, ['a', 'b']],
  ])
})

test('history keeps the words as they were, even of labels that are gone', () => {
  const [first] = labelMoves([
    {
      ...move('ORDER', 'o'),
      from: null,
      fromName: 'Old words',
      to: { ...shipped, name: 'New words' },
    },
  ])
  expect(first?.from).toEqual({ name: 'Old words', color: '#a1a1aa' })
  expect(first?.to?.name).toBe('Shipped')
})

test('no label before is told as none', () => {
  const [first] = labelMoves([{ ...move('ORDER', 'o'), from: null, fromName: null }])
  expect(first?.from).toBeNull()
})

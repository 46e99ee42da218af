import { expect, test } from 'vitest'
import { changedWords, filledIn, rowsOf } from './label-words.js'

const labels = [
  { labelId: 1, need: 'POSSIBLE' as const, word: null, suggestion: null },
  { labelId: 2, need: 'REQUIRED' as const, word: 'sent', suggestion: null },
  { labelId: 3, need: 'REQUIRED' as const, word: null, suggestion: 'on-hold' },
  { labelId: 4, need: 'NEVER' as const, word: 'old', suggestion: null },
]
const known = [1, 2, 3, 4].map((id) => ({ id, name: `Label ${id}`, code: `L${id}`, color: '#000' }))
const rows = rowsOf(labels, known)

test('what lacks a word that is needed comes first', () => {
  expect(rows.map(({ labelId }) => labelId)).toEqual([3, 2, 1, 4])
})

test('only words that are other ones are written, and one that is emptied goes', () => {
  const typed = new Map([
    [2, ' sent '],
    [3, 'hold'],
    [4, ' '],
  ])
  expect(changedWords(rows, typed)).toEqual([
    { labelId: 3, word: 'hold' },
    { labelId: 4, word: null },
  ])
})

test('filling in leaves alone what has a word, was typed, or is never told', () => {
  const filled = filledIn(rows, new Map([[1, 'mine']]), ({ label }) => label.name)
  expect([...filled]).toEqual([
    [1, 'mine'],
    [3, 'Label 3'],
  ])
})

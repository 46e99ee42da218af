import { expect, test } from 'vitest'
import { namesReadBy, selectList } from './names-read-by.js'

const names = ['id', 'total', 'currency', 'note'] as const
const read = namesReadBy<(typeof names)[number]>(names, ['id'], {
  __typename: [],
  sum: ['currency', 'total'],
  notes: [],
})

test.each([
  ['nothing reads what is always there', [], ['id']],
  ['a field reads the name that it has', ['note'], ['id', 'note']],
  [
    'another reads what is said of it, in the order of the record',
    ['sum'],
    ['id', 'total', 'currency'],
  ],
  ['some read nothing of the row', ['__typename', 'notes'], ['id']],
  ['one that nobody speaks of may read anything', ['note', 'unheard'], [...names]],
])('%s', (_, fields, expected) => {
  expect(read(fields)).toEqual(expected)
})

test('columns stand under their names', () => {
  const columns = { id: 'q.id', total: 'q.total', currency: 'q.currency', note: 'q.note_text' }
  expect(selectList(columns, ['id', 'note'])).toBe('q.id as "id", q.note_text as "note"')
})

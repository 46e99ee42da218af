import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../test/harness.js'
import { byTheDriver, readNumberArray, readTextArray } from './pg-arrays.js'

const database = await createTestDatabase()
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0')),
  fc.constantFrom('', 'NULL', 'null', '"', '\\', 'a,b', '{', '}', ' ', '"x', 'x\\"', '\n'),
)

test('arrays of texts and numbers are read as PostgreSQL wrote them', async () => {
  const lists = fc.sample(fc.array(fc.option(text), { maxLength: 6 }), 300)
  for (const list of lists) {
    const [row] = await database.query<{ texts: string; read: unknown; numbers: number[] }>(
      'select $1::text[]::text as texts, $1::text[] as read, array[1, null, -7]::integer[] as numbers',
      [list],
    )
    expect(readTextArray(row?.texts ?? '')).toEqual(list)
    expect(row?.read).toEqual(list)
    expect(row?.numbers).toEqual([1, null, -7])
  }
})

test.each(['{}', '{{a,b},{c,d}}', '[0:1]={a,b}', '{"a","b"}'])(
  '%s is read as the driver reads it',
  (written) => {
    expect(readTextArray(written)).toEqual(byTheDriver(written))
  },
)

test('numbers keep what is missing', () => {
  expect(readNumberArray('{1,NULL,3}')).toEqual([1, null, 3])
})

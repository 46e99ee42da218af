import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/harness.js'
import { countTry } from './count-try.js'

const database = await createTestDatabase()
const keyOf = (name: string) => createHash('sha256').update(name).digest()
const limit = { most: 3, within: 600 }
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2) + seconds * 1000)
const tried = (name: string, seconds: number) => countTry(database, keyOf(name), limit, at(seconds))

test('so many fit into a window that slides, and each key has its own', async () => {
  expect([await tried('a', 0), await tried('a', 100), await tried('a', 200)]).toEqual([
    ...[null, null, null],
  ])
  expect([await tried('a', 250), await tried('a', 599.5), await tried('b', 250)]).toEqual([
    350,
    1,
    null,
  ])
  expect([await tried('a', 600), await tried('a', 601)]).toEqual([null, 99])
})

test('however many try at once, on however many connections, no more are carried out', async () => {
  const waits = await Promise.all(Array.from({ length: 40 }, () => tried('crowd', 0)))
  expect(waits.filter((wait) => wait === null)).toHaveLength(3)
  expect(waits.filter((wait) => wait !== null && wait > 0)).toHaveLength(37)
})

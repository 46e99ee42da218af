import { setImmediate as looksElsewhere } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { takeTurns } from './take-turns.js'

test('what comes at once begins a few at a time, in turn, and others get theirs in between', async () => {
  const inTurn = takeTurns(2)
  const begun: number[] = []
  for (let n = 0; n < 5; n += 1) inTurn(() => begun.push(n))
  expect(begun).toEqual([0, 1])
  await looksElsewhere()
  expect(begun).toEqual([0, 1, 2, 3])
  // Whoever comes now stands behind those who wait.
  inTurn(() => begun.push(5))
  inTurn(() => begun.push(6))
  expect(begun).toEqual([0, 1, 2, 3])
  await looksElsewhere()
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
  await looksElsewhere()
  await looksElsewhere()
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6])
  inTurn(() => begun.push(7))
  expect(begun.at(-1)).toBe(7)
})

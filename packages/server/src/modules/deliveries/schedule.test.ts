import { expect, test } from 'vitest'
import { schedule, secondsToNextTry } from './schedule.js'

const afterEachFailure = (chance: number) =>
  schedule.map((_, tries) => secondsToNextTry(tries + 1, null, chance))

test('ten tries are spread over 75 hours, 35 minutes and 5 seconds', () => {
  expect(afterEachFailure(0.5)).toEqual([
    5,
    300,
    1_800,
    7_200,
    18_000,
    36_000,
    50_400,
    72_000,
    86_400,
    null,
  ])
  expect(schedule.reduce((sum, delay) => sum + delay)).toBe(75 * 3_600 + 35 * 60 + 5)
})

test('each delay is a fifth shorter or longer by chance', () => {
  expect(afterEachFailure(0).slice(0, 3)).toEqual([4, 240, 1_440])
  expect(secondsToNextTry(1, null, 1)).toBeCloseTo(6)
  expect(secondsToNextTry(9, null, 1)).toBeCloseTo(103_680)
})

test('whoever asks to wait is waited for, up to a day, and never less than the schedule', () => {
  expect(secondsToNextTry(1, 120, 0.5)).toBe(120)
  expect(secondsToNextTry(2, 120, 0.5)).toBe(300)
  expect(secondsToNextTry(1, 1e9, 0.5)).toBe(86_400)
  expect(secondsToNextTry(10, 120, 0.5)).toBeNull()
})

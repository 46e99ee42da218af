import { expect, test } from 'vitest'
import { isId, newId } from './uuid.js'

test('a hundred thousand ids of one moment are different, in the order in which they were made', () => {
  const moment = Date.parse('2026-03-02T09:00:00Z')
  const ids = Array.from({ length: 100_000 }, () => newId(moment))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id is a UUID version 7 that begins with its moment', () => {
  const id = newId(0x0123_4567_89ab)
  expect(isId(id)).toBe(true)
  expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

import { errorCodes, permissionNames, roles, statusEvents } from '@waypost/shared'
import { expect, test } from 'vitest'
import { messages as de } from './de/index.js'
import { messages as en } from './en/index.js'

interface Texts {
  [key: string]: string | Texts
}

/** Every text by its full key. */
const flat = (texts: Texts, prefix = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  )

/** The places that a text leaves open, such as {count}. */
const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

const english = flat(en as Texts)
const german = flat(de as Texts)

test('both languages have the same texts', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort())
})

test('a text leaves the same places open in both languages', () => {
  for (const [key, text] of Object.entries(english)) {
    expect(placesOf(german[key] ?? ''), key).toEqual(placesOf(text))
  }
})

test.each([
  ['errors', Object.keys(errorCodes)],
  ['words.events', Object.keys(statusEvents)],
  ['words.roles', roles],
  ['words.permissions', permissionNames.map((name) => name.replaceAll('.', '_'))],
])('every one of %s is worded', (prefix, keys) => {
  for (const key of keys) expect(english[`${prefix}.${key}`], key).toBeTruthy()
})

import { errorCodes, permissionNames, roles, statusEvents } from '@waypost/shared'
import { expect, test } from 'vitest'
import { messages as de } from './de/index.js'
import { messages as en } from './en/index.js'

type Texts = Record<string, unknown>

/** Every text by its full key. */
function flat(texts: Texts, prefix = ''): Record<string, string> {
  return Object.entries(texts).reduce<Record<string, string>>((all, [key, value]) => {
    const path = prefix + key
    return typeof value === 'object' ? { ...all, ...flat(value as Texts, `${path}.`) } : { ...all, [path]: String(value) }
  }, {})
}

/** The places that a text leaves open, such as {count}. */
const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

const english = flat(en)
const german = flat(de)

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

import { expect, test } from 'vitest'
import type { AdapterFieldFragment } from '../../generated/operations.js'
import { changesOf, formOf, makeSecret } from './setting-form.js'

const field = (
  key: string,
  kind: AdapterFieldFragment['kind'],
  fallback: string | null = null,
): AdapterFieldFragment => ({
  key,
  kind,
  fallback,
  required: true,
  label: key,
  purpose: '',
  madeHere: false,
  choices: [],
})
const fields = [field('url', 'URL'), field('key', 'SECRET'), field('findBy', 'CHOICE', 'ID')]
const stored = [
  { key: 'url', value: 'https://shop.example/', isSet: true, setAt: null },
  { key: 'key', value: null, isSet: true, setAt: '2026-03-02T10:00:00Z' },
]

test('a secret is never in the form, and stays while none is typed', () => {
  const form = formOf(fields, stored)
  expect(form).toEqual({ url: 'https://shop.example/', key: '', findBy: 'ID' })
  expect(changesOf(fields, stored, form)).toEqual([])
})

test('only what is another one now is written; what is emptied goes', () => {
  const form = { url: ' ', key: 'ck_1', findBy: 'ID' }
  expect(changesOf(fields, stored, form)).toEqual([
    { key: 'url', value: null },
    { key: 'key', value: 'ck_1' },
  ])
})

test('a secret that is made up has 32 bytes', () => {
  const secret = makeSecret()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(makeSecret()).not.toBe(secret)
})

import { expect, test } from 'vitest'
import { isPlainChange, valueWords } from './change-words.js'

test('plain values are told, and what is nothing is not', () => {
  expect(valueWords('Acme')).toBe('Acme')
  expect(valueWords(3)).toBe('3')
  expect(valueWords(false)).toBe('false')
  expect(valueWords('  ')).toBeNull()
  expect(valueWords(null)).toBeNull()
  expect(valueWords({ name: 'Acme' })).toBeNull()
})

test('a change of a list or of an address is only named', () => {
  expect(isPlainChange({ from: null, to: 'Acme' })).toBe(true)
  expect(isPlainChange({ from: '1', to: undefined })).toBe(true)
  expect(isPlainChange({ from: [], to: ['a'] })).toBe(false)
  expect(isPlainChange({ from: null, to: { city: 'Oslo' } })).toBe(false)
})

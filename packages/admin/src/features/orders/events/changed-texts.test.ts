import { expect, test } from 'vitest'
import { changedTexts } from './changed-texts.js'

test('only what was changed is sent, and what was cleared is sent as null', () => {
  const before = { method: 'Visa', reference: null, terms: '30 days' }
  expect(changedTexts(before, { method: ' Visa ', reference: '', terms: '30 days' })).toBeNull()
  expect(changedTexts(before, { method: 'Check', reference: ' ', terms: '' })).toEqual({
    method: 'Check',
    terms: null,
  })
})

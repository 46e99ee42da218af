import { expect, test } from 'vitest'
import { suggestCode } from './label-code.js'

test('a code is the name in capitals without punctuation', () => {
  expect(suggestCode('Awaiting export (non-EU)')).toBe('AWAITING EXPORT NON EU')
  expect(suggestCode('  Zurückgestellt – später ')).toBe('ZURÜCKGESTELLT SPÄTER')
  expect(suggestCode('出荷準備中')).toBe('出荷準備中')
})

test('a code fits into its field', () => {
  expect(suggestCode('x'.repeat(300))).toHaveLength(100)
})

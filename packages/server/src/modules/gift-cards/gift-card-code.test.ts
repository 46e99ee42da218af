import { expect, test } from 'vitest'
import { makeGiftCardCode } from './gift-card-code.js'

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** What the check character makes zero: ISBNs do the same. */
const remainder = (code: string): number => {
  const digits = Array.from(code.replaceAll('-', ''), (character) => alphabet.indexOf(character))
  const check = digits.pop() ?? -1
  const sum = digits.reduce((total, digit, at) => total + digit * (at + 1), 0)
  return (sum - check) % alphabet.length
}

test('codes are six groups of four characters that nobody takes for others, and never the same', () => {
  const codes = Array.from({ length: 2_000 }, makeGiftCardCode)
  for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}$/)
  expect(new Set(codes).size).toBe(codes.length)
  const used = new Set(codes.join('').replaceAll('-', ''))
  expect([...used].sort().join('')).toBe(alphabet)
})

test('the check character shows any wrong character and any two that changed places', () => {
  const code = makeGiftCardCode()
  const plain = code.replaceAll('-', '')
  expect(remainder(code)).toBe(0)
  for (let at = 0; at < plain.length; at += 1) {
    for (const other of alphabet.replace(plain[at] ?? '', ''))
      expect(remainder(plain.slice(0, at) + other + plain.slice(at + 1))).not.toBe(0)
    const [a = '', b = ''] = plain.slice(at, at + 2)
    if (b && a !== b)
      expect(remainder(plain.slice(0, at) + b + a + plain.slice(at + 2))).not.toBe(0)
  }
})

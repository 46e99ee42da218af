import { describe, expect, test } from 'vitest'
import { emailForm, isTellingZip, numberForm, proofForm, zipForm } from './look-up-forms.js'

describe('B13: the one form of order numbers', () => {
  test.each([
    ['SO-0012', 'so-0012'],
    ['so-0012 ', 'so-0012'],
    ['  #SO-0012', 'so-0012'],
    ['# 1001', '1001'],
    ['１００１', '1001'],
    ['＃１００１', '1001'],
    ['10 01\u200b', '1001'],
    ['1001\u0000', '1001'],
    ['\u202e1001', '1001'],
    ['İ1', 'i̇1'],
  ])('%j is %j', (typed, form) => {
    expect(numberForm(typed)).toBe(form)
    expect(numberForm(form)).toBe(form)
  })

  test.each([
    ['SO-0012', 'SO0012'],
    ['SO-0012', 'S0-0012'],
    ['0012', '12'],
    ['1001-1', '10011'],
    ['а1', 'a1'],
    ['ß1', 'ss1'],
    ['1001', '1001%'],
    ['1001', "1001'; --"],
  ])('%j and %j are two', (one, other) => {
    expect(numberForm(one)).not.toBe(numberForm(other))
  })
})

describe('B14: the one form of postal codes', () => {
  test.each([
    ['12345', '12345'],
    ['12345-6789', '12345'],
    ['12345 6789', '12345'],
    ['123456789', '12345'],
    [' 12345 ', '12345'],
    ['１２３４５', '12345'],
    ['K1A 0B1', 'K1A0B1'],
    ['k1a0b1', 'K1A0B1'],
    ['K1A-0B1', 'K1A0B1'],
    ['SW1A 1AA', 'SW1A1AA'],
    ['sw1a1aa', 'SW1A1AA'],
    ['D-10115', '10115'],
    ['LV–1010', '1010'],
    ['00-950', '00950'],
    ['01310-100', '01310100'],
    ['100-0001', '1000001'],
    ['D02 X285', 'D02X285'],
  ])('%j is %j', (typed, form) => {
    expect(zipForm(typed)).toBe(form)
    expect(zipForm(form)).toBe(form)
  })

  test.each(['1234', '123', '12345*', '1234%', '12345678', '54321', '012345'])(
    '%j is not 12345',
    (typed) => {
      expect(zipForm(typed)).not.toBe('12345')
    },
  )

  test.each(['', '-', '0', '00000', 'n/a', 'NONE', 'AB', '12'])('%j proves nothing', (zip) => {
    expect(isTellingZip(zipForm(zip))).toBe(false)
  })
})

describe('D11: the one form of e-mail addresses', () => {
  test.each([
    ['Dana@Example.org', 'dana@example.org'],
    [' dana@example.org\n', 'dana@example.org'],
    ['jose\u0301@example.org', 'josé@example.org'],
    ['I@example.org', 'i@example.org'],
  ])('%j is %j', (typed, form) => {
    expect(emailForm(typed)).toBe(form)
    expect(proofForm(typed)).toEqual({ kind: 'EMAIL', form })
  })

  test.each(['ana@example.org', 'dana@example.org.', 'dana@example', 'd.ana@example.org'])(
    '%j is another one',
    (typed) => {
      expect(emailForm(typed)).not.toBe('dana@example.org')
    },
  )

  test('what has no "@" is a postal code', () => {
    expect(proofForm('dana').kind).toBe('ZIP')
    expect(proofForm('+1 555 0100').kind).toBe('ZIP')
  })
})

test('S18: no form takes long for a long text', () => {
  const began = performance.now()
  for (const text of ['-'.repeat(100_000), 'A'.repeat(100_000), '# '.repeat(50_000)])
    for (const form of [numberForm, zipForm, emailForm]) form(text)
  expect(performance.now() - began).toBeLessThan(5000)
})

import { describe, expect, it } from 'vitest'
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from './scalars.js'

describe('Date', () => {
  it('is a day that exists', () => {
    expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29')
    for (const text of [
      '2023-02-29',
      '2024-13-01',
      '2024-1-1',
      '0000-01-01',
      '2024-02-29T00:00:00Z',
      'infinity',
      '',
    ]) {
      expect(() => DateScalar.parseValue(text), text).toThrow('Date must be a day that exists')
    }
    expect(() => DateScalar.parseValue(20240229)).toThrow('Date must be given as text')
  })
})

describe('DateTime', () => {
  it('is a moment with its offset, answered in UTC', () => {
    expect(DateTimeScalar.parseValue('2026-02-28T23:30:00-02:00')).toEqual(
      new Date('2026-03-01T01:30:00Z'),
    )
    for (const text of [
      '2026-02-30T00:00:00Z',
      '2026-02-28T24:30:00Z',
      '2026-02-28T10:00:00',
      '2026-02-28',
      'infinity',
    ]) {
      expect(() => DateTimeScalar.parseValue(text), text).toThrow('DateTime must be')
    }
    expect(DateTimeScalar.serialize(new Date('2026-02-28T10:00:00+01:00'))).toBe(
      '2026-02-28T09:00:00.000Z',
    )
    expect(DateTimeScalar.serialize('2026-02-28T10:00:00+01:00')).toBe('2026-02-28T09:00:00.000Z')
  })
})

describe('Decimal', () => {
  it('is a plain decimal number as text', () => {
    for (const text of ['0', '-3', '12.50', '999999999999999999'])
      expect(DecimalScalar.parseValue(text)).toBe(text)
    for (const text of ['1e3', '.5', '5.', '+1', '1,5', ' 1', 'NaN', '１']) {
      expect(() => DecimalScalar.parseValue(text), text).toThrow(
        'Decimal must be a plain decimal number',
      )
    }
    expect(() => DecimalScalar.parseValue(1.5)).toThrow('Decimal must be given as text')
  })
})

describe('JSON', () => {
  it('takes everything that can be stored', () => {
    const value = { a: [1, null, { b: 'ä😀' }] }
    expect(JsonScalar.parseValue(value)).toBe(value)
    for (const bad of [{ a: ['\0'] }, { '\0': 1 }, '\ud800'])
      expect(() => JsonScalar.parseValue(bad)).toThrow('must not hold')
  })
})

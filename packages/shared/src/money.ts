/** Currencies whose minor unit is not a hundredth (ISO 4217), for currencies Waypost accepts. */
const unusualDecimals: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/** The largest amount, in minor units, that is taken in; sums over an order stay exact below 2^53. */
export const maxMinorUnits = 1_000_000_000_000

/** How many decimals the currency has: 0 to 3, 2 unless ISO 4217 says otherwise. */
export const currencyDecimals = (currency: string): number => unusualDecimals[currency] ?? 2

/** Whether the text has the form of an ISO 4217 code: three capital letters. */
export const isCurrencyCode = (text: string): boolean => /^[A-Z]{3}$/.test(text)

/**
 * Reads a decimal string such as "12.5" or "-3" into minor units of the currency (1250, -300).
 * Answers null when it is no plain decimal, has more decimals than the currency, or is beyond
 * {@link maxMinorUnits}.
 */
export function parseMoney(text: string, currency: string): number | null {
  const match = /^(-?)(\d{1,16})(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const decimals = currencyDecimals(currency)
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return null
  const minor = Number((match[2] ?? '') + fraction.padEnd(decimals, '0'))
  if (minor > maxMinorUnits) return null
  return match[1] && minor !== 0 ? -minor : minor
}

/** Writes minor units as a decimal string with all decimals of the currency: 1250 USD → "12.50". */
export function formatMinor(minor: number, currency: string): string {
  const decimals = currencyDecimals(currency)
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  const sign = minor < 0 ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

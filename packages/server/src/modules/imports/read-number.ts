import { Unreadable } from './unreadable.js'

const grouped = (mark: string): RegExp => new RegExp(`^-?\\d{1,3}(\\${mark}\\d{3})+$`)
const plainDecimal = /^-?\d+(\.\d+)?$/

/**
 * Reads a number as a plain decimal text. Taken are "1234.5", "1,234.50", "1.234,50", "1,234,567",
 * "1.234.567" and "12,5". A single comma before exactly three digits may mean thousands or
 * decimals, so it is not guessed but refused; a single point always is a decimal point.
 */
export function readNumber(text: string): string | Unreadable {
  if (plainDecimal.test(text)) return text
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma >= 0 && point >= 0) {
    const at = Math.max(comma, point)
    const mark = comma < point ? ',' : '.'
    return joined(text.slice(0, at), mark, text.slice(at + 1)) ?? noNumber(text)
  }
  return (comma >= 0 ? withCommas(text) : joined(text, '.', null)) ?? noNumber(text)
}

function withCommas(text: string): string | Unreadable | null {
  if (/^-?\d{1,3},\d{3}$/.test(text)) {
    const [thousands, decimals] = [text.replace(',', ''), text.replace(',', '.')]
    return new Unreadable(`"${text}" can be read in two ways; write ${thousands} or ${decimals}.`)
  }
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : joined(text, ',', null)
}

function joined(whole: string, mark: string, decimals: string | null): string | null {
  const isWhole = grouped(mark).test(whole)
  if (!isWhole || (decimals !== null && !/^\d+$/.test(decimals))) return null
  const digits = whole.replaceAll(mark, '')
  return decimals === null ? digits : `${digits}.${decimals}`
}

const noNumber = (text: string): Unreadable =>
  new Unreadable(
    `"${text.slice(0, 40)}" is no number; write it without currency or spaces, such as 1234.50.`,
  )

/** Reads a whole number, with or without decimals that are zero. */
export function readQuantity(text: string): number | Unreadable {
  const read = readNumber(text)
  if (read instanceof Unreadable) return read
  const qty = Number(read)
  if (Number.isSafeInteger(qty) && qty >= 1) return qty
  return new Unreadable(
    `"${text.slice(0, 40)}" is no quantity; a quantity is a whole number from 1.`,
  )
}

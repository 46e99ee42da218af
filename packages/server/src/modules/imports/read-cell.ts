import { isUnfitText } from '../../kernel/unfit-text.js'
import type { CellKind } from './import-fields.js'
import { readDate, readMoment, type DateSettings } from './read-date.js'
import { readNumber, readQuantity } from './read-number.js'
import { Unreadable } from './unreadable.js'

/** What a cell says. */
export type CellValue = string | number | boolean | Date

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x'])
const no = new Set(['no', 'n', 'false', 'f', '0'])

const readers: Record<CellKind, (text: string, settings: DateSettings) => CellValue | Unreadable> =
  {
    text: (text) => text,
    currency: (text) =>
      /^[A-Za-z]{3}$/.test(text)
        ? text.toUpperCase()
        : new Unreadable(
            `"${text.slice(0, 40)}" is no currency; it has three letters, such as EUR.`,
          ),
    amount: readNumber,
    quantity: readQuantity,
    moment: readMoment,
    date: readDate,
    flag: readFlag,
    email: (text) =>
      /^[^\s@]+@[^\s@]+$/.test(text)
        ? text
        : new Unreadable(`"${text.slice(0, 100)}" is no e-mail address.`),
  }

function readFlag(text: string): boolean | Unreadable {
  const plain = text.toLowerCase()
  if (yes.has(plain)) return true
  if (no.has(plain)) return false
  return new Unreadable(`"${text.slice(0, 40)}" is neither yes nor no.`)
}

/** Reads the text of a cell, which is trimmed and not blank. */
export function readCell(
  kind: CellKind,
  text: string,
  settings: DateSettings,
): CellValue | Unreadable {
  if (isUnfitText(text)) return new Unreadable('The value holds characters that no text may hold.')
  return readers[kind](text, settings)
}

import { characterCount } from '../../kernel/text.js'
import { fileLimits, type FileTable } from './read-csv.js'

/**
 * Takes a JSON list of flat objects apart as a table: their keys are the header, and the line of each
 * is its place in the list, counted from 1. Null says nothing, as an empty cell does.
 */
export function readJson(content: string): FileTable {
  if (Buffer.byteLength(content) > fileLimits.bytes)
    return unreadable('The file is larger than 20 MB.')
  const list = parsed(content)
  if (!Array.isArray(list)) return unreadable('This is no JSON list of objects.')
  if (list.length > fileLimits.rows) return unreadable('The file has more than 100,000 entries.')
  const wrong = list.findIndex((entry) => !isFlat(entry))
  if (wrong >= 0)
    return unreadable('An entry is an object of texts, numbers and truth values.', wrong + 1)
  const entries = list as Record<string, string | number | boolean | null>[]
  const header = [...new Set(entries.flatMap((entry) => Object.keys(entry)))]
  if (header.length === 0) return unreadable('The file is empty.')
  if (header.length > fileLimits.columns)
    return unreadable(`The entries have more than ${fileLimits.columns} different keys.`)
  const rows = entries.map((entry, place) => ({
    line: place + 1,
    cells: header.map((key) => String(entry[key] ?? '')),
  }))
  return { header: { line: 1, cells: header }, rows, problem: null }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

const isFlat = (entry: unknown): boolean =>
  entry !== null &&
  typeof entry === 'object' &&
  !Array.isArray(entry) &&
  Object.entries(entry).every(
    ([key, value]) =>
      characterCount(key) <= 200 &&
      (value === null || ['string', 'number', 'boolean'].includes(typeof value)),
  )

const unreadable = (message: string, line = 1): FileTable => ({
  header: null,
  rows: [],
  problem: { line, code: 'INVALID_INPUT', message },
})

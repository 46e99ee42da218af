import { CsvError, parse } from 'csv-parse'
import { Readable } from 'node:stream'
import type { Problem } from './problem.js'

/** Sizes beyond which a file is not read. */
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cellBytes: 64 * 1024,
}

/** One row; `line` is where it starts in the file, which counts from 1. */
export interface FileRow {
  line: number
  cells: string[]
}

/** A file taken apart. With a problem its structure cannot be read, and the rest is what came before. */
export interface FileTable {
  header: FileRow | null
  rows: FileRow[]
  problem: Problem | null
}

const delimiters = [',', ';', '\t']
const slice = 64 * 1024

/**
 * Takes a CSV text apart: with or without a byte order mark, separated by commas, semicolons or
 * tabs, quoted with double quotes, any line endings (line feeds in the cells). Blank rows are
 * passed over. Gives way to other work between slices.
 */
export async function readCsv(content: string): Promise<FileTable> {
  if (Buffer.byteLength(content) > fileLimits.bytes)
    return unreadable('The file is larger than 20 MB.', 1)
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const table: FileTable = { header: null, rows: [], problem: null }
  // An error overtakes records on their way, so the last line that was read is noted at the source.
  let lastLine = 0
  const onRecord = (line: number) => {
    lastLine = line
  }
  try {
    for await (const { record, info } of recordsOf(text, onRecord)) {
      const line = info.lines - breaksIn(record)
      if (record.every((cell) => cell.trim() === '')) continue
      table.problem = take(table, { line, cells: record })
      if (table.problem) return table
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    table.problem = { line: lastLine + 1, code: 'INVALID_INPUT', message: wordsOf(error) }
    return table
  }
  return table.header ? table : unreadable('The file is empty.', 1)
}

const unreadable = (message: string, line: number): FileTable => ({
  header: null,
  rows: [],
  problem: { line, code: 'INVALID_INPUT', message },
})

function take(table: FileTable, row: FileRow): Problem | null {
  const { line, cells } = row
  if (table.header === null) {
    table.header = { line, cells: cells.map((cell) => cell.trim()) }
    if (cells.length <= fileLimits.columns) return null
    return {
      line,
      code: 'INVALID_INPUT',
      message: `The file has more than ${fileLimits.columns} columns.`,
    }
  }
  if (table.rows.length === fileLimits.rows) {
    return { line, code: 'INVALID_INPUT', message: 'The file has more than 100,000 rows.' }
  }
  table.rows.push(row)
  return null
}

interface ParsedRecord {
  record: string[]
  info: { lines: number }
}

function recordsOf(
  text: string,
  onRecord: (lastLine: number) => void,
): AsyncIterable<ParsedRecord> {
  const parser = parse({
    delimiter: delimiterOf(text),
    record_delimiter: '\n',
    relax_column_count: true,
    info: true,
    on_record: (record: string[], { lines }) => {
      onRecord(lines)
      return record
    },
  })
  return Readable.from(slicesOf(Buffer.from(text))).pipe(parser) as AsyncIterable<ParsedRecord>
}

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += slice)
    yield bytes.subarray(start, start + slice)
}

/** The separator that the first row has most of, outside quotes; a comma when it has none. */
function delimiterOf(text: string): string {
  const found = new Map(delimiters.map((delimiter) => [delimiter, 0]))
  let quoted = false
  for (const character of text.trimStart().slice(0, slice)) {
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '\n') break
    else if (found.has(character)) found.set(character, (found.get(character) ?? 0) + 1)
  }
  const [best] = [...found].sort(([, one], [, other]) => other - one)
  return best?.[0] ?? ','
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}

function wordsOf(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return 'A quotation mark opens in this row and never closes.'
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE') {
    return 'Something follows a closing quotation mark. Inside quotes, write a quotation mark twice.'
  }
  if (error.code === 'INVALID_OPENING_QUOTE') {
    return 'A quotation mark stands in the middle of a value. Put the value in quotes and write the mark twice.'
  }
  return error.message
}

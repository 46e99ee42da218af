import type { ImportOrdersMutation } from '../../generated/operations.js'

/** What the server said about a file. */
export type ImportReport = NonNullable<ImportOrdersMutation['ordersImport']['report']>
/** Something wrong with one line of it. */
export type ImportIssue = ImportReport['issues'][number]

/** A field as CSV. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function field(value: string | number | null): string {
  const text = String(value ?? '')
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** The issues as a CSV file with these four headings, marked as UTF-8 so that spreadsheets read it right. */
export function issuesAsCsv(issues: readonly ImportIssue[], headings: readonly string[]): string {
  const rows = [
    headings,
    ...issues.map(({ line, column, code, message }) => [line, column, code, message]),
  ]
  return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`
}

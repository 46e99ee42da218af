import type { ImportIssue } from './reports.js'

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

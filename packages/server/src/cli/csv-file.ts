import { readFile } from 'node:fs/promises'
import { Refusal } from '../kernel/refusal.js'
import type { FileReport } from '../modules/imports/index.js'
import { optional, UsageError, type CommandParts } from './command.js'

/** The text of the one file that the command names. @throws UsageError when it cannot be read */
export async function readTextFile({ files }: CommandParts): Promise<string> {
  const [file, ...others] = files
  if (file === undefined || others.length > 0) throw new UsageError('Name one file.')
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${file} is not in UTF-8. Save it as "CSV UTF-8".`)
  }
}

const slashDates = new Map([
  [undefined, 'NONE'],
  ['month-first', 'MONTH_FIRST'],
  ['day-first', 'DAY_FIRST'],
] as const)

/** What --dates says. @throws UsageError for anything else */
export function slashDatesOf(parts: CommandParts): 'NONE' | 'MONTH_FIRST' | 'DAY_FIRST' {
  const dates = slashDates.get(optional(parts, 'dates') as 'month-first' | 'day-first' | undefined)
  if (dates === undefined) throw new UsageError('--dates is month-first or day-first')
  return dates
}

/** The answer of an import. @throws UsageError when it refuses its options */
export async function orUsageError<Report>(work: () => Promise<Report>): Promise<Report> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal)
      throw new UsageError(error.reasons.map(({ message }) => message).join('\n'))
    throw error
  }
}

/** Prints a report. Answers 0 when all is well, 1 for issues, 2 for an unreadable file. */
export function printReport(parts: CommandParts, report: FileReport, summary: string): number {
  const { applied, issues } = report
  const lines = [
    summary,
    ...(issues.length > 0 ? [`${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}:`] : []),
    ...issues.map(
      ({ line, column, message }) =>
        `  line ${line}${column === null ? '' : `, ${column}`}: ${message}`,
    ),
    ...(applied ? [] : ['Nothing was changed.']),
  ]
  for (const line of lines) parts.print(line)
  if (!applied && parts.options['dry-run'] !== true) return 2
  return issues.length > 0 ? 1 : 0
}

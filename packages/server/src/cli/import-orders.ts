import { readFile } from 'node:fs/promises'
import { Refusal } from '../kernel/refusal.js'
import { importFile, type ImportReport } from '../modules/imports/index.js'
import { ensureDefaults } from '../modules/status-events/index.js'
import { optional, UsageError, type Command, type CommandParts } from './command.js'

const slashDates = new Map([
  [undefined, 'NONE'],
  ['month-first', 'MONTH_FIRST'],
  ['day-first', 'DAY_FIRST'],
] as const)

/** Imports a CSV file of orders. Answers 0 when all is well, 1 for issues, 2 for an unreadable file. */
export const importOrdersCommand: Command = {
  name: 'import-orders',
  usage: '[--channel CODE] [--currency CODE] [--dates month-first|day-first] [--dry-run] FILE',
  summary: 'Import orders from a CSV file and print a report',
  options: {
    channel: { type: 'string' },
    currency: { type: 'string' },
    dates: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(parts) {
    const [file, ...others] = parts.files
    if (file === undefined || others.length > 0) throw new UsageError('Name one file.')
    const content = await readText(file)
    await ensureDefaults(parts.ctx)
    const report = await importContent(parts, content)
    for (const line of reportLines(report)) parts.print(line)
    if (!report.applied && parts.options['dry-run'] !== true) return 2
    return report.issues.length > 0 ? 1 : 0
  },
}

async function readText(file: string): Promise<string> {
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

async function importContent(parts: CommandParts, content: string): Promise<ImportReport> {
  const dates = slashDates.get(optional(parts, 'dates') as 'month-first' | 'day-first' | undefined)
  if (dates === undefined) throw new UsageError('--dates is month-first or day-first')
  try {
    return await importFile(parts.ctx, {
      content,
      channel: optional(parts, 'channel') ?? null,
      currency: optional(parts, 'currency') ?? 'USD',
      slashDates: dates,
      dryRun: parts.options['dry-run'] === true,
    })
  } catch (error) {
    if (error instanceof Refusal)
      throw new UsageError(error.reasons.map(({ message }) => message).join('\n'))
    throw error
  }
}

function reportLines(report: ImportReport): string[] {
  const { applied, rows, orders, created, itemsAdded, unchanged, refused, issues } = report
  const counts = [
    `${created} created`,
    `${itemsAdded} with items added`,
    `${unchanged} unchanged`,
    `${refused} refused`,
  ].join(', ')
  const places = issues.map(
    ({ line, column, message }) =>
      `  line ${line}${column === null ? '' : `, ${column}`}: ${message}`,
  )
  return [
    `${rows} rows, ${orders.length} orders: ${counts}.`,
    ...(issues.length > 0
      ? [`${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}:`, ...places]
      : []),
    ...(applied ? [] : ['Nothing was changed.']),
  ]
}

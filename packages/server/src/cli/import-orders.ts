import { importFile, type ImportReport } from '../modules/imports/index.js'
import { ensureDefaults } from '../modules/status-events/index.js'
import { optional, type Command, type CommandParts } from './command.js'
import { orUsageError, printReport, readTextFile, slashDatesOf } from './csv-file.js'

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
    const content = await readTextFile(parts)
    await ensureDefaults(parts.ctx)
    const report = await importContent(parts, content)
    return printReport(parts, report, summary(report))
  },
}

const importContent = (parts: CommandParts, content: string): Promise<ImportReport> =>
  orUsageError(() =>
    importFile(parts.ctx, {
      content,
      channel: optional(parts, 'channel') ?? null,
      currency: optional(parts, 'currency') ?? 'USD',
      slashDates: slashDatesOf(parts),
      dryRun: parts.options['dry-run'] === true,
    }),
  )

function summary({ rows, orders, created, itemsAdded, unchanged, refused }: ImportReport): string {
  const counts = [
    `${created} created`,
    `${itemsAdded} with items added`,
    `${unchanged} unchanged`,
    `${refused} refused`,
  ].join(', ')
  return `${rows} rows, ${orders.length} orders: ${counts}.`
}

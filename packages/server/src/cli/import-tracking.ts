import { importTrackingFile, type TrackingReport } from '../modules/imports/index.js'
import { ensureDefaults } from '../modules/status-events/index.js'
import { optional, type Command } from './command.js'
import { orUsageError, printReport, readTextFile, slashDatesOf } from './csv-file.js'

/** Imports a CSV file of tracking numbers. Answers 0 when all is well, 1 for issues, 2 for an unreadable file. */
export const importTrackingCommand: Command = {
  name: 'import-tracking',
  usage: '[--channel CODE] [--set-ship-date] [--dates month-first|day-first] [--dry-run] FILE',
  summary: 'Add tracking numbers from a CSV file and print a report',
  options: {
    channel: { type: 'string' },
    'set-ship-date': { type: 'boolean' },
    dates: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(parts) {
    const content = await readTextFile(parts)
    await ensureDefaults(parts.ctx)
    const report = await orUsageError(() =>
      importTrackingFile(parts.ctx, {
        content,
        channel: optional(parts, 'channel') ?? null,
        slashDates: slashDatesOf(parts),
        setActualShipDate: parts.options['set-ship-date'] === true,
        dryRun: parts.options['dry-run'] === true,
      }),
    )
    return printReport(parts, report, summary(report))
  },
}

const summary = ({ rows, orders, added, known, refused }: TrackingReport): string =>
  `${rows} rows: ${added} added to ${orders} orders, ${known} known, ${refused} refused.`

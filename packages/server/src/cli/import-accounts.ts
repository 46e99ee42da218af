import { importAccountsFile, type AccountImportReport } from '../modules/imports/index.js'
import { ensureDefaults } from '../modules/status-events/index.js'
import type { Command } from './command.js'
import { orUsageError, printReport, readTextFile } from './csv-file.js'

/** Imports a file of accounts. Answers 0 when all is well, 1 for issues, 2 for an unreadable file. */
export const importAccountsCommand: Command = {
  name: 'import-accounts',
  usage: '[--json] [--dry-run] FILE',
  summary: 'Import accounts from a CSV or JSON file and print a report',
  options: {
    json: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(parts) {
    const content = await readTextFile(parts)
    await ensureDefaults(parts.ctx)
    const report = await orUsageError(() =>
      importAccountsFile(parts.ctx, {
        content,
        format: parts.options['json'] === true ? 'JSON' : 'CSV',
        dryRun: parts.options['dry-run'] === true,
      }),
    )
    return printReport(parts, report, summary(report))
  },
}

const summary = ({ rows, created, updated, unchanged, refused }: AccountImportReport): string =>
  `${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`

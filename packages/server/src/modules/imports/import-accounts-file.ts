import { errorCodes } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import { importAccounts, type ImportedAccount } from '../accounts/index.js'
import { accountFields } from './account-fields.js'
import type { AccountImportInput } from './account-import.inputs.js'
import type { AccountImportReport } from './account-import.types.js'
import { fileReport } from './file-report.js'
import { mapColumns } from './map-columns.js'
import type { Problem } from './problem.js'
import { readAccountRows, type ReadAccountRow } from './read-accounts.js'
import { readCsv } from './read-csv.js'
import { readJson } from './read-json.js'
import { structureProblems } from './structure-problems.js'

/**
 * Imports a file of accounts. A row with a problem stays out; a file whose structure cannot be read
 * changes nothing.
 * @throws Refusal INVALID_INPUT for a mapping that does not fit
 */
export async function importAccountsFile(
  ctx: Context,
  input: AccountImportInput,
): Promise<AccountImportReport> {
  const { format, content, mapping, dryRun } = input
  const table = format === 'JSON' ? readJson(content) : await readCsv(content)
  const header = table.header?.cells ?? []
  const columns = mapColumns(header, mapping ?? [], accountFields)
  const broken = structureProblems(table, columns).slice(0, 1)
  const rows = broken.length > 0 ? [] : readAccountRows(table.rows, columns)
  const good = rows.filter(({ problems }) => problems.length === 0)
  const imported = await importAccounts(
    ctx,
    good.map(({ row }) => row),
    dryRun,
  )
  const results = new Map(good.map((row, place) => [row, imported[place]]))
  const problems = rows.flatMap((row) => [...row.problems, ...problemsOf(row, results.get(row))])
  const lines = rows.map((row) => lineOf(row, results.get(row), dryRun))
  const count = (outcome: ImportedAccount['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length
  return {
    ...fileReport({ table, columns, known: accountFields, problems: [...broken, ...problems] }),
    applied: !dryRun && broken.length === 0,
    lines,
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    refused: count('REFUSED'),
  }
}

const lineOf = (
  { line, row }: ReadAccountRow,
  result: ImportedAccount | undefined,
  dryRun: boolean,
) => {
  const outcome = result?.outcome ?? 'REFUSED'
  const isThere = !(dryRun && outcome === 'CREATED')
  return {
    line,
    externalId: row.externalId,
    outcome,
    accountId: isThere ? (result?.accountId ?? null) : null,
  }
}

/** Columns of the inputs that are called otherwise in a file. */
const fieldOf = new Map([
  ['contacts', 'contactEmail'],
  ['addresses', 'billToName'],
  ['word', 'label'],
  ['labelCode', 'label'],
  ['labelId', 'label'],
])

const problemsOf = ({ line }: ReadAccountRow, result: ImportedAccount | undefined): Problem[] =>
  (result?.reasons ?? []).map(({ code, message, path }) => {
    const [place = 'externalId'] = path ?? []
    return { line, field: fieldOf.get(place) ?? place, code, message: message || errorCodes[code] }
  })

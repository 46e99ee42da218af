import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { changeRecords, labelChooser, writeEntries } from '../records/index.js'
import { ImportRun } from './decide-import.js'
import { knownAccounts, writeImported } from './import-accounts.sql.js'
import type { AccountImportRow, DecidedAccount } from './import-row.js'

/** What became of one account of an import. */
export interface ImportedAccount {
  outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED'
  accountId: string | null
  name: string | null
  reasons: readonly RefusalReason[]
}

const chunkSize = 1_000

/**
 * Takes accounts in, known again by their external ids, all in one transaction: new ones are created,
 * known ones become what the rows say of them. What is refused keeps nothing else back.
 * @throws Refusal for nothing in the rows
 */
export async function importAccounts(
  ctx: Context,
  rows: readonly AccountImportRow[],
  dryRun: boolean,
): Promise<ImportedAccount[]> {
  const results = new Map<AccountImportRow, ImportedAccount>()
  const { userErrors } = await changeRecords<null, null>(ctx, {
    operation: 'accountImport',
    input: { dryRun },
    work: async (tx, configuration) => {
      // Parents go first, wherever in the file they stand.
      const isChild = ({ parentExternalId }: AccountImportRow) => Number(parentExternalId != null)
      const seen = new Set<string>()
      const ordered = [...rows].sort((one, other) => isChild(one) - isChild(other))
      for (let start = 0; start < ordered.length; start += chunkSize)
        await takeIn(tx, ctx, configuration, {
          rows: ordered.slice(start, start + chunkSize),
          seen,
          results,
        })
      return null
    },
    read: () => Promise.resolve(null),
  })
  if (userErrors.length > 0) return rows.map(() => refused(userErrors))
  return rows.map((row) => results.get(row) ?? refused([]))
}

const refused = (reasons: readonly RefusalReason[]): ImportedAccount => ({
  outcome: 'REFUSED',
  accountId: null,
  name: null,
  reasons,
})

interface Chunk {
  rows: readonly AccountImportRow[]
  /** External ids of the rows before. */
  seen: Set<string>
  results: Map<AccountImportRow, ImportedAccount>
}

async function takeIn(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  { rows, seen, results }: Chunk,
): Promise<void> {
  const words = rows.map(({ label }) => ({ word: label ?? null }))
  const choose = await labelChooser(tx, ctx, configuration, 'ACCOUNT', words)
  const known = await knownAccounts(tx, ctx, rows)
  const run = new ImportRun(ctx, configuration, choose, known, seen)
  const decided: DecidedAccount[] = []
  for (const row of rows) {
    const result = unlessRefused<ImportedAccount, ImportedAccount>(() => {
      const one = run.decide(row)
      if (one.entries.length > 0) decided.push(one)
      const outcome = one.isNew ? 'CREATED' : one.entries.length > 0 ? 'UPDATED' : 'UNCHANGED'
      return { outcome, accountId: one.account.id, name: one.account.name, reasons: [] }
    }, refused)
    results.set(row, result)
  }
  if (decided.length === 0) return
  await writeImported(tx, decided, ctx.clock.now())
  await writeEntries(
    tx,
    ctx,
    configuration,
    decided.flatMap(({ entries }) => entries),
  )
}

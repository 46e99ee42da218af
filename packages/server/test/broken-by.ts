import type { Database } from '../src/kernel/database.js'
import { verify } from '../src/modules/status-events/index.js'

/** Which invariants `verify` finds broken after a change, which is taken back. */
export async function brokenBy(database: Database, sql: string): Promise<string[]> {
  const rollback = new Error('back')
  let broken: string[] = []
  await database
    .transaction(async (tx) => {
      await tx.query(sql)
      broken = (await verify(tx)).map(({ invariant }) => invariant)
      throw rollback
    })
    .catch((error: unknown) => {
      if (error !== rollback) throw error
    })
  return broken
}

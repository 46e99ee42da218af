import type { Queryable } from '../../kernel/database.js'

/** Where processes tell each other that somebody's rights or sessions changed. */
export const accessChannel = 'waypost_access'

/** Makes every process forget what it remembers of callers, once the transaction commits. */
export async function announceAccessChange(tx: Queryable): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [accessChannel, ''])
}

// Two account managers with an account each, and what is written into its history.
import type { Queryable } from '../src/kernel/database.js'
import {
  writeEntry,
  type RecordEntryKind,
  type RecordSubject,
} from '../src/modules/records/index.js'
import { callAs, contextWithDefaults, staff } from './callers.js'
import type { TestContext } from './configuration.js'
import { insertAccount, insertContact } from './factories/record.factory.js'
import type { TestDatabase } from './harness.js'

/** An account manager with an account. */
export interface Side {
  ctx: TestContext
  accountId: string
  buyerId: string
}

/** Whose entry it is, and by whom; Ann's account, by an administrator, until told. */
interface Entry {
  on?: Queryable
  ctx?: TestContext
  accountId?: string
}

/** The two sides, an administrator, and how an entry is written. */
export async function twoDesks(database: TestDatabase) {
  const admin = await contextWithDefaults(database)
  const side = async (managerId: string): Promise<Side> => {
    const ctx = callAs(admin, staff('ACCOUNT_MANAGER', managerId))
    const accountId = await insertAccount(database, { managerId, name: `Account of ${managerId}` })
    return { ctx, accountId, buyerId: await insertContact(database, accountId) }
  }
  const sides = { ann: await side('ann'), bob: await side('bob') }
  let sequence = 100
  const entry = (
    subject: RecordSubject,
    subjectId: string,
    kind: RecordEntryKind,
    { on, ctx, accountId }: Entry = {},
  ) =>
    writeEntry(on ?? database, ctx ?? admin, admin.configuration.current(), {
      subject,
      subjectId,
      accountId: accountId ?? sides.ann.accountId,
      kind,
      sequence: (sequence += 1),
      operation: 'test',
      leaving: null,
    })
  return { admin, sides, ann: sides.ann.ctx, bob: sides.bob.ctx, entry }
}

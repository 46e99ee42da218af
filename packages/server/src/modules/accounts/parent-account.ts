import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import type { WholeAccount } from './account.record.js'
import { lockAccount } from './account.queries.js'

const hasChildren: Statement = {
  name: 'accounts.has_children',
  text: 'select exists (select from account where parent_id = $1) as "has"',
}

/**
 * The account that a child is to belong to; null for none.
 * @throws Refusal NOT_FOUND, ACCOUNT_ARCHIVED, INVALID_INPUT where there would be grandchildren
 */
export async function parentOf(
  tx: Queryable,
  ctx: Context,
  parentId: string | null,
  childId: string | null,
): Promise<WholeAccount | null> {
  if (parentId === null) return null
  const refuse = (message: string) => {
    throw new Refusal(invalidInput(['parentId'], message))
  }
  if (parentId === childId) refuse('An account is no child of its own.')
  const parent = await lockAccount(tx, ctx, { id: parentId }, ['parentId'])
  if (parent.archivedAt !== null) throw new Refusal(userError('ACCOUNT_ARCHIVED', ['parentId']))
  if (parent.parentId !== null) refuse('This account is a child itself; there is one level.')
  const [found] = childId === null ? [] : await tx.rows<{ has: boolean }>(hasChildren, [childId])
  if (found?.has) refuse('The account has children; there is one level.')
  return parent
}

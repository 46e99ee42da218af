import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import { isId } from '../../kernel/uuid.js'
import { createVisibleAccountLoader } from '../accounts/index.js'
import { loaderOf } from '../../kernel/context.js'
import { parseMoney } from '@waypost/shared'
import { decidersOf } from './approval-level.js'
import { approvalPath } from './approval-path.js'
import { levelsOf, type LevelRecord } from './approval.sql.js'
import type { ApprovalPathPreview } from './approval.types.js'
import { contactOf, contactsByIds, type ContactRow } from './contact.sql.js'
import { requestAccounts, requestScenes } from './request-scene.js'

/** What the editor of schemes asks. */
export interface PathInput {
  accountId: string
  amount: string
  buyerId?: string | null
}

/**
 * The way that an amount would take now, through the scheme in force.
 * @throws AppError NOT_FOUND for an account or buyer that the caller does not see, BAD_USER_INPUT
 * for what is no amount
 */
export async function previewPath(
  ctx: Context,
  { accountId, amount, buyerId = null }: PathInput,
): Promise<ApprovalPathPreview> {
  const account = await visibleAccount(ctx, accountId)
  const minor = parseMoney(amount, account.currency)
  if (minor === null || minor < 0)
    throw new AppError('BAD_USER_INPUT', `This is no amount in ${account.currency} of 0 or more.`, {
      path: ['amount'],
    })
  if (buyerId !== null) return withBuyer(ctx, { accountId: account.id, buyerId, total: minor })
  const schemeId = account.schemeId ?? ''
  const levels = (await levelsOf(ctx.database, account.schemeId ? [schemeId] : [])).get(schemeId)
  const path = approvalPath(levels ?? [], { amount: minor, buyerId: null, overBudget: false })
  return shown(path, levels ?? [], { buyerId: null, overBudget: false })
}

async function visibleAccount(ctx: Context, accountId: string) {
  const id = accountId.toLowerCase()
  const visible = isId(id) ? await loaderOf(ctx, createVisibleAccountLoader).load(id) : null
  const account = visible && (await requestAccounts(ctx.database, [id])).get(id)
  if (account) return account
  throw new AppError('NOT_FOUND', 'No account that you may see has this id.')
}

async function withBuyer(
  ctx: Context,
  asked: { accountId: string; buyerId: string; total: number },
): Promise<ApprovalPathPreview> {
  const [buyer] = isId(asked.buyerId) ? await contactsByIds(ctx.database, [asked.buyerId]) : []
  if (buyer?.accountId !== asked.accountId)
    throw new AppError('NOT_FOUND', 'The account has no contact with this id.')
  const subject = { ...asked, buyerId: buyer.id, id: null, budgetYear: null }
  const [scene] = await requestScenes(ctx, ctx.database, [subject])
  if (!scene) throw new Error('the scene of one request was not read')
  return shown(scene.path, scene.levels, {
    buyerId: buyer.id,
    overBudget: scene.budget.exceeded,
  })
}

function shown(
  { lastLevel, notes, obstacle }: ReturnType<typeof approvalPath>,
  levels: readonly LevelRecord[],
  { buyerId, overBudget }: { buyerId: string | null; overBudget: boolean },
): ApprovalPathPreview {
  const passed = levels
    .filter(({ level }) => level <= lastLevel)
    .map((level) => ({ ...level, approvers: decidersOf(level, buyerId) as ContactRow[] }))
    .filter(({ approvers }) => approvers.length > 0)
  return {
    levels: passed.map(({ level, rule, approvers }) => ({
      level,
      rule,
      approvers: approvers.map(contactOf),
    })),
    overBudget,
    possible: obstacle === null,
    reasons: notes,
  }
}

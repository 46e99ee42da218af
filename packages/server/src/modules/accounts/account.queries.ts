import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import type { AccountRef } from './account.types.js'

const accountsById: Statement = {
  name: 'accounts_by_id',
  text: 'select id, name, external_id as "externalId" from account where id = any($1::uuid[])',
}

/** Reads accounts by id, all that one request asks for at once; null for an unknown id. */
export const createAccountLoader = (ctx: Context): DataLoader<string, AccountRef | null> =>
  new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<AccountRef>(accountsById, [ids])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })

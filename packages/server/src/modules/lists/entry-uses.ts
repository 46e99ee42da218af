import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Entry, EntryList } from './entry-list.js'

/** Reads whether entries are used, all that one request asks for at once. */
export const createUseLoader = <Record extends Entry, Values extends object>(
  ctx: Context,
  { table, used }: EntryList<Record, Values>,
): DataLoader<string, boolean> =>
  new DataLoader(async (ids) => {
    const rows = await ctx.database.query<{ id: string }>(
      `select e.id from ${table} e where e.id = any($1::uuid[]) and ${used ?? 'false'}`,
      [ids],
    )
    const inUse = new Set(rows.map(({ id }) => id))
    return ids.map((id) => inUse.has(id))
  })

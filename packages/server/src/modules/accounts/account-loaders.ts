import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { visibleAccounts } from '../auth/index.js'
import type { AddressRecord, ContactRecord } from './account.record.js'
import { addressesJson, balanceSql, contactsJson } from './account.sql.js'
import type { AccountCounts, AccountManager, AccountRef } from './account.types.js'

/** Reads something of accounts, all that one request asks for at once. */
const byId =
  <Row extends { id: string }, Value>(
    statement: Statement,
    valueOf: (row: Row) => Value,
    otherwise: Value,
  ) =>
  (ctx: Context): DataLoader<string, Value> =>
    new DataLoader(async (ids) => {
      const rows = await ctx.database.rows<Row>(statement, [ids])
      const found = new Map(rows.map((row) => [row.id, valueOf(row)]))
      return ids.map((id) => found.get(id) ?? otherwise)
    })

/** Accounts by id for whoever sees what they belong to; null for an unknown id. */
export const createAccountLoader = byId<AccountRef, AccountRef | null>(
  {
    name: 'accounts_by_id',
    text: 'select id, name, external_id as "externalId" from account where id = any($1::uuid[])',
  },
  (row) => row,
  null,
)

/** Accounts by id, null for those that the caller may not see. */
export const createVisibleAccountLoader = (ctx: Context): DataLoader<string, AccountRef | null> => {
  const visible = visibleAccounts(ctx)
  const statement = {
    name: `accounts.visible_by_id.${visible.key}`,
    text: `select a.id, a.name, a.external_id as "externalId" from account a
      where a.id = any($1::uuid[]) and ${visible.rows('a', 2)}`,
  }
  return new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<AccountRef>(statement, [ids, ...visible.values])
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  })
}

/** The children of accounts that the caller may see and that are not archived, by name. */
export const createChildrenLoader = (ctx: Context): DataLoader<string, AccountRef[]> => {
  const visible = visibleAccounts(ctx)
  const statement = {
    name: `accounts.children.${visible.key}`,
    text: `select a.parent_id as "parentId", a.id, a.name, a.external_id as "externalId" from account a
      where a.parent_id = any($1::uuid[]) and a.archived_at is null and ${visible.rows('a', 2)}
      order by lower(a.name), a.id`,
  }
  return new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<AccountRef & { parentId: string }>(statement, [
      ids,
      ...visible.values,
    ])
    return ids.map((id) => rows.filter(({ parentId }) => parentId === id))
  })
}

/** What accounts owe, in minor units of their currency. */
export const createBalanceLoader = byId<{ id: string; balance: number }, number>(
  {
    name: 'accounts.balances',
    text: `select a.id, ${balanceSql} as balance from account a where a.id = any($1::uuid[])`,
  },
  ({ balance }) => balance,
  0,
)

export const createContactsLoader = byId<
  { id: string; contacts: ContactRecord[] },
  ContactRecord[]
>(
  {
    name: 'accounts.contacts',
    text: `select a.id, ${contactsJson} as contacts from account a where a.id = any($1::uuid[])`,
  },
  ({ contacts }) => contacts,
  [],
)

export const createAddressesLoader = byId<
  { id: string; addresses: AddressRecord[] },
  AddressRecord[]
>(
  {
    name: 'accounts.addresses',
    text: `select a.id, ${addressesJson} as addresses from account a where a.id = any($1::uuid[])`,
  },
  ({ addresses }) => addresses,
  [],
)

/** Members of staff by id; null for one who is gone. */
export const createManagerLoader = byId<AccountManager, AccountManager | null>(
  {
    name: 'accounts.managers_by_id',
    text: 'select id, name from auth_user where id = any($1::text[])',
  },
  (row) => row,
  null,
)

const nothing: AccountCounts = {
  orders: 0,
  quotes: 0,
  openQuotes: 0,
  requests: 0,
  pendingRequests: 0,
}

/** How much belongs to accounts that the caller may see. */
export const createCountsLoader = byId<AccountCounts & { id: string }, AccountCounts>(
  {
    name: 'accounts.counts',
    text: `select a.id,
        (select count(*)::integer from orders o where o.account_id = a.id) as orders,
        q.quotes, q.open as "openQuotes", r.requests, r.pending as "pendingRequests"
      from account a
      cross join lateral (select count(*)::integer as quotes, count(*) filter (where q.order_id is null
          and coalesce(l.category, 'OPEN') not in ('CANCELED', 'FAILED', 'COMPLETED'))::integer as open
        from quote q left join label l on l.id = q.label_id where q.account_id = a.id) q
      cross join lateral (select count(*)::integer as requests,
          count(*) filter (where r.state = 'PENDING')::integer as pending
        from order_request r where r.account_id = a.id) r
      where a.id = any($1::uuid[])`,
  },
  (row) => row,
  nothing,
)

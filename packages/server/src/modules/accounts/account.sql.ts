import type { Statement } from '../../kernel/database.js'
import { namesReadBy, selectList } from '../../kernel/names-read-by.js'
import type { AccountRecord } from './account.record.js'

/** The columns of the row `a` by their names in {@link AccountRecord}. */
const columns: Record<keyof AccountRecord, string> = {
  id: 'a.id',
  name: 'a.name',
  externalId: 'a.external_id',
  labelId: 'a.label_id',
  parentId: 'a.parent_id',
  currency: 'a.currency',
  creditLimit: 'a.credit_limit',
  managerId: 'a.manager_id',
  budgetStartMonth: 'a.budget_start_month',
  archivedAt: 'a.archived_at',
  mergedIntoId: 'a.merged_into_id',
  version: 'a.version',
  createdAt: 'a.created_at',
  updatedAt: 'a.updated_at',
}

type Name = keyof AccountRecord

const allNames = Object.keys(columns) as Name[]

/** The fields of {@link AccountRecord} out of the row `a`. */
export const accountColumns = selectList(columns, allNames)

/** The contacts of `a` as JSON: those who are active first, then by name. */
export const contactsJson = `(select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'email', c.email,
    'phone', c.phone, 'role', c.role, 'language', c.language, 'budget', c.budget, 'active', c.active)
    order by c.active desc, lower(c.name), c.id), '[]')
  from account_contact c where c.account_id = a.id)`

/** The addresses of `a` as JSON: by kind, the default first. */
export const addressesJson = `(select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'party', d.party,
    'isDefault', d.is_default) order by d.kind, d.is_default desc, d.id), '[]')
  from account_address d where d.account_id = a.id)`

/** What is owed on orders of `a` that are not canceled, in its currency; orders in others are left out. */
export const balanceSql = `(select coalesce(sum(o.total - o.net_paid), 0)::bigint from orders o
  where o.account_id = a.id and o.currency = a.currency and o.canceled_at is null)`

const namesOfFields = namesReadBy<Name>(allNames, ['id'], {
  __typename: [],
  label: ['labelId'],
  creditLimit: ['creditLimit', 'currency'],
  balance: ['currency'],
  overCreditLimit: ['creditLimit'],
  manager: ['managerId'],
  parent: ['parentId'],
  children: [],
  mergedInto: ['mergedIntoId'],
  contacts: ['currency'],
  addresses: [],
  counts: [],
  notes: [],
  history: [],
})

/**
 * What these fields of an account in the API read of the row `a`, and its id: what it owes is read
 * along with the row where they tell of it.
 */
export function columnsOfAccountFields(fields: readonly string[]): string {
  const row = selectList(columns, namesOfFields(fields))
  const owes = fields.includes('balance') || fields.includes('overCreditLimit')
  return owes ? `${row}, ${balanceSql} as balance` : row
}

/** What `a` may still owe, in minor units of its currency; null without a credit limit. */
export const creditRoomSql = `case when a.credit_limit is not null then a.credit_limit - ${balanceSql} end`

/** Whole accounts by id, in the order of the ids; the caller is known to see them. */
export const wholeAccounts: Statement = {
  name: 'accounts.whole',
  text: `select ${accountColumns}, ${contactsJson} as contacts, ${addressesJson} as addresses
    from unnest($1::uuid[]) with ordinality w(id, place) join account a on a.id = w.id order by w.place`,
}

import type { Statement } from '../../kernel/database.js'

/** The fields of {@link AccountRecord} out of the row `a`. */
export const accountColumns = `a.id, a.name, a.external_id as "externalId", a.label_id as "labelId",
  a.parent_id as "parentId", a.currency, a.credit_limit as "creditLimit", a.manager_id as "managerId",
  a.budget_start_month as "budgetStartMonth", a.archived_at as "archivedAt",
  a.merged_into_id as "mergedIntoId", a.version, a.created_at as "createdAt", a.updated_at as "updatedAt"`

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

/** What `a` may still owe, in minor units of its currency; null without a credit limit. */
export const creditRoomSql = `case when a.credit_limit is not null then a.credit_limit - ${balanceSql} end`

/** Whole accounts by id, in the order of the ids; the caller is known to see them. */
export const wholeAccounts: Statement = {
  name: 'accounts.whole',
  text: `select ${accountColumns}, ${contactsJson} as contacts, ${addressesJson} as addresses
    from unnest($1::uuid[]) with ordinality w(id, place) join account a on a.id = w.id order by w.place`,
}

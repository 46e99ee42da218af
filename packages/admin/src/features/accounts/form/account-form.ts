import type { AccountPagePartsFragment, AccountUpdateInput } from '../../../generated/operations.js'

/** What an account's own form holds; empty texts mean nothing. */
export interface AccountFormFields {
  name: string
  externalId: string
  parentId: string | null
  currency: string
  creditLimit: string
  budgetStartMonth: number
}

/** The form of an account; of none, that of a new one. */
export function accountForm(account: AccountPagePartsFragment | null): AccountFormFields {
  if (!account)
    return {
      name: '',
      externalId: '',
      parentId: null,
      currency: '',
      creditLimit: '',
      budgetStartMonth: 1,
    }
  const { name, externalId, parent, currency, creditLimit, budgetStartMonth } = account
  return {
    name,
    externalId: externalId ?? '',
    parentId: parent?.id ?? null,
    currency,
    creditLimit: creditLimit?.amount ?? '',
    budgetStartMonth,
  }
}

/** What a form says, as the API takes it. */
export const fieldsOf = (form: AccountFormFields) => ({
  name: form.name.trim(),
  externalId: form.externalId.trim() || null,
  parentId: form.parentId,
  currency: form.currency.trim().toUpperCase() || null,
  creditLimit: form.creditLimit || null,
  budgetStartMonth: form.budgetStartMonth,
})

/** Only what differs from before; null when nothing does. */
export function changesOf(
  account: AccountPagePartsFragment,
  form: AccountFormFields,
): Omit<AccountUpdateInput, 'accountId'> | null {
  const before = fieldsOf(accountForm(account))
  const after = fieldsOf(form)
  const changed = Object.entries(after).filter(
    ([key, value]) => value !== before[key as keyof typeof before],
  )
  return changed.length === 0 ? null : Object.fromEntries(changed)
}

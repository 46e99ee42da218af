import { expect, test } from 'vitest'
import type { AccountPagePartsFragment } from '../../../generated/operations.js'
import { accountForm, changesOf, fieldsOf } from './account-form.js'

const account: AccountPagePartsFragment = {
  id: 'a',
  version: 3,
  name: 'Acme',
  externalId: 'ERP-7',
  currency: 'EUR',
  budgetStartMonth: 4,
  archivedAt: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  overCreditLimit: false,
  label: null,
  creditLimit: { amount: '500.00', currency: 'EUR' },
  balance: { amount: '0.00', currency: 'EUR' },
  manager: null,
  parent: { id: 'p', name: 'Parent' },
  children: [],
  mergedInto: null,
  counts: { orders: 0, quotes: 0, openQuotes: 0, requests: 0, pendingRequests: 0 },
  contacts: [],
  addresses: [],
  notes: [],
}

test('nothing is sent where nothing was changed', () => {
  expect(changesOf(account, accountForm(account))).toBeNull()
  expect(changesOf(account, { ...accountForm(account), name: ' Acme ' })).toBeNull()
})

test('only what was changed is sent, and what was emptied is taken away', () => {
  const form = { ...accountForm(account), externalId: '', creditLimit: '', parentId: null }
  expect(changesOf(account, form)).toEqual({ externalId: null, creditLimit: null, parentId: null })
})

test('a new account has what its form says', () => {
  expect(fieldsOf({ ...accountForm(null), name: ' Acme ', currency: 'eur' })).toEqual({
    name: 'Acme',
    externalId: null,
    parentId: null,
    currency: 'EUR',
    creditLimit: null,
    budgetStartMonth: 1,
  })
})

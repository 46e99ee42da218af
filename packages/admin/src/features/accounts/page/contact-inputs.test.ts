import { expect, test } from 'vitest'
import type {
  AccountAddressPartsFragment,
  AccountContactPartsFragment,
} from '../../../generated/operations.js'
import {
  addressesWith,
  addressesWithout,
  addressForm,
  contactForm,
  contactsWith,
} from './contact-inputs.js'

const contact = (id: string): AccountContactPartsFragment => ({
  id,
  name: id,
  email: `${id}@example.org`,
  phone: null,
  role: 'MANAGER',
  language: null,
  active: true,
  budget: { amount: '100.00', currency: 'EUR' },
})

test('a changed contact is sent whole, the others without what nobody touched', () => {
  const people = [contact('ann'), contact('bob')]
  const form = { ...contactForm(people[1] ?? null), name: ' Bobby ', budget: '' }
  expect(contactsWith(people, 'bob', form, { hidden: false })).toEqual([
    { id: 'ann', name: 'ann', role: 'MANAGER', language: null, budget: '100.00', active: true },
    {
      id: 'bob',
      name: 'Bobby',
      email: 'bob@example.org',
      phone: null,
      role: 'MANAGER',
      language: null,
      budget: null,
      active: true,
    },
  ])
})

test('whoever may not see an e-mail address does not delete it either', () => {
  const [only] = contactsWith([contact('ann')], 'ann', contactForm(null), { hidden: true })
  expect(only).not.toHaveProperty('email')
  expect(only).not.toHaveProperty('phone')
})

test('a new contact comes last', () => {
  const list = contactsWith([contact('ann')], null, contactForm(null), { hidden: false })
  expect(list.map(({ id }) => id)).toEqual(['ann', undefined])
})

const address = (id: string, more: Partial<AccountAddressPartsFragment> = {}) => ({
  id,
  kind: 'SHIP_TO' as const,
  isDefault: false,
  party: null,
  ...more,
})

test('a new default takes the place of the one before, of its own kind alone', () => {
  const list = [
    address('a', { isDefault: true }),
    address('b', { kind: 'BILL_TO', isDefault: true }),
    address('c'),
  ]
  const changed = addressesWith(list, 'c', { ...addressForm(null), isDefault: true })
  expect(changed.map(({ id, isDefault }) => [id, isDefault])).toEqual([
    ['a', false],
    ['b', true],
    ['c', true],
  ])
  expect(addressesWithout(list, 'a').map(({ id }) => id)).toEqual(['b', 'c'])
})

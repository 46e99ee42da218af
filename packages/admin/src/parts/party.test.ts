import { expect, test } from 'vitest'
import { addressLines, emptyParty, partyChanges, partyForm, partyInput } from './party.js'

const ada = {
  name: 'Ada Byron',
  street: '1 Mill Lane',
  city: 'Bath',
  state: null,
  zip: 'BA1',
  country: 'GB',
  email: 'ada@example.com',
  phone: null,
}

test('only what differs is sent, and an emptied field as nothing', () => {
  expect(partyChanges(ada, partyForm(ada))).toBeNull()
  expect(partyChanges(ada, { ...partyForm(ada), street: ' 2 Mill Lane ', email: '' })).toEqual({
    street: '2 Mill Lane',
    email: null,
  })
})

test('a new party has no empty texts', () => {
  expect(partyInput({ ...emptyParty(), name: ' Ada ' })).toMatchObject({
    name: 'Ada',
    street: null,
  })
})

test('an address has no empty lines', () => {
  expect(addressLines(ada)).toEqual(['Ada Byron', '1 Mill Lane', 'BA1 Bath', 'GB'])
})

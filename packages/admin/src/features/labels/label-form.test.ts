import { expect, test } from 'vitest'
import {
  creationOf,
  customerWords,
  flagsOf,
  formOf,
  rebaseForm,
  updateOf,
  type Label,
} from './label-form.js'
import { moved } from './label-order.js'

const label: Label = {
  id: 10,
  code: 'SUBMITTED',
  name: 'Submitted',
  description: null,
  color: '#b7791f',
  category: 'PENDING',
  displayOrder: 99,
  system: true,
  archivedAt: null,
  version: 3,
  customerNames: [{ language: 'fr', text: 'Reçue' }],
  isShowToCustomer: true,
  isAccountStatus: false,
  isEdit: true,
  isSendEmail: false,
  isOrderState: true,
  isOrderLineItemState: true,
  isQuoteState: null,
  action: null,
  usage: {
    orders: 0,
    items: 0,
    quotes: 0,
    requests: 0,
    accounts: 0,
    templates: 0,
    rules: [],
    transitions: 0,
  },
}

test('a form that nobody touched changes nothing', () => {
  expect(updateOf(label, formOf(label))).toBeNull()
  expect(flagsOf(label, formOf(label), 3)).toBeNull()
})

test('only what was changed is sent', () => {
  const form = { ...formOf(label), name: ' Received ', isSendEmail: true }
  expect(updateOf(label, form)).toEqual({ id: 10, expectedVersion: 3, name: 'Received' })
  expect(flagsOf(label, form, 4)).toEqual({ id: 10, expectedVersion: 4, isSendEmail: true })
})

test('a flag that was never said stays so until somebody says it', () => {
  expect(formOf(label).isQuoteState).toBeNull()
  expect(flagsOf(label, { ...formOf(label), isQuoteState: false }, 3)).toEqual({
    id: 10,
    expectedVersion: 3,
    isQuoteState: false,
  })
  expect(creationOf(formOf(null)).isQuoteState).toBeNull()
})

test('blank wordings are left out, known ones kept', () => {
  const form = formOf(label)
  expect(form.wordings.map(({ language }) => language)).toEqual(['fr', 'en', 'de'])
  expect(creationOf(form).customerNames).toEqual([{ language: 'fr', text: 'Reçue' }])
})

test('a label that changed meanwhile keeps what I touched and takes the rest', () => {
  const mine = { ...formOf(label), name: 'Received' }
  const theirs = { ...label, version: 4, name: 'Arrived', color: '#dc2626', isEdit: false }
  const form = rebaseForm(mine, label, theirs)
  expect(form).toMatchObject({ name: 'Received', color: '#dc2626', isEdit: false })
  expect(updateOf(theirs, form)).toEqual({ id: 10, expectedVersion: 4, name: 'Received' })
})

test('customers read the wording of their language, else the name', () => {
  const form = {
    name: 'Submitted',
    wordings: [
      { language: 'fr', text: 'Reçue' },
      { language: 'de', text: ' ' },
    ],
  }
  expect(customerWords(form, 'fr-CA')).toBe('Reçue')
  expect(customerWords(form, 'de')).toBe('Submitted')
})

test('an element moves up and down', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a'], 5, 0)).toEqual(['a'])
})

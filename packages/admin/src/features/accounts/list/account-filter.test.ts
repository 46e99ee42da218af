import { expect, test } from 'vitest'
import {
  accountFilterOf,
  countedFilterOf,
  narrowedBy,
  type AccountChoice,
} from './account-filter.js'

const nothing: AccountChoice = {
  text: '',
  labels: [],
  managers: [],
  parent: '',
  child: null,
  archived: false,
  overLimit: null,
}

test('what is not chosen is left out', () => {
  expect(accountFilterOf(nothing)).toEqual({})
  expect(narrowedBy(nothing)).toBe(0)
})

test('every choice has its place, and the counts per label leave the labels out', () => {
  const choice: AccountChoice = {
    text: ' acme ',
    labels: [20],
    managers: ['ada'],
    parent: 'p',
    child: true,
    archived: true,
    overLimit: false,
  }
  const counted = {
    text: 'acme',
    managerIds: ['ada'],
    parentId: 'p',
    hasParent: true,
    archived: true,
    overCreditLimit: false,
  }
  expect(accountFilterOf(choice)).toEqual({ ...counted, labelIds: [20] })
  expect(countedFilterOf(choice)).toEqual(counted)
  expect(narrowedBy(choice)).toBe(5)
})

import { expect, test } from 'vitest'
import {
  countedFilterOf,
  narrowedBy,
  requestFilterOf,
  type RequestChoice,
} from './request-filter.js'

const nothing: RequestChoice = {
  text: '',
  labels: [],
  state: null,
  accounts: [],
  buyers: [],
  managers: [],
  stuck: null,
}

test('what is not chosen is left out', () => {
  expect(requestFilterOf(nothing)).toEqual({})
  expect(narrowedBy(nothing)).toBe(0)
})

test('every choice has its place, and the counts per label leave the labels out', () => {
  const choice: RequestChoice = {
    text: ' R-1 ',
    labels: [20],
    state: 'PENDING',
    accounts: ['a'],
    buyers: ['b'],
    managers: ['m'],
    stuck: '7',
  }
  const counted = {
    text: 'R-1',
    states: ['PENDING'],
    accountIds: ['a'],
    buyerIds: ['b'],
    managerIds: ['m'],
    stuckDays: 7,
  }
  expect(requestFilterOf(choice)).toEqual({ ...counted, labelIds: [20] })
  expect(countedFilterOf(choice)).toEqual(counted)
  expect(narrowedBy(choice)).toBe(5)
})

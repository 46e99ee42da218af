import { messageTypes, recordMessages, statusEventKeys } from '@waypost/shared'
import { expect, test } from 'vitest'
import { changeFilters, everything, messageGroups, withType } from './message-choice.js'

test('every type that an endpoint can choose is somewhere in the picker', () => {
  const shown = [
    everything,
    ...changeFilters,
    ...messageGroups.flatMap(({ filter, types }) => [filter, ...types]),
  ]
  expect([...shown].sort()).toEqual([...messageTypes].sort())
  expect(messageGroups.flatMap(({ types }) => types)).toHaveLength(
    statusEventKeys.length + Object.keys(recordMessages).length,
  )
})

test('types come and go in the order of the list', () => {
  const two = withType(withType([], 'order.pack', true), 'order.approve', true)
  expect(two).toEqual(['order.approve', 'order.pack'])
  expect(withType(two, 'order.approve', false)).toEqual(['order.pack'])
})

test('the filter of a group takes the place of its events, not of others', () => {
  const types = ['order.approve', 'item.return', 'order.label_changed']
  expect(withType(types, 'order.*', true)).toEqual([
    'order.*',
    'order.label_changed',
    'item.return',
  ])
})

import { expect, test } from 'vitest'
import { filtersOf } from './useSavedFilters.js'

test('filters are the same whatever their order and whichever page is shown', () => {
  expect(filtersOf({ sort: '-total', label: ['10', '20'], after: 'x' })).toBe(
    'label=10&label=20&sort=-total',
  )
  expect(filtersOf({ label: ['10', '20'], sort: '-total' })).toBe('label=10&label=20&sort=-total')
  expect(filtersOf({ before: 'x', empty: null })).toBe('')
})

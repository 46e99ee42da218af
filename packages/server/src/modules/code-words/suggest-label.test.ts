import { describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { suggestLabel } from './suggest-label.js'

const ctx = await contextWithDefaults(await createTestDatabase())
const labels = [...ctx.configuration.current().labels.values()]
const suggestion = (word: string, ...more: unknown[]) =>
  suggestLabel(word, 'ORDER', labels, ...(more as []))?.code

describe('a word that nobody has mapped', () => {
  test.each([
    ['shipped', 'SHIPPED'],
    ['order_shipped', 'SHIPPED'],
    ['wc-OrderShipped', 'SHIPPED'],
    ['Shiped', 'SHIPPED'],
    ['in-production', 'IN PRODUCTION'],
    ['inProduction', 'IN PRODUCTION'],
    ['waiting_to_ship', 'WAITING TO SHIP'],
    ['cancelled', 'CANCELED'],
    ['Despatched', 'DISPATCHED'],
    ['fulfilled', 'SHIPPED'],
    ['PENDING_APPROVAL', 'PENDING APPROVAL'],
    ['failed', 'FAILED'],
  ])('%s is probably %s', (word, code) => {
    expect(suggestion(word)).toBe(code)
  })

  test.each(['xq7', '', '  ', '---', '🦆', 'a'.repeat(200)])('%s is like nothing', (word) => {
    expect(suggestion(word)).toBeUndefined()
  })
})

test('what was mapped before counts more than the letters', () => {
  const inReview = labels.find(({ code }) => code === 'IN PRODUCTION')?.id ?? null
  const mapped = [{ word: 'Ship-ped', labelId: inReview }]
  expect(suggestion('SHIP_PED', mapped)).toBe('IN PRODUCTION')
  expect(suggestion('SHIP_PED', [{ word: 'other', labelId: inReview }])).toBe('SHIPPED')
})

test('only labels that can be chosen are suggested', () => {
  const archived = labels.map((label) => ({ ...label, archivedAt: '2026-01-01T00:00:00Z' }))
  expect(suggestLabel('shipped', 'ORDER', archived)).toBeNull()
  // RETURNED may be named by rules only.
  expect(suggestLabel('returned', 'ORDER', labels)?.code).not.toBe('RETURNED')
})

test('wordings of other languages count', () => {
  const german = labels.map((label) =>
    label.code === 'SHIPPED' ? { ...label, customerNames: { de: 'Versandt' } } : label,
  )
  expect(suggestLabel('versandt', 'ORDER', german)?.code).toBe('SHIPPED')
})

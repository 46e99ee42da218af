import { expect } from 'vitest'
import type { EventCases, RefusedCase } from '../../../../test/event-cases.js'
import {
  allItems,
  approvedBackordered,
  backordered,
  canceled,
  imported,
  itemOf,
} from '../../../../test/events.js'

const mug = (qty?: number) => (state: Parameters<typeof itemOf>[0]) => ({
  items: [{ itemId: itemOf(state, 'MUG').id, qty }],
})

/** Each option of a new order, alone, on an order that is filled in place. */
const optionsInPlace = [
  { approve: true },
  { approveIncomplete: true },
  { actualShipDate: '2026-03-01' },
  { carryBalance: true },
  { carryCredit: true },
  { onlyComplete: true },
].map((option): RefusedCase => {
  const [name = ''] = Object.keys(option)
  return {
    why: `${name} on an unapproved order`,
    given: (ctx) => backordered(ctx),
    input: () => option,
    code: 'INVALID_INPUT',
    path: [name],
  }
})

/** What both fills refuse. */
export const refusedFills: RefusedCase[] = [
  ...optionsInPlace,
  {
    why: 'onlyComplete, and something would stay needed',
    given: approvedBackordered,
    input: (state) => ({ ...mug(1)(state), onlyComplete: true }),
    code: 'FILL_INCOMPLETE',
    path: ['onlyComplete'],
  },
  {
    why: 'nothing is needed',
    given: (ctx) => imported(ctx),
    code: 'NOTHING_TO_DO',
    whatever: true,
  },
  {
    why: 'a named item is not needed',
    given: approvedBackordered,
    input: allItems,
    code: 'QUANTITY_EXCEEDED',
    path: ['items', '1', 'qty'],
  },
  {
    why: 'more is named than is needed',
    given: (ctx) => backordered(ctx),
    input: mug(3),
    code: 'QUANTITY_EXCEEDED',
    path: ['items', '0', 'qty'],
  },
  { why: 'the order is canceled', given: canceled, code: 'ORDER_CANCELED', whatever: true },
]

export const itemFillBackorderCases: EventCases = {
  fires: [
    {
      when: 'opens what was needed, in place, on an unapproved order',
      given: (ctx) => backordered(ctx),
      labels: [1100, 1130, 10],
      facts: (before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 0, moved: 0, ordered: 2 })
        expect(after.order).toMatchObject({ total: before.order.total, backordered: false })
      },
    },
    {
      when: 'opens the named part in place',
      given: (ctx) => backordered(ctx),
      input: mug(1),
      labels: [1100, 1130, 10],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 1, moved: 0 })
      },
    },
    {
      when: 'moves what was needed to a new order on an approved one',
      given: approvedBackordered,
      labels: [1100, 1130, 1000],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 0, moved: 2, ordered: 2 })
        expect(after.order).toMatchObject({ total: 500, backordered: false })
      },
    },
  ],
  refused: refusedFills,
}

import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { approvedBackordered, backordered, itemOf } from '../../../../test/events.js'
import { refusedFills } from './item-fill-backorder.cases.js'

export const orderFillBackorderCases: EventCases = {
  fires: [
    {
      when: 'opens what was needed, in place, on an unapproved order',
      given: (ctx) => backordered(ctx),
      labels: [1130, 1130, 10],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 0, moved: 0 })
      },
    },
    {
      when: 'moves the named part to a new order on an approved one',
      given: approvedBackordered,
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }] }),
      labels: [1130, 1130, 1000],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 1, moved: 1 })
        expect(after.order.backordered).toBe(true)
      },
    },
    {
      when: 'approves and ships the new order, and carries the balance over',
      given: approvedBackordered,
      input: () => ({
        approve: true,
        approveIncomplete: true,
        actualShipDate: '2026-03-01',
        carryBalance: true,
        carryCredit: true,
        onlyComplete: true,
      }),
      labels: [1130, 1130, 1000],
      facts: (_before, after) => {
        expect(after.order).toMatchObject({
          total: 0,
          carriedCharges: -500,
          approvedAt: expect.any(String) as string,
        })
        expect(after.shipments).toEqual([])
      },
    },
  ],
  refused: refusedFills,
}

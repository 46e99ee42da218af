import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { dropShipped, fired, firstId, imported, itemOf, nobody } from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'

const theOrder = (state: OrderState) => ({ dropShipOrderId: firstId(state.dropShipOrders) })

export const dropShipCanceledCases: EventCases = {
  fires: [
    {
      when: 'of which one mug has shipped',
      given: async (ctx) => {
        const state = await dropShipped(ctx)
        return fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', state.order.id, {
          items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }],
          number: '1Z',
        })
      },
      input: theOrder,
      labels: [20, 1240, 10],
      facts: (_before, after) => {
        expect(after.dropShipOrders).toMatchObject([
          { state: 'CANCELED', lines: [{ qty: 2, shipped: 1 }] },
        ])
      },
    },
    {
      when: 'on a canceled order',
      noWayBack: 'ORDER_CANCELED',
      given: async (ctx) => fired(ctx, 'ORDER_CANCEL', (await dropShipped(ctx)).order.id),
      input: theOrder,
      // The mug died with the order and keeps its label.
      labels: [40, 1160, 1160],
      facts: (_before, after) => {
        expect(after.dropShipOrders).toMatchObject([{ state: 'CANCELED' }])
      },
    },
  ],
  refused: [
    {
      why: 'it is canceled already',
      given: async (ctx) => {
        const state = await dropShipped(ctx)
        return fired(ctx, 'DROP_SHIP_CANCELED', state.order.id, theOrder(state))
      },
      input: theOrder,
      code: 'NOTHING_TO_DO',
      path: ['dropShipOrderId'],
      whatever: true,
    },
    {
      why: 'all of it has shipped',
      given: async (ctx) =>
        fired(ctx, 'ORDER_SET_ACTUAL_SHIP_DATE', (await dropShipped(ctx)).order.id),
      input: theOrder,
      code: 'NOTHING_TO_DO',
      path: ['dropShipOrderId'],
      whatever: true,
    },
    {
      why: 'no such drop-ship order',
      given: (ctx) => imported(ctx),
      input: () => ({ dropShipOrderId: nobody }),
      code: 'NOT_FOUND',
      path: ['dropShipOrderId'],
      whatever: true,
    },
  ],
}

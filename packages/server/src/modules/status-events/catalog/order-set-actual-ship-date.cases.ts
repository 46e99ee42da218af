import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { imported, today } from '../../../../test/events.js'

export const orderSetActualShipDateCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      input: () => ({ date: '2026-02-28' }),
      labels: [1080, 1080, 1080],
      facts: (_before, after) => {
        expect(after.items.map((item) => item.actualShipDate)).toEqual(['2026-02-28', '2026-02-28'])
        expect(after.shipments).toMatchObject([{ trackingNumber: null, shipDate: '2026-02-28' }])
      },
    },
  ],
  refused: [
    {
      why: 'it has this date',
      given: (ctx) => imported(ctx, { shipDate: today }),
      input: () => ({ date: today }),
      code: 'NOTHING_TO_DO',
    },
  ],
}

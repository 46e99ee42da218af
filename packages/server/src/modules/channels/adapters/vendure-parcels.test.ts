import { describe, expect, test } from 'vitest'
import type { LeavingOrder } from '../../deliveries/index.js'
import type { VendureFulfilment, VendureOrder } from './vendure-order.js'
import { planParcels, unfulfilledLines } from './vendure-parcels.js'

/** An order there: lines as `sku × quantity`, in this order, with the ids l1, l2, … */
const order = (
  lines: [string, number][],
  fulfillments: VendureFulfilment[] | null = [],
): VendureOrder => ({
  id: '1',
  state: 'PaymentSettled',
  nextStates: [],
  lines: lines.map(([sku, quantity], index) => ({
    id: `l${index + 1}`,
    quantity,
    productVariant: { sku },
  })),
  fulfillments,
  history: { items: [] },
})

const fulfilment = (
  method: string,
  trackingCode: string | null,
  lines: Record<string, number>,
  state = 'Shipped',
): VendureFulfilment => ({
  id: `${method} ${trackingCode ?? ''}`,
  state,
  method,
  trackingCode,
  lines: Object.entries(lines).map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
})

/** What is told: what of each article has shipped, and with which numbers. */
const told = (
  shipped: [string, number][],
  ...tracking: [string | null, string][]
): LeavingOrder => ({
  orderNumber: '1001',
  cartNumber: 'C',
  billToName: null,
  shipToName: null,
  label: null,
  items: shipped.map(([sku, quantity]) => ({
    sku,
    name: sku,
    ordered: 9,
    shipped: quantity,
    needed: 0,
    label: null,
    expectedShipDate: null,
    actualShipDate: null,
  })),
  tracking: tracking.map(([carrier, number]) => ({ carrier, number, shipDate: '2026-03-02' })),
})

const nothing = { cancel: [], create: null, ship: [], homeless: [] }

describe('what has shipped goes into a fulfilment', () => {
  test('as much of it as no fulfilment of ours holds, with the numbers that none names', () => {
    const known = fulfilment('DHL (1001)', 'A', { l1: 1 })
    const plan = planParcels(
      order(
        [
          ['X', 3],
          ['Y', 1],
        ],
        [known],
      ),
      told(
        [
          ['X', 2],
          ['Y', 1],
        ],
        ['DHL', 'A'],
        ['UPS', 'B'],
        [null, 'C'],
      ),
    )
    expect(plan).toEqual({
      ...nothing,
      create: {
        lines: [
          { orderLineId: 'l1', quantity: 1 },
          { orderLineId: 'l2', quantity: 1 },
        ],
        method: 'UPS (1001)',
        trackingCode: 'B, C',
      },
    })
  })

  test('nothing when nothing has shipped, or all of it is there', () => {
    expect(planParcels(order([['X', 1]], null), told([['X', 0]]))).toEqual(nothing)
    const done = fulfilment('UPS, DHL (1001)', 'B, A', { l1: 2 })
    const both = told([['X', 2]], ['UPS', 'B'], ['DHL', 'A'])
    expect(planParcels(order([['X', 2]], [done]), both)).toEqual(nothing)
  })

  test('items with one SKU fill the lines with that SKU, one after the other', () => {
    const lines: [string, number][] = [
      ['X', 1],
      ['Y', 5],
      ['X', 4],
    ]
    const plan = planParcels(
      order(lines),
      told([
        ['X', 2],
        ['X', 1],
      ]),
    )
    expect(plan.create?.lines).toEqual([
      { orderLineId: 'l1', quantity: 1 },
      { orderLineId: 'l3', quantity: 2 },
    ])
  })

  test('no more than the lines there have left', () => {
    const others = [
      fulfilment('by hand', '', { l1: 2 }),
      fulfilment('DHL (1001-1)', 'Z', { l1: 1 }),
      fulfilment('gone', 'G', { l1: 1 }, 'Cancelled'),
    ]
    const plan = planParcels(order([['X', 4]], others), told([['X', 3]], ['DHL', 'A']))
    expect(plan).toMatchObject({
      cancel: [],
      create: { lines: [{ orderLineId: 'l1', quantity: 1 }], trackingCode: 'A' },
    })
  })
})

describe('a fulfilment of ours that is not right any more', () => {
  test.each([
    ['another number', 'DHL (1001)', 'old'],
    ['a number that was taken away', 'DHL (1001)', 'A, old'],
    ['another carrier', 'UPS (1001)', 'A'],
  ])('is taken back and made anew: %s', (_why, method, code) => {
    const wrong = fulfilment(method, code, { l1: 1 })
    expect(planParcels(order([['X', 1]], [wrong]), told([['X', 1]], ['DHL', 'A']))).toEqual({
      ...nothing,
      cancel: [wrong],
      create: {
        lines: [{ orderLineId: 'l1', quantity: 1 }],
        method: 'DHL (1001)',
        trackingCode: 'A',
      },
    })
  })

  test('gets a number that comes without goods: the latest without one first', () => {
    const bare = fulfilment('Shipment (1001)', null, { l1: 1 })
    const numbered = fulfilment('DHL (1001)', 'A', { l2: 1 })
    const lines: [string, number][] = [
      ['X', 1],
      ['Y', 1],
    ]
    const two = order(lines, [bare, numbered])
    expect(planParcels(two, told(lines, ['DHL', 'A'], ['UPS', 'B']))).toMatchObject({
      cancel: [bare],
      create: { trackingCode: 'B' },
    })
    const filled = order([['Y', 1]], [fulfilment('DHL (1001)', 'A', { l1: 1 })])
    expect(planParcels(filled, told([['Y', 1]], ['DHL', 'A'], ['DHL', 'B']))).toMatchObject({
      create: { method: 'DHL (1001)', trackingCode: 'A, B' },
    })
  })

  test('one that an attempt left behind is sent off', () => {
    const left = fulfilment('DHL (1001)', 'A', { l1: 1 }, 'Pending')
    const plan = planParcels(order([['X', 1]], [left]), told([['X', 1]], ['DHL', 'A']))
    expect(plan).toEqual({ ...nothing, ship: [left] })
  })
})

test('a number is known as a whole, whatever is in it', () => {
  const strange = fulfilment('DHL (1001)', '1, 2', { l1: 1 })
  const same = told([['X', 1]], ['DHL', '1, 2'])
  expect(planParcels(order([['X', 1]], [strange]), same)).toEqual(nothing)
  const other = told([['X', 1]], ['DHL', '1'])
  expect(planParcels(order([['X', 1]], [strange]), other)).toMatchObject({
    create: { trackingCode: '1' },
  })
})

test('a number for goods that the order there does not have is homeless', () => {
  const plan = planParcels(order([['X', 1]]), told([['Z', 1]], ['DHL', 'A']))
  expect(plan).toMatchObject({ create: null, homeless: [{ number: 'A', carrier: 'DHL' }] })
})

test('what is cancelled is what no fulfilment in force holds', () => {
  const fulfilments = [
    fulfilment('by hand', '', { l1: 1 }),
    fulfilment('gone', '', { l2: 1 }, 'Cancelled'),
  ]
  const lines: [string, number][] = [
    ['X', 1],
    ['Y', 2],
  ]
  expect(unfulfilledLines(order(lines, fulfilments))).toEqual([
    { orderLineId: 'l2', quantity: 2, sku: 'Y' },
  ])
})

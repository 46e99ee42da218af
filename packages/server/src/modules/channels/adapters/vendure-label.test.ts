import { describe, expect, test } from 'vitest'
import type { LeavingOrder } from '../../deliveries/index.js'
import { parcelNotes, planMove, statusNote } from './vendure-label.js'
import type { VendureFulfilment, VendureOrder } from './vendure-order.js'

const states = ['PaymentSettled', 'PartiallyShipped', 'Shipped', 'Delivered', 'Cancelled']

const shipment = (id: string, method: string, state: string): VendureFulfilment => ({
  id,
  method,
  state,
  trackingCode: '',
  lines: [{ orderLineId: 'l1', quantity: 1 }],
})

const order = (more: Partial<VendureOrder> = {}): VendureOrder => ({
  id: '1',
  state: 'PaymentSettled',
  nextStates: ['Shipped', 'Delivered', 'Cancelled'],
  lines: [{ id: 'l1', quantity: 2, productVariant: { sku: 'X' } }],
  fulfillments: [],
  history: { items: [] },
  ...more,
})

/** What is told of an order with so many of one article, of which some have shipped. */
const told = (sku = 'X', ordered = 2, shipped = 0): LeavingOrder => ({
  orderNumber: '1001',
  cartNumber: 'C',
  billToName: null,
  shipToName: null,
  label: null,
  items: [
    {
      sku,
      name: sku,
      ordered,
      shipped,
      needed: 0,
      label: null,
      expectedShipDate: null,
      actualShipDate: null,
    },
  ],
  tracking: [],
})

const move = (word: string, of = order(), by = told()) => planMove(of, word, { states, told: by })

describe('the way to the state that a label names', () => {
  test.each([
    ['it is there', 'PaymentSettled'],
    ['it is no state', 'On Hold'],
    ['letters count', 'shipped'],
    ['it does not go there', 'PartiallyShipped'],
  ])('is none when %s', (_why, word) => {
    expect(move(word)).toBeNull()
  })

  test('is a transition', () => {
    expect(move('Shipped')).toEqual({ kind: 'TRANSITION' })
    expect(move('Delivered')).toEqual({ kind: 'TRANSITION' })
  })

  test('to Delivered is the arrival of what Waypost has sent', () => {
    const fulfillments = [
      shipment('1', 'DHL (1001)', 'Shipped'),
      shipment('2', 'DHL (1001)', 'Delivered'),
      shipment('3', 'by hand', 'Shipped'),
    ]
    expect(move('Delivered', order({ fulfillments }))).toEqual({
      kind: 'DELIVER',
      fulfilmentIds: ['1'],
    })
  })

  test('to Cancelled is to cancel what has not shipped, while there is any', () => {
    expect(move('Cancelled')).toEqual({ kind: 'CANCEL' })
    expect(move('Cancelled', order({ nextStates: [] }))).toBeNull()
    const lines = [{ id: 'l1', quantity: 1, productVariant: { sku: 'X' } }]
    const fulfillments = [shipment('1', 'DHL (1001)', 'Shipped')]
    expect(move('Cancelled', order({ lines, fulfillments }))).toBeNull()
  })

  test('to Cancelled is none for an order that is only a part of the one there', () => {
    expect(move('Cancelled', order(), told('X', 1))).toBeNull()
    expect(move('Cancelled', order(), told('replacement', 9))).toBeNull()
    const fulfillments = [shipment('1', 'by hand', 'Shipped')]
    const rest = told('X', 1)
    expect(move('Cancelled', order({ fulfillments }), rest)).toEqual({ kind: 'CANCEL' })
  })
})

describe('notes', () => {
  const withNotes = (...notes: unknown[]) =>
    order({ history: { items: notes.map((note) => ({ data: { note } })) } })

  test('a label is noted unless the latest note of this order says it', () => {
    const first = 'Waypost 1001, status: On Hold'
    expect(statusNote(order(), '1001', 'On Hold')).toBe(first)
    expect(statusNote(withNotes('Call them', null, first), '1001', 'On Hold')).toBeNull()
    const later = withNotes('Waypost 1001, status: Packed', first)
    expect(statusNote(later, '1001', 'On Hold')).toBe(first)
    expect(statusNote(withNotes('Waypost 1002, status: On Hold'), '1001', 'On Hold')).toBe(first)
  })

  test('a parcel is noted once', () => {
    const parcels = [
      { carrier: 'DHL', number: 'A', shipDate: '2026-03-02' },
      { carrier: null, number: 'B', shipDate: '2026-03-02' },
    ]
    const noted = withNotes('Waypost 1001, parcel: A (DHL)')
    expect(parcelNotes(noted, '1001', parcels)).toEqual(['Waypost 1001, parcel: B'])
  })
})

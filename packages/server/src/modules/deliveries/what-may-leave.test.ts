import { expect, test } from 'vitest'
import { whatCustomersMayRead, whatMayLeave, type ReportedOrder } from './what-may-leave.js'

const secret = { street: '1 Analytical Way', zip: 'N1 9GU', paymentReference: 'PO 7', id: 'x' }
const item = {
  ...{ sku: 'MUG', name: 'Mug', ordered: 3, shipped: 2, needed: 0 },
  ...{ label: 'Shipped', expectedShipDate: null, actualShipDate: '2026-03-02' },
}
const parcel = { carrier: 'UPS', number: '1Z', shipDate: '2026-03-02' }
const names = { billToName: 'Ada Lovelace', shipToName: 'Ada Lovelace' }
const order = { orderNumber: '1001', cartNumber: 'W-1', ...names, label: 'Shipped' }

const known: ReportedOrder = {
  ...order,
  ...secret,
  items: [{ ...item, canceled: 1, returned: 2, ...secret }],
  tracking: [{ ...parcel, ...secret }],
}

test('carts and integrators are told this and nothing else', () => {
  expect(whatMayLeave(known)).toStrictEqual({
    ...order,
    items: [{ ...item, canceled: 1, returned: 2 }],
    tracking: [parcel],
  })
})

test('customers read nothing of what was canceled or came back', () => {
  expect(whatCustomersMayRead(known)).toStrictEqual({ ...order, items: [item], tracking: [parcel] })
})

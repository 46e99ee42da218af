import { expect, test } from 'vitest'
import { newArticle } from '../events/articles.js'
import { emptyParty } from '../../../parts/party.js'
import { newOrderForm } from './order-form.js'
import { lineAmount as rowAmount } from '../../../parts/lines/line.js'
import { sumsOf } from './order-sums.js'

const rates = [
  { country: 'US', region: 'NY', rate: '8.875', taxesShipping: false },
  { country: 'US', region: null, rate: '1', taxesShipping: true },
]
const form = {
  ...newOrderForm('USD'),
  billTo: { ...emptyParty(), country: 'US' },
  articles: [
    newArticle({ sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '10.00' }),
    newArticle({ sku: 'TEA', name: 'Tea', qty: 1, unitPrice: '5' }),
    newArticle({ sku: 'HALF', name: 'Half typed', qty: Number.NaN, unitPrice: '9' }),
    newArticle(),
  ],
  shipping: '10',
  discount: '5',
}
const amounts = (more: Partial<typeof form> = {}) => {
  const { items, tax, total, balance } = sumsOf({ ...form, ...more }, rates)
  return [items, tax, total, balance].map(({ amount }) => amount)
}

test('sums follow the address that the order goes to', () => {
  expect(amounts()).toEqual(['25.00', '0.30', '30.30', '30.30'])
  const shipTo = { ...emptyParty(), country: 'US', state: 'ny' }
  expect(amounts({ otherShipTo: true, shipTo })).toEqual(['25.00', '1.78', '31.78', '31.78'])
})

test('a tax of its own stands instead of the rates, and what is paid lowers the balance', () => {
  expect(amounts({ ownTax: true, tax: '2.5', amountPaid: '40' })).toEqual([
    '25.00',
    '2.50',
    '32.50',
    '-7.50',
  ])
})

test('a row costs nothing yet while it has no price or quantity', () => {
  expect(rowAmount({ qty: 3, unitPrice: '1.5' }, 'USD')).toEqual({
    amount: '4.50',
    currency: 'USD',
  })
  expect(rowAmount({ qty: 3, unitPrice: '' }, 'USD')).toBeNull()
  expect(rowAmount({ qty: Number.NaN, unitPrice: '1' }, 'USD')).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { newArticle } from '../events/articles.js'
import { emptyParty } from '../../../parts/party.js'
import {
  formOfDraft,
  isBlank,
  missingIn,
  newOrderForm,
  orderInput,
  titleOf,
  type OrderForm,
} from './order-form.js'

const mug = () => newArticle({ sku: ' MUG ', name: 'Mug', qty: 2, unitPrice: '10.00' })
const filled = (more: Partial<OrderForm> = {}): OrderForm => ({
  ...newOrderForm('eur'),
  billTo: { ...emptyParty(), name: 'Ada' },
  articles: [mug(), newArticle()],
  ...more,
})

describe('the form of an order', () => {
  test('says what is still needed', () => {
    expect(missingIn(newOrderForm(''))).toEqual(['name', 'items', 'currency'])
    expect(missingIn(filled())).toEqual([])
    expect(missingIn(filled({ articles: [newArticle({ sku: 'X' })] }))).toEqual(['rows'])
    expect(missingIn(filled({ articles: [{ ...mug(), qty: Number.NaN }] }))).toEqual(['rows'])
    expect(orderInput(newOrderForm('EUR'))).toBeNull()
  })

  test('leaves out rows that nobody has written into, and the tax to the rates', () => {
    expect(orderInput(filled())?.order).toMatchObject({
      source: 'MANUAL',
      currency: 'EUR',
      shipTo: null,
      items: [{ sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '10.00', giftCard: null }],
      taxFromRates: true,
    })
    const own = orderInput(filled({ ownTax: true, tax: '' }))?.order
    expect(own).toMatchObject({ tax: '0' })
    expect(own).not.toHaveProperty('taxFromRates')
  })

  test('is worth keeping once something is in it', () => {
    expect(isBlank(newOrderForm('EUR'))).toBe(true)
    expect(isBlank(filled())).toBe(false)
    expect(isBlank({ ...newOrderForm('EUR'), note: 'Call back' })).toBe(false)
    expect(titleOf(filled())).toBe('Ada · Mug')
  })

  test('comes back from a draft as it was, whatever else is in it', () => {
    const form = filled({ approve: true, shipping: '4.90' })
    const back = formOfDraft(JSON.parse(JSON.stringify(form)))
    expect(orderInput(back)).toEqual(orderInput(form))
    expect(back.key).toBe(form.key)
    const strange = formOfDraft({
      approve: 'yes',
      billTo: 7,
      articles: [null, { sku: 1 }],
      more: 1,
    })
    expect(strange).toMatchObject({ approve: false, billTo: emptyParty() })
    expect(strange.articles).toHaveLength(1)
    expect(strange).not.toHaveProperty('more')
    expect(isBlank(formOfDraft(null))).toBe(true)
  })
})

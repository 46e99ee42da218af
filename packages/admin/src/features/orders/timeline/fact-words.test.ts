import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { messages } from '../../../locales/en/index.js'
import { factLines, type FactWording } from './fact-words.js'

const i18n = createI18n({ legacy: false, locale: 'en' })
i18n.global.setLocaleMessage('en', messages)
const { t, te } = i18n.global

const words: FactWording = {
  t: (key, values) => t(key, values ?? {}),
  has: (key) => te(key),
  money: (amount) => `$${amount}`,
  date: (date) => date,
  weight: (grams) => `${grams} g`,
  number: String,
  item: (id) => (id === 'i1' ? 'MUG' : null),
}
const fact = (
  subject: string,
  subjectId: string | null,
  field: string,
  from: unknown,
  to: unknown,
) => ({
  subject,
  subjectId,
  field,
  from,
  to,
})
const texts = (...changes: ReturnType<typeof fact>[]) =>
  factLines(changes, words).map(({ about, text }) => (about ? `[${about}] ${text}` : text))

test('an approval is told as one, and what merely follows from it is not', () => {
  expect(
    texts(fact('ORDER', 'o', 'approved', false, true), fact('ORDER', 'o', 'complete', false, true)),
  ).toEqual(['Approved'])
})

test('what follows is told when it is all there is', () => {
  expect(texts(fact('ORDER', 'o', 'backordered', true, false))).toEqual(['No longer backordered'])
})

test('quantities of an item share a line under its SKU', () => {
  expect(
    texts(
      fact('ORDER_ITEM', 'i1', 'shipped', 0, 2),
      fact('ORDER_ITEM', 'i1', 'actualShipDate', null, '2026-03-01'),
    ),
  ).toEqual(['[MUG] shipped: 0 → 2, ship date: – → 2026-03-01'])
})

test('new things are told in a sentence', () => {
  expect(
    texts(
      fact('SHIPMENT', 's', 'carrier', null, 'UPS'),
      fact('SHIPMENT', 's', 'trackingNumber', null, '1Z'),
      fact('SHIPMENT', 's', 'shipDate', null, '2026-03-01'),
      fact('LEDGER_ENTRY', 'l', 'kind', null, 'PAYMENT'),
      fact('LEDGER_ENTRY', 'l', 'amount', null, '12.50'),
      fact('RETURN', 'r', 'rmaNumber', null, '1001-1'),
      fact('RETURN', 'r', 'state', null, 'OPEN'),
      fact('ORDER_ITEM', 'i9', 'sku', null, 'CUP'),
      fact('ORDER_ITEM', 'i9', 'name', null, 'Cup'),
      fact('ORDER_ITEM', 'i9', 'ordered', null, 3),
      fact('PACKAGE', 'p1', 'number', null, 1),
      fact('PACKAGE', 'p1', 'weightGrams', null, 750),
      fact('PACKAGE', 'p2', 'number', null, 2),
    ),
  ).toEqual([
    'Shipped 2026-03-01 · UPS · 1Z',
    'Payment of $12.50',
    'Return 1001-1 opened',
    'New item: 3 × Cup',
    'Package 1 · 750 g',
    'Package 2',
  ])
})

test('an order that would be made has no id, and is one line all the same', () => {
  expect(
    texts(
      fact('CREATED_ORDER', null, 'source', null, 'EXCHANGE'),
      fact('CREATED_ORDER', null, 'total', null, '9.00'),
      fact('CREATED_ORDER', null, 'items', null, [{ sku: 'CUP', name: 'Cup', ordered: 1 }]),
    ),
  ).toEqual(['New order: 1 × Cup, total $9.00'])
})

test('a changed shipment says what changed', () => {
  expect(texts(fact('SHIPMENT', 's', 'trackingNumber', null, '1Z'))).toEqual([
    'Tracking number: – → 1Z',
  ])
})

test('an edit of contact data names the field and nothing else', () => {
  expect(texts(fact('ORDER', 'o', 'shipTo.zip', null, null))).toEqual(['Shipping ZIP edited'])
  expect(texts(fact('ORDER', 'o', 'customFields.colour', null, null))).toEqual([
    'customFields.colour edited',
  ])
})

test('what happens to an order that would be made is told of that order, without its items', () => {
  expect(
    texts(
      fact('ORDER', null, 'approved', false, true),
      fact('SHIPMENT', null, 'shipDate', null, '2026-03-01'),
      fact('ORDER_ITEM', null, 'shipped', 0, 2),
    ),
  ).toEqual(['[New order] Approved', '[New order] Shipped 2026-03-01'])
})

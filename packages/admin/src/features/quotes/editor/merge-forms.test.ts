import { expect, test } from 'vitest'
import { mergeForms } from './merge-forms.js'
import { newLine, newQuoteForm } from './quote-form.js'

const line = newLine({ id: 'a', sku: 'MUG', name: 'Mug', listPrice: '10.00' })
const other = newLine({ id: 'b', sku: 'TEA', name: 'Tea', listPrice: '5.00' })
const base = { ...newQuoteForm('EUR', '2026-03-31'), reference: 'PO-1', lines: [line, other] }

test('what one person typed stays, what the other changed elsewhere comes in', () => {
  const mine = { ...base, reference: 'PO-2', shipping: '4.00' }
  const theirs = { ...base, shipping: '9.00', customerNote: 'With love', lines: [line] }
  expect(mergeForms(base, mine, theirs)).toEqual({
    ...base,
    ...{ reference: 'PO-2', shipping: '4.00', customerNote: 'With love', lines: [line] },
  })
})

test('lines stay as they were typed; one that is gone becomes a new one', () => {
  const mine = { ...base, lines: [{ ...line, qty: 3 }, other] }
  const { lines } = mergeForms(base, mine, { ...base, lines: [line] })
  expect(lines).toMatchObject([
    { id: 'a', qty: 3 },
    { id: null, sku: 'TEA' },
  ])
})

import { expect, test } from 'vitest'
import type { QuotePaper } from './quote-paper.js'
import { quotePdf } from './quote-pdf.js'

const line = {
  sku: 'MUG',
  name: 'Größe XL Łódź',
  qty: 2,
  listPrice: 1400,
  unitPrice: 1200,
  total: 2400,
}
const paper: QuotePaper = {
  language: 'de',
  business: { name: 'Müller & Söhne', accentColor: '#facc15', logo: null },
  ...{ number: 'Q-1001', reference: 'PO-1', revision: 2, writtenOn: '2026-03-01' },
  ...{ expiresOn: '2026-03-31', end: null, customerName: 'Zoë Őry' },
  billTo: { name: 'Zoë Őry', street: 'Weg 1', city: 'Graz', zip: '8010', country: 'AT' },
  ...{ shipTo: {}, currency: 'EUR', lines: [line] },
  ...{ subtotal: 2400, discount: 100, shipping: 500, tax: 200, total: 3000, note: 'Danke.' },
}

const read = async (changes: Partial<QuotePaper> = {}) => {
  const text = (await quotePdf({ ...paper, ...changes })).toString('latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  const pages = text.match(/\/Type \/Page\n/g)?.length
  const [, width] = /\/MediaBox \[0 0 ([\d.]+)/.exec(text) ?? []
  return { text, pages, width }
}

test('the same quote makes the same document, in its language and with fonts of its own', async () => {
  const { text, pages, width } = await read()
  expect(pages).toBe(1)
  expect(width).toBe('595.28')
  expect(text).toContain('/Lang (de)')
  expect(text.match(/\/FontFile2/g)).toHaveLength(2)
  expect((await read()).text).toBe(text)
})

test('a long table goes on over pages, and so does a long note', async () => {
  expect((await read({ lines: Array.from({ length: 60 }, () => line) })).pages).toBe(5)
  expect((await read({ note: 'Wort '.repeat(2000) })).pages).toBe(3)
})

test('whatever people write makes a document', async () => {
  const torn = { name: '\u0000\u202e🎉 <b>', accentColor: '#ffffff', logo: Buffer.from('torn') }
  const odd = { ...line, name: 'n'.repeat(3000), sku: '漢字', total: 999_999_999_999 }
  const bare = { reference: null, expiresOn: null, note: null, billTo: {}, customerName: '' }
  expect((await read({ ...bare, business: torn, lines: [odd], end: 'EXPIRED' })).pages).toBe(1)
})

test('where paper is measured in inches it is Letter', async () => {
  expect((await read({ currency: 'USD', language: 'en' })).width).toBe('612')
})

import { expect, test } from 'vitest'
import { Refusal } from '../../kernel/refusal.js'
import { importFields } from './import-fields.js'
import { mapColumns } from './map-columns.js'

const keysOf = (header: string[], mapping: { header: string; field: string | null }[] = []) =>
  mapColumns(header, mapping, importFields).fields.map((field) => field?.key ?? null)

test('headers are known without case, spaces and punctuation', () => {
  expect(
    keysOf([
      'WEB_ORDER',
      'order-date',
      'sku',
      'ProductName',
      ' quantity ',
      'Unit.Price',
      'Bill-to e-mail',
      'Ｓhip To ZIP',
    ]),
  ).toEqual([
    'cartNumber',
    'placedAt',
    'sku',
    'name',
    'qty',
    'unitPrice',
    'billToEmail',
    'shipToZip',
  ])
})

test('every field is known by its own name, and no name means two', () => {
  expect(keysOf(importFields.map(({ name }) => name))).toEqual(importFields.map(({ key }) => key))
})

test('a name goes before what other systems call it', () => {
  expect(keysOf(['Order #', 'Web Order #'])).toEqual([null, 'cartNumber'])
  expect(keysOf(['Order Number', 'Qty'])).toEqual(['cartNumber', 'qty'])
})

test('the mapping decides, and null leaves a column out', () => {
  const mapping = [
    { header: 'Ref', field: 'cartNumber' },
    { header: 'Comments', field: null },
  ]
  expect(keysOf(['Ref', 'Order #', 'Comments', 'SKU'], mapping)).toEqual([
    'cartNumber',
    null,
    null,
    'sku',
  ])
})

test('a mapping that does not fit is refused with its place', () => {
  const refusal = (mapping: { header: string; field: string | null }[]) => {
    try {
      mapColumns(['A', 'B'], mapping, importFields)
    } catch (error) {
      return error instanceof Refusal ? error.reasons.map(({ path }) => path) : error
    }
    return null
  }
  expect(refusal([{ header: 'C', field: 'sku' }])).toEqual([['mapping', '0', 'header']])
  expect(refusal([{ header: 'A', field: 'colour' }])).toEqual([['mapping', '0', 'field']])
  expect(
    refusal([
      { header: 'A', field: 'sku' },
      { header: 'B', field: 'sku' },
    ]),
  ).toEqual([['mapping', '1', 'field']])
})

test('two columns of one name are not guessed, unless the mapping tells them apart', () => {
  expect(mapColumns(['SKU', 'sku'], [], importFields).doubled?.key).toBe('sku')
  expect(
    mapColumns(['SKU', 'sku'], [{ header: 'sku', field: null }], importFields).doubled,
  ).toBeNull()
  expect(mapColumns(['Colour', 'Colour', ''], [], importFields).doubled).toBeNull()
})

test('required fields without a column are told', () => {
  expect(mapColumns(['SKU', 'Quantity'], [], importFields).missing.map(({ key }) => key)).toEqual([
    'cartNumber',
    'placedAt',
    'name',
    'unitPrice',
  ])
})

import { graphql } from 'graphql'
import { buildSchema } from 'type-graphql'
import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { enforceNeeds } from '../../kernel/needs.js'
import { LabelResolver } from '../labels/index.js'
import { addNote } from './add-note.js'
import { OrderResolver } from './order.resolver.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const schema = await buildSchema({ resolvers: [OrderResolver, LabelResolver], validate: false })
enforceNeeds(schema)

const ask = async (source: string, contextValue = ctx) => {
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { ...contextValue, loaders: new Map() },
  })
  // Objects of graphql-js have no prototype.
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    codes: errors?.map(({ message, extensions }) => extensions['code'] ?? message),
  }
}

const { order } = await insertOrder(database, {
  number: '4711',
  labelId: 10,
  customerLabelId: 10,
  shipping: 500,
  items: [
    { sku: 'A', qty: 2, unitPrice: 1050, labelId: 50 },
    { sku: 'B', expectedShipDate: '2026-04-01' },
  ],
  shipments: [{ carrier: 'UPS', trackingNumber: '1Z', items: [0] }],
  payments: [1000],
})
await insertOrder(database, { originalOrderId: order.id, source: 'BACKORDER', number: '4712' })

const everything = `
  id number cartNumber version source label { id name color isEdit } customerLabel customerName channel { code } account { name }
  billTo { name zip } shipTo { name } comments customFields
  items { id position sku name qtyOrdered qtyShipped qtyNeeded qtyReturned qtyCanceled qtyMoved qtyOpen live
    unitPrice { amount currency } amount { amount } tax { amount } discount { amount }
    label { id } customerLabel expectedShipDate actualShipDate }
  totals { items { amount } shipping { amount } tax { amount } discount { amount } carriedCharges { amount }
    total { amount } netPaid { amount } balance { amount } }
  facts { complete approved approvedAt canceled canceledAt paymentState shippingState backordered packed packedAt packedBy openReturn }
  reviewReasons paymentMethod paymentReference paymentTerms
  payments { id kind amount { amount } mode method reference voided voidsEntryId at }
  shipments { id carrier trackingNumber shipDate items { itemId qty } }
  packages { id number weightGrams items { itemId qty } }
  returns { id rmaNumber state reason restock createdAt items { itemId qty } exchangeOrderId }
  dropShipOrders { id supplierName state items { itemId qty } createdAt }
  notes { text public author { name } at }
  relatedOrders { relation order { number items { sku } } }
  placedAt createdAt updatedAt
  timeline { edges { node { kind event sequence actor { name } factChanges { field } changes { subject to { id } toName } } } }`

test('the page of an order answers everything, and a list answers the same', async () => {
  await ask(
    `mutation { orderNoteAdd(input: { orderId: "${order.id}", text: "Call first" }) { userErrors { code } } }`,
  )
  const page = await ask(`{ order(number: "4711") { ${everything} } }`)
  expect(page.codes).toBeUndefined()
  expect(page.data).toMatchObject({
    order: {
      number: '4711',
      label: { id: 10 },
      billTo: { name: 'Dana Customer', zip: '12345' },
      totals: {
        items: { amount: '31.00' },
        shipping: { amount: '5.00' },
        total: { amount: '36.00' },
        balance: { amount: '26.00' },
      },
      facts: { shippingState: 'PARTLY', paymentState: 'BALANCE_DUE', openReturn: false },
      items: [
        { sku: 'A', qtyShipped: 2, qtyOpen: 0, amount: { amount: '21.00' } },
        { sku: 'B', qtyOpen: 1, expectedShipDate: '2026-04-01' },
      ],
      shipments: [{ carrier: 'UPS', items: [{ qty: 2 }] }],
      notes: [{ text: 'Call first', author: { name: 'Ada Admin' } }],
      relatedOrders: [
        {
          relation: 'BACKORDER',
          order: { number: '4712', items: [{ sku: expect.any(String) as string }] },
        },
      ],
      placedAt: '2026-01-15T12:00:00.000Z',
    },
  })
  const list = await ask(
    `{ orders(filter: { labelIds: [10] }) { totalCount { count exact } edges { node { ${everything} } } } }`,
  )
  expect(list).toEqual({
    data: {
      orders: {
        totalCount: { count: 1, exact: true },
        edges: [{ node: (page.data as { order: unknown }).order }],
      },
    },
    codes: undefined,
  })
})

const selections = [
  'number',
  'items { __typename }',
  'customerLabel placedAt totals { balance { amount } } facts { paymentState approvedAt }',
  'number label { id } items { sku qtyOrdered label { id name } }',
  'reviewReasons channel { code } items { id position name qtyShipped qtyOpen customerLabel }',
  '... on Order { account { name } items { ...part } } shipments { carrier }',
]

test.each(selections)(
  'a list that reads only { %s } answers what the page does',
  async (fields) => {
    const part = 'fragment part on OrderItem { id qtyNeeded qtyReturned qtyCanceled qtyMoved }'
    const { data } = await ask(
      `query { order(number: "4711") { ${fields} } orders(filter: { labelIds: [10] }) { edges { node { ${fields} } } } }
     ${fields.includes('...part') ? part : ''}`,
    )
    const { order: page, orders } = data as {
      order: unknown
      orders: { edges: { node: unknown }[] }
    }
    expect(page).not.toBeNull()
    expect(orders.edges).toEqual([{ node: page }])
  },
)

test('an order without a visible label is received, as customers read it', async () => {
  const { data } = await ask('{ order(number: "4712") { customerLabel label { id } } }')
  expect(data).toEqual({ order: { customerLabel: 'Received', label: null } })
})

test('contact data is null without the permission to read it', async () => {
  const source =
    '{ order(number: "4711") { customerName billTo { zip } shipTo { zip } } orders(last: 1) { edges { node { billTo { zip } } } } }'
  expect((await ask(source, callAs(ctx, staff('READ_ONLY')))).data).toEqual({
    order: { customerName: 'Dana Customer', billTo: null, shipTo: null },
    orders: { edges: [{ node: { billTo: null } }] },
  })
})

test('an order is named in exactly one way', async () => {
  const codes = async (args: string) => (await ask(`{ order(${args}) { id } }`)).codes
  expect(await codes('channel: "x"')).toEqual(['BAD_USER_INPUT'])
  expect(await codes('cartNumber: "x"')).toEqual(['BAD_USER_INPUT'])
  expect(await codes(`id: "${order.id}", number: "1"`)).toEqual(['BAD_USER_INPUT'])
  expect(await codes('number: "1", channel: "x"')).toEqual(['BAD_USER_INPUT'])
  expect((await ask('{ order(id: "nonsense") { id } }')).data).toEqual({ order: null })
})

test('counts per label name the label', async () => {
  const { data } = await ask('{ orderLabelCounts { label { id } count } }')
  expect(data).toEqual({
    orderLabelCounts: [
      { label: null, count: 1 },
      { label: { id: 10 }, count: 1 },
    ],
  })
})

test('edits need their permission', async () => {
  const source = `mutation { orderUpdate(input: { orderId: "${order.id}", expectedVersion: 1, comments: "Hi" }) { userErrors { code } order { version comments } } }`
  expect((await ask(source, callAs(ctx, staff('READ_ONLY')))).codes).toEqual(['FORBIDDEN'])
  expect((await ask(source)).data).toEqual({
    orderUpdate: { userErrors: [], order: { version: 2, comments: 'Hi' } },
  })
})

test('the timeline that comes with its order is the same that is read alone', async () => {
  for (const text of ['one', 'two']) await addNote(ctx, { orderId: order.id, text, public: false })
  const page = (name: string) =>
    `${name}: timeline(first: 2) { edges { cursor node { id kind note public sequence at actor { name } } }
      pageInfo { hasNextPage endCursor } }`
  const withOrder = await ask(`{ order(id: "${order.id}") { ${page('a')} } }`)
  const alone = await ask(`{ order(id: "${order.id}") { ${page('a')} ${page('b')} } }`)
  const { order: shown } = alone.data as { order: { a: unknown; b: unknown } }
  expect(shown.a).toMatchObject({
    edges: [
      { node: { kind: 'ORDER_UPDATE', public: null, sequence: 2 } },
      { node: { kind: 'NOTE', note: 'two', public: false, sequence: null } },
    ],
    pageInfo: { hasNextPage: true },
  })
  expect(withOrder.data).toEqual({ order: { a: shown.a } })
  expect(shown.b).toEqual(shown.a)
})

import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { createKeyedDigest } from '../../kernel/keyed-digest.js'
import { fillLookUpProofs, lookUpDigest, lookUpProofs } from './look-up-proofs.js'
import { updateOrder } from './update-order.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const order = {
  id: '01900000-0000-7000-8000-000000000001',
  number: '1001',
  cartNumber: 'C-7',
  originalCartNumber: null,
  zip: '12345-6789',
  email: 'Dana@example.org',
}

const find = async (number: string, proof: string, digest = ctx.digest) => {
  const rows = await database.query<{ id: string }>(
    'select order_id as id from look_up_proof where digest = $1 order by rank, order_id desc',
    [lookUpDigest(digest, number, proof)],
  )
  return rows.map(({ id }) => id)
}

const fill = async (digest = ctx.digest) => {
  while (await database.transaction((tx) => fillLookUpProofs(tx, digest)));
}

test('each number goes with each proof', () => {
  const digests = lookUpProofs(ctx.digest, order).map(({ digest }) => digest.toString('hex'))
  const typed = ['1001', '#c-7'].flatMap((number) =>
    ['12345', 'dana@EXAMPLE.org'].map((proof) => lookUpDigest(ctx.digest, number, proof)),
  )
  expect(digests).toEqual(typed.map((digest) => digest.toString('hex')))
})

test('the same number twice is one, and belongs to whom it is nearest', () => {
  const twice = { ...order, cartNumber: '#1001', originalCartNumber: 'C-7' }
  expect(lookUpProofs(ctx.digest, twice).map(({ rank }) => rank)).toEqual([0, 0, 2, 2])
})

test('B14: without a ZIP that tells anything the e-mail address alone proves', () => {
  for (const zip of [null, '', '00000', 'n/a']) {
    const proofs = lookUpProofs(ctx.digest, { ...order, cartNumber: null, zip })
    expect(proofs.map(({ digest }) => digest)).toEqual([
      lookUpDigest(ctx.digest, '1001', 'dana@example.org'),
    ])
  }
  expect(lookUpProofs(ctx.digest, { ...order, zip: null, email: null })).toEqual([])
})

test('D13: what is kept cannot be made without the key, and says nothing', () => {
  const other = createKeyedDigest('another-secret-another-secret-another')
  expect(lookUpProofs(other, order)).not.toEqual(lookUpProofs(ctx.digest, order))
})

test('orders from before there were proofs are filled in, once', async () => {
  const made = await insertOrder(database, { number: '4001', cartNumber: 'OLD-1' })
  expect(await find('4001', '12345')).toEqual([])
  await fill()
  expect(await find('4001', '12345')).toEqual([made.order.id])
  expect(await find('old-1', 'dana@example.org')).toEqual([made.order.id])
  await database.query('delete from look_up_proof')
  await fill()
  expect(await find('4001', '12345')).toEqual([])
})

test('with another secret all proofs are made anew', async () => {
  const made = await insertOrder(database, { number: '4002' })
  await fill()
  const other = createKeyedDigest('another-secret-another-secret-another')
  await fill(other)
  expect(await find('4002', '12345')).toEqual([])
  expect(await find('4002', '12345', other)).toEqual([made.order.id])
  await fill()
  expect(await find('4002', '12345')).toEqual([made.order.id])
})

test('what staff change of the bill-to is the proof from then on', async () => {
  const made = await insertOrder(database, { number: '4003' })
  await fill()
  const { userErrors } = await updateOrder(ctx, {
    orderId: made.order.id,
    expectedVersion: 1,
    billTo: { zip: '54321', email: 'new@example.org' },
  })
  expect(userErrors).toEqual([])
  expect(await find('4003', '12345')).toEqual([])
  expect(await find('4003', 'dana@example.org')).toEqual([])
  expect(await find('4003', '54321-0001')).toEqual([made.order.id])
  expect(await find('4003', 'new@example.org')).toEqual([made.order.id])
})

test('a cart number that orders share leads to whose own it is, then to the newest', async () => {
  const first = await insertOrder(database, { number: '4004', cartNumber: 'SHARED' })
  const second = await insertOrder(database, { number: '4005', cartNumber: 'SHARED' })
  const own = await insertOrder(database, { number: 'shared' })
  await fill()
  expect(await find('SHARED', '12345')).toEqual([own.order.id, second.order.id, first.order.id])
})

import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { draft } from '../../../test/events.js'
import { makeAccount } from '../../../test/factories/account.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { importOrder } from './import-order.js'
import { importOrders } from './import-orders.js'
import { plainInput } from './status-event.inputs.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

/** An order of 100.00, all of whose other reasons for review are known not to hold. */
const order = (accountId: string, more: Partial<ReturnType<typeof draft>> = {}) =>
  draft({
    accountId,
    currency: 'USD',
    ...{ shipping: '0', tax: '0', discount: '0', paymentMethod: 'Invoice', comments: null },
    items: [{ sku: 'A', name: 'A', qty: 1, unitPrice: '100' }],
    ...more,
  })

async function reviewed(accountId: string, more: Partial<ReturnType<typeof draft>> = {}) {
  const payload = await importOrder(ctx, { ...plainInput, order: order(accountId, more) })
  return payload.order?.state?.order.reviewReasons.filter((one) => one === 'OVER_CREDIT_LIMIT')
}

test('an order that takes its account over the credit limit wants a look, and is taken in all the same', async () => {
  const { id } = await makeAccount(ctx, { creditLimit: '250' })
  expect(await reviewed(id)).toEqual([])
  expect(await reviewed(id)).toEqual([])
  expect(await reviewed(id)).toEqual(['OVER_CREDIT_LIMIT'])
  expect(await reviewed(id, { amountPaid: '100' })).toEqual([])
  await database.query('update orders set canceled_at = now() where account_id = $1', [id])
  expect(await reviewed(id)).toEqual([])
  expect(await reviewed(id, { currency: 'EUR' })).toEqual([])
  const without = await makeAccount(ctx)
  expect(await reviewed(without.id)).toEqual([])
})

test('the orders of one file owe together, and what one refuses owes nothing', async () => {
  const { id } = await makeAccount(ctx, { creditLimit: '250' })
  const results = await importOrders(
    ctx,
    [order(id), order(id, { items: [] }), order(id), order(id)],
    { dryRun: false, operation: 'test' },
  )
  const over = results.map((one) =>
    one.outcome === 'CREATED' ? one.state.order.reviewReasons.includes('OVER_CREDIT_LIMIT') : null,
  )
  expect(over).toEqual([false, null, false, true])
})

test('what comes for an account that was merged belongs to the one that took it in', async () => {
  const [survivor, loser] = [await makeAccount(ctx, { creditLimit: '50' }), await makeAccount(ctx)]
  await database.query(
    'update account set archived_at = now(), merged_into_id = $1 where id = $2',
    [survivor.id, loser.id],
  )
  const payload = await importOrder(ctx, { ...plainInput, order: order(loser.id.toUpperCase()) })
  expect(payload.order?.state?.order).toMatchObject({ accountId: survivor.id })
  expect(payload.order?.state?.order.reviewReasons).toContain('OVER_CREDIT_LIMIT')
})

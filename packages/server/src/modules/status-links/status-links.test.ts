import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import {
  createStatusLink,
  fillStatusLinks,
  findStatusLink,
  forgetStatusLinks,
  maskStatusLinks,
  revokeStatusLinks,
  statusLinkPlace,
  statusLinkUrl,
} from './index.js'
import { endLinksOfOrder, makeLinkForCustomer } from './staff-links.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const tokenIn = (url: string) => url.split('/').at(-1) ?? ''
const madeFor = (orderId: string, kind: 'NOTICE' | 'REQUESTED' = 'NOTICE') =>
  createStatusLink(database, ctx, { orderId, kind, now: ctx.clock.now() })

test('a token has 256 bits, is found, and is kept as its digest alone', async () => {
  const { order } = await insertOrder(database)
  const secret = tokenIn(statusLinkUrl(ctx, await madeFor(order.id)))
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(await findStatusLink(database, secret, ctx.clock.now())).toEqual({
    orderId: order.id,
    kind: 'NOTICE',
  })
  const [kept] = await database.query<{ row: string; digest: Buffer }>(
    'select status_link::text as row, token_digest as digest from status_link where order_id = $1',
    [order.id],
  )
  expect(kept?.digest).toEqual(hash('sha256', secret, 'buffer'))
  expect(kept?.row).not.toContain(secret)
})

test('the same link has the same address at every sending', async () => {
  const { order } = await insertOrder(database)
  const id = await madeFor(order.id)
  const copy = `<a href="${statusLinkPlace(id)}">Your order</a> ${statusLinkPlace(id)}`
  const url = statusLinkUrl(ctx, id)
  expect(fillStatusLinks(ctx, copy)).toBe(`<a href="${url}">Your order</a> ${url}`)
  expect(fillStatusLinks(ctx, copy)).toBe(fillStatusLinks(ctx, copy))
  expect(maskStatusLinks(copy, '…')).toBe('<a href="…">Your order</a> …')
})

test('a notice leads there for thirty days, a requested link for ten minutes', async () => {
  const { order } = await insertOrder(database)
  const notice = tokenIn(statusLinkUrl(ctx, await madeFor(order.id)))
  const requested = tokenIn(statusLinkUrl(ctx, await madeFor(order.id, 'REQUESTED')))
  const after = (minutes: number) => new Date(ctx.clock.now().getTime() + minutes * 60_000)
  expect(await findStatusLink(database, requested, after(9.9))).not.toBeNull()
  expect(await findStatusLink(database, requested, after(10))).toBeNull()
  expect(await findStatusLink(database, notice, after(30 * 24 * 60 - 0.1))).not.toBeNull()
  expect(await findStatusLink(database, notice, after(30 * 24 * 60))).toBeNull()
})

test('revoking ends all links of one order and of no other', async () => {
  const [mine, other] = [await insertOrder(database), await insertOrder(database)]
  const secrets = [await madeFor(mine.order.id), await madeFor(mine.order.id, 'REQUESTED')].map(
    (id) => tokenIn(statusLinkUrl(ctx, id)),
  )
  const kept = tokenIn(statusLinkUrl(ctx, await madeFor(other.order.id)))
  expect(await revokeStatusLinks(database, mine.order.id, ctx.clock.now())).toBe(2)
  for (const secret of secrets)
    expect(await findStatusLink(database, secret, ctx.clock.now())).toBeNull()
  expect(await findStatusLink(database, kept, ctx.clock.now())).not.toBeNull()
})

test('links that ended a week ago are forgotten', async () => {
  const { order } = await insertOrder(database)
  await madeFor(order.id)
  const count = async () =>
    (await database.query('select 1 from status_link where order_id = $1', [order.id])).length
  await forgetStatusLinks(database, new Date(ctx.clock.now().getTime() + 36 * 24 * 3_600_000))
  expect(await count()).toBe(1)
  await forgetStatusLinks(database, new Date(ctx.clock.now().getTime() + 38 * 24 * 3_600_000))
  expect(await count()).toBe(0)
})

test('staff get a link to hand over, and the trail says so without the secret', async () => {
  const { order } = await insertOrder(database)
  const { url } = await makeLinkForCustomer(ctx, order.id)
  expect(await findStatusLink(database, tokenIn(url), ctx.clock.now())).toMatchObject({
    orderId: order.id,
  })
  expect(await endLinksOfOrder(ctx, order.id)).toBe(1)
  const trail = await database.query<{ operation: string; row: string }>(
    'select operation, audit_entry::text as row from audit_entry where subject_id = $1 order by id',
    [order.id],
  )
  expect(trail.map(({ operation }) => operation)).toEqual(['statusLinkCreate', 'statusLinksRevoke'])
  for (const { row } of trail) expect(row).not.toContain(tokenIn(url))
})

test('nobody gets a link to an order that they cannot see', async () => {
  const { order } = await insertOrder(database)
  for (const caller of [staff('ACCOUNT_MANAGER'), token(['emails.send'], 12345)]) {
    const theirs = callAs(ctx, caller)
    await expect(makeLinkForCustomer(theirs, order.id)).rejects.toThrow('NOT_FOUND')
    await expect(endLinksOfOrder(theirs, order.id)).rejects.toThrow('NOT_FOUND')
  }
  await expect(makeLinkForCustomer(ctx, 'no-id')).rejects.toThrow('NOT_FOUND')
})

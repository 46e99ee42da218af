import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { archiveEntry, createEntry, deleteEntry, listEntries } from '../lists/index.js'
import { fired, shipped } from '../../../test/events.js'
import { reorderReturnReasons } from './reorder-return-reasons.js'
import { returnReasonList } from './return-reason-list.js'

const database = await createTestDatabase()
const ctx = callAs(await contextWithDefaults(database), staff('ADMINISTRATOR'))
const reasons = () => listEntries(database, returnReasonList, false)
const texts = async () => (await reasons()).map(({ text }) => text)

test('there are usual reasons, and a new one comes last', async () => {
  expect((await texts())[0]).toBe('Damaged in transit')
  await createEntry(ctx, returnReasonList, { text: 'Too small' })
  expect((await texts()).at(-1)).toBe('Too small')
})

test('reasons are put in another order, and a new one still comes last', async () => {
  const ids = (await reasons()).map(({ id }) => id).reverse()
  const after = await reorderReturnReasons(ctx, ids)
  expect(after.map(({ id }) => id)).toEqual(ids)
  await createEntry(ctx, returnReasonList, { text: 'Too large' })
  expect((await texts()).at(-1)).toBe('Too large')
})

test('an order of other reasons than there are is a conflict', async () => {
  const ids = (await reasons()).map(({ id }) => id)
  const conflict = { reasons: [{ code: 'VERSION_CONFLICT', path: ['ids'] }] }
  await expect(reorderReturnReasons(ctx, ids.slice(1))).rejects.toMatchObject(conflict)
  await expect(reorderReturnReasons(ctx, [...ids.slice(1), 'x'])).rejects.toMatchObject(conflict)
  await expect(
    reorderReturnReasons(ctx, [...ids.slice(1), ...ids.slice(1, 2)]),
  ).rejects.toMatchObject(conflict)
  await expect(reorderReturnReasons(ctx, ids)).rejects.toMatchObject({
    reasons: [{ code: 'NOTHING_TO_DO' }],
  })
})

test('a reason that a return gives is archived, not deleted', async () => {
  const order = await shipped(ctx)
  const items = order.items.map(({ id }) => ({ itemId: id }))
  await fired(ctx, 'ITEM_RETURN', order.order.id, { items, reason: 'changed MIND' })
  const reason = (await reasons()).find(({ text }) => text === 'Changed mind')
  const at = { id: reason?.id ?? '', expectedVersion: reason?.version ?? 0 }
  await expect(deleteEntry(ctx, returnReasonList, at)).rejects.toMatchObject({
    reasons: [{ code: 'ENTRY_IN_USE' }],
  })
  await archiveEntry(ctx, returnReasonList, at)
  expect(await texts()).not.toContain('Changed mind')
})

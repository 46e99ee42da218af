import type { StatusEventKey } from '@waypost/shared'
import { afterAll, describe, expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { token } from '../../../test/callers.js'
import { fire, fired, imported, plainly, shipped, stored, undo } from '../../../test/events.js'
import { systemActor } from '../auth/index.js'
import type { OrderState } from '../orders/index.js'
import { ensureDefaults } from './load-defaults.js'
import { updateStatusRules } from './update-status-rules.js'
import { verify } from './verify.js'

const app = await createTestApp()
const { database } = app
const ctx = app.contextFor(systemActor)
await ensureDefaults(ctx)
const administrator = await app.tokenOf('ADMINISTRATOR')

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

async function asked(query: string): Promise<Record<string, unknown>> {
  const { data, errors } = await app.ask(administrator, query)
  expect(errors).toBeUndefined()
  return data ?? {}
}

const labelsOf = ({ order, items }: OrderState) => [
  order.labelId,
  ...items.map(({ labelId }) => labelId),
]
const seenByCustomers = ({ order, items }: OrderState) => [
  order.customerLabelId,
  ...items.map(({ customerLabelId }) => customerLabelId),
]

/** Fires an event that must succeed, and answers its id in the history. */
async function eventOf(key: StatusEventKey, orderId: string, input = {}): Promise<string> {
  const payload = await fire(ctx, key, orderId, input)
  expect(payload.userErrors).toEqual([])
  return payload.event?.id ?? ''
}

describe('labels', () => {
  test('each subject gets its own back, also one that had none', async () => {
    const importRule = (labelId: number | null) =>
      updateStatusRules(ctx, {
        changes: [
          {
            event: 'ORDER_IMPORT',
            itemLabelId: labelId,
            orderLabelId: labelId,
            notifyCart: false,
          },
        ],
        expectedRevision: ctx.configuration.current().revision,
        comment: 'for a test',
        dryRun: false,
      })
    await importRule(null)
    const { order, items } = await imported(ctx)
    await importRule(10)
    const before = await fired(ctx, 'ITEM_CHANGE_STATUS', order.id, {
      labelId: 160,
      itemIds: [items[0]?.id],
    })
    const undone = await undo(ctx, await eventOf('ORDER_APPROVE', order.id))
    expect(undone.userErrors).toEqual([])
    expect(labelsOf(await stored(database, order.id))).toEqual([null, 160, null])
    expect(seenByCustomers(await stored(database, order.id))).toEqual(seenByCustomers(before))
    expect(undone.changes).toMatchObject([
      { subject: 'ORDER', from: { id: 1000 }, fromName: 'Order Approved', to: null, toName: null },
      { subject: 'ORDER_ITEM', from: { id: 1000 }, to: { id: 160 } },
      { subject: 'ORDER_ITEM', from: { id: 1000 }, to: null, toName: null },
    ])
    const [message] = await database.query<{ payload: { data: Record<string, unknown> } }>(
      'select payload from outbox where entry_id = $1',
      [undone.event?.id],
    )
    expect(message?.payload.data).toMatchObject({
      order: { label: null },
      changes: [{ from: 'ORDER APPROVED', to: null }, { to: expect.any(String) as string }, {}],
    })
  })

  test('customers see what they saw before, though the former label is hidden', async () => {
    const start = await imported(ctx)
    const before = await fired(ctx, 'ORDER_CHANGE_STATUS', start.order.id, { labelId: 150 })
    expect(seenByCustomers(before)).toEqual([10, 10, 10])
    const approval = await eventOf('ORDER_APPROVE', start.order.id)
    const undone = await undo(ctx, approval)
    const after = await stored(database, start.order.id)
    expect(labelsOf(after)).toEqual([150, 10, 10])
    expect(seenByCustomers(after)).toEqual([10, 10, 10])

    // So it stays when labels are hidden and shown, and what was taken back does not come up again.
    for (const isShowToCustomer of [false, true]) {
      const version = ctx.configuration.current().labels.get(1000)?.version
      await asked(`mutation { labelSetFlags(input: { id: 1000, expectedVersion: ${version},
        isShowToCustomer: ${isShowToCustomer} }) { userErrors { code } } }`)
    }
    expect(seenByCustomers(await stored(database, start.order.id))).toEqual([10, 10, 10])

    // The approval comes back, and with it what customers saw.
    await undo(ctx, undone.event?.id ?? '')
    expect(seenByCustomers(await stored(database, start.order.id))).toEqual([1000, 1000, 1000])
  })

  test('come back whatever scopes, archive and transitions say now', async () => {
    const start = await imported(ctx)
    await asked(`mutation { a: labelCreate(input: { code: "PASSING", name: "Passing", color: "#112233",
      category: OPEN, isShowToCustomer: true, isOrderState: true, isEdit: false }) { userErrors { code } } }`)
    const passing = [...ctx.configuration.current().labels.values()].find(
      ({ code }) => code === 'PASSING',
    )
    const labelId = passing?.id ?? 0
    await fired(ctx, 'ORDER_CHANGE_STATUS', start.order.id, { labelId })
    const event = await eventOf('ORDER_CHANGE_STATUS', start.order.id, { labelId: 160 })
    const archived = await asked(
      `mutation { labelArchive(input: { id: ${labelId}, expectedVersion: 1 }) { userErrors { code } } }`,
    )
    expect(archived).toEqual({ labelArchive: { userErrors: [] } })
    await database.query(`insert into label_transition values ('ORDER', 10, 160)`)
    await ctx.configuration.refresh()
    expect((await undo(ctx, event)).userErrors).toEqual([])
    await database.query('delete from label_transition')
    await ctx.configuration.refresh()
    expect((await stored(database, start.order.id)).order.labelId).toBe(labelId)
  })
})

describe('is refused', () => {
  test('once the order has moved on, and says from where to where', async () => {
    const { order } = await imported(ctx)
    const event = await eventOf('ORDER_APPROVE', order.id)
    const moved = await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 160 })
    for (const dryRun of [true, false]) {
      expect(await undo(ctx, event, { dryRun })).toMatchObject({
        applied: false,
        undoable: false,
        userErrors: [
          { code: 'VERSION_CONFLICT', path: ['eventId'], data: { expected: 2, actual: 3 } },
        ],
      })
    }
    expect(plainly(await stored(database, order.id))).toEqual(plainly(moved))
  })

  test('the second time', async () => {
    const { order } = await imported(ctx)
    const event = await eventOf('ORDER_APPROVE', order.id)
    expect((await undo(ctx, event)).applied).toBe(true)
    expect((await undo(ctx, event)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }])
  })

  test('at another version than the expected one', async () => {
    const { order } = await imported(ctx)
    const event = await eventOf('ORDER_APPROVE', order.id)
    expect((await undo(ctx, event, { expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT', path: ['expectedVersion'], data: { expected: 1, actual: 2 } },
    ])
  })

  test('for an approval that shipped in the same action', async () => {
    const { order } = await imported(ctx)
    const input = { actualShipDate: '2026-02-01' }
    expect(await fire(ctx, 'ORDER_APPROVE', order.id, { ...input, dryRun: true })).toMatchObject({
      undoable: false,
    })
    const payload = await fire(ctx, 'ORDER_APPROVE', order.id, input)
    expect(payload.undoable).toBe(false)
    for (const event of payload.events) {
      expect(event.undoable).toBe(false)
      expect((await undo(ctx, event.id)).userErrors).toMatchObject([{ code: 'NOT_UNDOABLE' }])
    }
  })

  test('by what else keeps the inverse event from firing, unless that is forced', async () => {
    const { order } = await shipped(ctx)
    const event = await eventOf('ORDER_APPROVE', order.id)
    expect((await undo(ctx, event)).userErrors).toMatchObject([{ code: 'ORDER_SHIPPED' }])
    expect(await undo(ctx, event, { force: true })).toMatchObject({
      applied: true,
      event: { forced: true },
    })
  })

  test.each(['x', '00000000-0000-7000-8000-000000000000'])('for the id %j', async (eventId) => {
    expect((await undo(ctx, eventId)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['eventId'] },
    ])
  })

  test('for what is no status event', async () => {
    const { order } = await imported(ctx)
    await asked(`mutation { orderUpdate(input: { orderId: "${order.id}", expectedVersion: 1,
      comments: "Ring twice" }) { userErrors { code } } }`)
    const [entry] = await database.query<{ id: string }>(
      `select id from history_entry where order_id = $1 and kind = 'ORDER_UPDATE'`,
      [order.id],
    )
    expect((await undo(ctx, entry?.id ?? '')).userErrors).toMatchObject([{ code: 'NOT_UNDOABLE' }])
  })
})

describe('rights', () => {
  const as = (...parameters: Parameters<typeof token>) => app.contextFor(token(...parameters))

  test('are those of the inverse event', async () => {
    const { order } = await imported(ctx)
    const event = await eventOf('ORDER_APPROVE', order.id)
    for (const scopes of [['orders.read'], ['orders.read', 'events.payment']] as const)
      await expect(undo(as(scopes), event)).rejects.toMatchObject({
        extensions: { code: 'FORBIDDEN', permission: expect.any(String) as string },
      })
    expect((await undo(as(['events.fire']), event)).applied).toBe(true)
  })

  test('reach only the orders that the caller may see', async () => {
    const { order } = await imported(ctx)
    const event = await eventOf('ORDER_APPROVE', order.id)
    const payload = await undo(as(['events.fire'], 4711), event)
    expect(payload).toMatchObject({ order: null, userErrors: [{ code: 'NOT_FOUND' }] })
  })
})

describe('again', () => {
  test('with the same key answers the first time, and with other input nothing', async () => {
    const { order } = await imported(ctx)
    const event = await eventOf('ORDER_APPROVE', order.id)
    const input = { idempotencyKey: 'slip', expectedVersion: 2 }
    const first = await undo(ctx, event, input)
    await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 160 })
    const retry = await undo(ctx, event, input)
    expect(plainly({ ...retry, order: null })).toEqual(plainly({ ...first, order: null }))
    expect(retry.order?.version).toBe(4)
    expect((await undo(ctx, event, { ...input, note: 'other' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_MISMATCH' },
    ])
  })

  test('by sixteen at once happens once', async () => {
    const { order } = await imported(ctx)
    const event = await eventOf('ORDER_APPROVE', order.id)
    const all = await Promise.all(Array.from({ length: 16 }, () => undo(ctx, event)))
    expect(all.filter(({ applied }) => applied)).toHaveLength(1)
    const others = all.filter(({ applied }) => !applied)
    expect(new Set(others.map(({ userErrors }) => userErrors[0]?.code))).toEqual(
      new Set(['VERSION_CONFLICT']),
    )
    expect((await stored(database, order.id)).order.version).toBe(3)
  })
})

test('the timeline says what can be undone, and what undid what', async () => {
  const { order } = await imported(ctx)
  const approval = await eventOf('ORDER_APPROVE', order.id)
  const timeline = `{ order(id: "${order.id}") { timeline { edges { node { id event undoable undoes undoneBy } } } } }`
  const entries = async () => {
    const { order: shown } = (await asked(timeline)) as {
      order: { timeline: { edges: { node: Record<string, unknown> }[] } }
    }
    return shown.timeline.edges.map(({ node }) => node)
  }
  const plain = { undoable: false, undoes: null, undoneBy: null }
  expect(await entries()).toMatchObject([
    { event: 'ORDER_APPROVE', ...plain, undoable: true },
    { event: 'ORDER_IMPORT', ...plain },
  ])
  const answer = await asked(
    `mutation { statusEventUndo(input: { eventId: "${approval}", note: "Wrong order" }) {
      applied undoable event { id event note undoes undoable } userErrors { code } } }`,
  )
  const { event } = answer['statusEventUndo'] as { event: { id: string } }
  expect(answer).toMatchObject({
    statusEventUndo: {
      applied: true,
      undoable: true,
      event: { event: 'ORDER_UNAPPROVE', note: 'Wrong order', undoes: approval, undoable: true },
      userErrors: [],
    },
  })
  expect(await entries()).toMatchObject([
    { id: event.id, ...plain, undoable: true, undoes: approval },
    { id: approval, ...plain, undoneBy: event.id },
    { event: 'ORDER_IMPORT', ...plain },
  ])
})

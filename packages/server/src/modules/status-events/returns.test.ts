import { afterAll, describe, expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import {
  dropShipped,
  fire,
  fired,
  firstId,
  imported,
  itemOf,
  nobody,
  paid,
  plainly,
  returned,
  stateIn,
  stored,
  undo,
} from '../../../test/events.js'
import { systemActor } from '../auth/index.js'
import { totalsOf, type OrderState } from '../orders/index.js'
import { closeReturn } from './close-return.js'
import { ensureDefaults } from './load-defaults.js'
import type { ReturnCloseInput } from './status-event.inputs.js'
import { verify } from './verify.js'

const app = await createTestApp()
const { database } = app
const ctx = app.contextFor(systemActor)
await ensureDefaults(ctx)

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }

const close = ({ order, returns }: OrderState, more: Partial<ReturnCloseInput>) =>
  closeReturn(ctx, {
    ...plain,
    orderId: order.id,
    returnId: firstId(returns),
    decision: 'APPROVED',
    ...more,
  })

const openReturn = () => returned(ctx, true)

const history = (orderId: string) =>
  database.query<{ kind: string; event: string | null; reason: string | null; told: boolean }>(
    `select h.kind, h.event, h.reason, x.id is not null as told
     from history_entry h left join outbox x on x.entry_id = h.id
     where h.order_id = $1 order by h.sequence desc limit 1`,
    [orderId],
  )

describe('an open return', () => {
  test('an open return blocks change of status', async () => {
    const state = await openReturn()
    const labelled = () => fire(ctx, 'ORDER_CHANGE_STATUS', state.order.id, { labelId: 160 })
    expect((await labelled()).userErrors).toMatchObject([{ code: 'OPEN_RETURN' }])
    await close(state, {})
    expect((await labelled()).userErrors).toEqual([])
  })

  test('that is approved only closes, with a line of its own in history', async () => {
    const state = await openReturn()
    const dry = await close(state, { dryRun: true })
    expect(dry).toMatchObject({ applied: false, changes: [], updates: [] })
    const payload = await close(state, { reason: 'Checked', expectedVersion: state.order.version })
    expect(payload).toMatchObject({ applied: true, event: null, events: [], updates: [] })
    expect(payload.factChanges).toEqual([
      {
        subject: 'RETURN',
        subjectId: firstId(state.returns),
        field: 'state',
        from: 'OPEN',
        to: 'CLOSED',
      },
    ])
    const after = await stored(database, state.order.id)
    expect(plainly(payload.order?.state)).toEqual(plainly(after))
    expect(after.order).toMatchObject({
      version: state.order.version + 1,
      total: state.order.total,
      labelId: state.order.labelId,
    })
    expect(await history(state.order.id)).toEqual([
      { kind: 'RETURN_CLOSE', event: null, reason: 'Checked', told: false },
    ])
  })

  test('that is rejected is reversed by the event for it', async () => {
    const state = await openReturn()
    const payload = await close(state, { decision: 'REJECTED' })
    expect(payload.event).toMatchObject({ event: 'ITEM_UNRETURN' })
    const after = stateIn(payload)
    expect(after.returns).toMatchObject([{ state: 'REVERSED' }])
    expect(after.items.map((item) => item.returned)).toEqual([0, 0])
    expect(await history(state.order.id)).toMatchObject([{ event: 'ITEM_UNRETURN', told: true }])
    // Taken back, it waits for its decision again.
    const back = stateIn(await undo(ctx, payload.event?.id ?? ''))
    expect(plainly(back.returns)).toEqual(plainly(state.returns))
  })

  test('is decided once, and a retry hears the same', async () => {
    const state = await openReturn()
    const first = await close(state, { idempotencyKey: 'close-1' })
    const again = await close(state, { idempotencyKey: 'close-1' })
    expect([first.applied, again.applied]).toEqual([true, true])
    expect(again.order?.version).toBe(first.order?.version)
    expect(
      (await close(state, { idempotencyKey: 'close-1', decision: 'REJECTED' })).userErrors,
    ).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
    expect((await close(state, {})).userErrors).toMatchObject([
      { code: 'NOTHING_TO_DO', path: ['returnId'] },
    ])
    expect((await close(state, { returnId: nobody })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['returnId'] },
    ])
  })
})

/** An order whose shares do not divide evenly, all of it shipped. */
async function uneven(): Promise<OrderState> {
  const { order } = await imported(ctx, {
    items: [
      { sku: 'MUG', name: 'Mug', qty: 7, unitPrice: '9.99' },
      { sku: 'TEA', name: 'Tea', qty: 3, unitPrice: '0.07' },
    ],
    tax: '4.01',
    discount: '1.13',
  })
  return fired(ctx, 'ORDER_SET_ACTUAL_SHIP_DATE', order.id)
}

const mugs = (state: OrderState, qty: number) => ({
  items: [{ itemId: itemOf(state, 'MUG').id, qty }],
})

/** What must be the same after an event and its undo. */
const facts = ({ order, items, ledger, returns, reductions, dropShipOrders }: OrderState) =>
  plainly({
    order: { ...order, version: 0, updatedAt: '', rmaCount: 0 },
    items,
    netPaid: ledger.reduce((sum, { amount }) => sum + amount, 0),
    returns: returns.filter(({ state }) => state !== 'REVERSED'),
    reductions: reductions.filter(({ qty, reversedQty }) => reversedQty < qty),
    dropShipOrders: dropShipOrders.filter(({ state }) => state !== 'CANCELED'),
  })

describe('an event and its undo leave all facts and labels as they were', () => {
  test.each([
    ['ORDER_PAYMENT_RECEIVED', () => paid(ctx), () => ({ amount: '3', mode: 'LOG' })],
    ['ORDER_CREDIT_ISSUED', () => paid(ctx), () => ({ amount: '3', mode: 'LOG' })],
    ['ITEM_RETURN', uneven, (state) => mugs(state, 5)],
    [
      'ITEM_UNRETURN',
      async () => {
        const state = await uneven()
        await fired(ctx, 'ITEM_RETURN', state.order.id, mugs(state, 2))
        return fired(ctx, 'ITEM_RETURN', state.order.id, mugs(state, 4))
      },
      (state) => ({ returnId: state.returns[1]?.id, ...mugs(state, 3) }),
    ],
    ['ITEM_UNRETURN', openReturn, (state) => ({ returnId: firstId(state.returns) })],
    [
      'DROP_SHIP_ORDERED',
      () => imported(ctx),
      (state) => ({ ...mugs(state, 1), supplier: 'Leaf Traders' }),
    ],
    [
      'DROP_SHIP_CANCELED',
      async () => {
        const state = await dropShipped(ctx)
        return fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', state.order.id, {
          ...mugs(state, 1),
          number: '1Z',
        })
      },
      (state) => ({ dropShipOrderId: firstId(state.dropShipOrders) }),
    ],
  ] satisfies [
    Parameters<typeof fire>[1],
    () => Promise<OrderState>,
    (state: OrderState) => Record<string, unknown>,
  ][])('%s', async (event, given, input) => {
    const before = await given()
    const payload = await fire(ctx, event, before.order.id, input(before))
    expect(payload.userErrors).toEqual([])
    expect(facts(stateIn(payload))).not.toEqual(facts(before))
    const taken = await undo(ctx, payload.event?.id ?? '')
    expect(taken.userErrors).toEqual([])
    const after = await stored(database, before.order.id)
    expect(facts(after)).toEqual(facts(before))
    expect(totalsOf(after)).toEqual(totalsOf(before))
  })
})

test('no void can be undone', async () => {
  const state = await paid(ctx)
  const payload = await fire(ctx, 'ORDER_PAYMENT_VOID', state.order.id, {
    entryId: firstId(state.ledger),
  })
  expect((await undo(ctx, payload.event?.id ?? '')).userErrors).toMatchObject([
    { code: 'NOT_UNDOABLE' },
  ])
})

test('an unreturn of an exchange fails when the other order comes back meanwhile', async () => {
  const state = await returned(ctx)
  await fired(ctx, 'ITEM_UNRETURN', state.order.id, { returnId: firstId(state.returns) })
  const exchanged = await fired(ctx, 'ITEM_EXCHANGE', state.order.id, {
    ...mugs(state, 1),
    replacements: [{ sku: 'JAR', name: 'Jar', qty: 1, unitPrice: '10' }],
  })
  const record = exchanged.returns.at(-1)
  const created = record?.exchangeOrderId ?? nobody
  await fired(ctx, 'ORDER_CANCEL', created)
  const [canceled, unreturned] = await Promise.all([
    fire(ctx, 'ORDER_UNCANCEL', created),
    fire(ctx, 'ITEM_UNRETURN', state.order.id, { returnId: record?.id }),
  ])
  expect(canceled.userErrors).toEqual([])
  // Either it came first, or it saw the other and was refused.
  const after = await stored(database, state.order.id)
  const codes = unreturned.userErrors.map(({ code }) => code)
  expect(codes).toEqual(after.returns.at(-1)?.state === 'REVERSED' ? [] : ['EXCHANGE_NOT_CANCELED'])
})

test('the order of an exchange may come back after its return was reversed: the customer has and owes both', async () => {
  const { order } = await paid(ctx)
  await fired(ctx, 'ORDER_PAYMENT_RECEIVED', order.id, { amount: '5', mode: 'LOG' })
  const sent = await fired(ctx, 'ORDER_SET_ACTUAL_SHIP_DATE', order.id)
  const exchanged = await fired(ctx, 'ITEM_EXCHANGE', order.id, {
    ...mugs(sent, 1),
    replacements: [{ sku: 'JAR', name: 'Jar', qty: 1, unitPrice: '10' }],
  })
  const created = exchanged.returns[0]?.exchangeOrderId ?? nobody
  /** What the customer is to have of both orders together, and what of it is paid. */
  const both = async () => {
    const orders = [await stored(database, order.id), await stored(database, created)]
    const sum = (of: (state: OrderState) => number) => orders.reduce((all, one) => all + of(one), 0)
    const live = ({ items }: OrderState) =>
      items.reduce(
        (all, { ordered, canceled, returned: back }) => all + ordered - canceled - back,
        0,
      )
    return [live, ({ order: { total } }: OrderState) => total, paidOf].map((of) => sum(of))
  }
  const paidOf = (state: OrderState) => state.order.netPaid
  expect(await both()).toEqual([3, 2500, 2500])
  await fired(ctx, 'ORDER_CANCEL', created)
  expect(await both()).toEqual([2, 1500, 2500])
  const reversal = await fire(ctx, 'ITEM_UNRETURN', order.id, {
    returnId: firstId(exchanged.returns),
  })
  expect(await both()).toEqual([3, 2500, 2500])
  await fired(ctx, 'ORDER_UNCANCEL', created)
  expect(await both()).toEqual([4, 3500, 2500])
  stateIn(await undo(ctx, reversal.event?.id ?? nobody))
  expect(await both()).toEqual([3, 2500, 2500])
})

test('what is cleared is told from what is left out, over the API too', async () => {
  const { order } = await imported(ctx, { paymentMethod: 'Visa' })
  const administrator = await app.tokenOf('ADMINISTRATOR')
  const edit = (fields: string) =>
    app.ask(
      administrator,
      `mutation { orderPaymentEdit(input: { orderId: "${order.id}", ${fields} }) {
        order { paymentMethod paymentReference paymentTerms } userErrors { code } } }`,
    )
  await edit('reference: "PO 7", terms: "30 days"')
  const { data } = await edit('reference: null')
  expect(data).toEqual({
    orderPaymentEdit: {
      order: { paymentMethod: 'Visa', paymentReference: null, paymentTerms: '30 days' },
      userErrors: [],
    },
  })
})

test('the ledger tells what had been paid after each entry, and suppliers are one by any case', async () => {
  const state = await paid(ctx)
  await fired(ctx, 'ORDER_CREDIT_ISSUED', state.order.id, { amount: '0.50', mode: 'LOG' })
  for (const supplier of ['Clay & Co', 'clay & co']) {
    await fired(ctx, 'DROP_SHIP_ORDERED', state.order.id, { ...mugs(state, 1), supplier })
  }
  const { data } = await app.ask(
    await app.tokenOf('ADMINISTRATOR'),
    `{ order(id: "${state.order.id}") { payments { amount { amount } netPaid { amount } }
       dropShipOrders { supplierName items { qty shipped } } } }`,
  )
  expect(data).toMatchObject({
    order: {
      payments: [
        { amount: { amount: '20.00' }, netPaid: { amount: '20.00' } },
        { amount: { amount: '-0.50' }, netPaid: { amount: '19.50' } },
      ],
      dropShipOrders: [
        { supplierName: 'Clay & Co', items: [{ qty: 1, shipped: 0 }] },
        { supplierName: 'Clay & Co' },
      ],
    },
  })
})

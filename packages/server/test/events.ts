import type { SettableClock } from '../src/kernel/clock.js'
import type { Context } from '../src/kernel/context.js'
import type { Queryable } from '../src/kernel/database.js'
import { wholeOrder, type OrderState } from '../src/modules/orders/index.js'
import { eventsOnOrders } from '../src/modules/status-events/catalog/index.js'
import type { EventSpec } from '../src/modules/status-events/event-spec.js'
import { fireEvent } from '../src/modules/status-events/fire-event.js'
import { importOrder } from '../src/modules/status-events/import-order.js'
import type { OrderDraftInput } from '../src/modules/status-events/order-draft.inputs.js'
import { undoEvent } from '../src/modules/status-events/undo-event.js'
import type { StatusEventPayload } from '../src/modules/status-events/status-event.types.js'
import type { StatusEventKey } from '@waypost/shared'

const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }

/** Somewhere to deliver to, so that an order needs no review. */
export const address = {
  name: 'Ada Lovelace',
  street: '1 Analytical Way',
  city: 'London',
  zip: 'N1 9GU',
  country: 'GB',
  email: 'ada@example.org',
}

let customers = 0

/** Two items for 25.00 in all, for a customer of their own, and nothing else. */
export const draft = (more: Partial<OrderDraftInput> = {}): OrderDraftInput => ({
  currency: 'USD',
  billTo: { ...address, email: `customer-${(customers += 1)}@example.org` },
  items: [
    { sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '10.00' },
    { sku: 'TEA', name: 'Tea', qty: 1, unitPrice: '5.00' },
  ],
  ...more,
})

/** Imports an order; fails the test when it is refused. */
export async function imported(
  ctx: Context,
  more: Partial<OrderDraftInput> = {},
): Promise<OrderState> {
  const payload = await importOrder(ctx, { ...plain, order: draft(more) })
  return stateIn(payload)
}

/** The state inside an answer. */
export function stateIn(payload: StatusEventPayload): OrderState {
  const state = payload.order?.state
  if (!state || payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors))
  return state
}

const specs = new Map<StatusEventKey, EventSpec>(eventsOnOrders.map((spec) => [spec.key, spec]))

/** Fires an event on an order by its key, with just the input that matters. */
export function fire(
  ctx: Context,
  key: StatusEventKey,
  orderId: string,
  input: Record<string, unknown> = {},
): Promise<StatusEventPayload> {
  const spec = specs.get(key)
  // What happens in turn has its order by time.
  if ('advance' in ctx.clock) (ctx.clock as SettableClock).advance(1)
  if (!spec) throw new Error(`no event ${key}`)
  return fireEvent(ctx, spec, {
    ...plain,
    restock: false,
    open: false,
    orderId,
    ...input,
  } as Parameters<typeof fireEvent>[2])
}

/** Fires an event that must succeed, and answers the order after it. */
export const fired = async (...parameters: Parameters<typeof fire>): Promise<OrderState> =>
  stateIn(await fire(...parameters))

/** Takes an event back, with just the input that matters. */
export const undo = (
  ctx: Context,
  eventId: string,
  input: Record<string, unknown> = {},
): Promise<StatusEventPayload> => undoEvent(ctx, eventsOnOrders, { ...plain, eventId, ...input })

/** The day on which tests of events take place. */
export const today = '2026-03-02'

/** An order of two items that is approved. */
export const approved = async (ctx: Context): Promise<OrderState> =>
  fired(ctx, 'ORDER_APPROVE', (await imported(ctx)).order.id)
/** One that has shipped altogether, with the tracking number 1Z. */
export const shipped = async (ctx: Context): Promise<OrderState> =>
  fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', (await imported(ctx)).order.id, {
    carrier: 'UPS',
    number: '1Z',
  })
/** One that is canceled. */
export const canceled = async (ctx: Context): Promise<OrderState> =>
  fired(ctx, 'ORDER_CANCEL', (await imported(ctx)).order.id)
/** One with a payment of 20.00. */
export const paid = async (ctx: Context): Promise<OrderState> =>
  fired(ctx, 'ORDER_PAYMENT_RECEIVED', (await imported(ctx)).order.id, {
    amount: '20',
    method: 'Visa',
    mode: 'LOG',
  })
/** One that has shipped altogether and of which all has come back. */
export const returned = async (ctx: Context, open = false): Promise<OrderState> => {
  const state = await shipped(ctx)
  return fired(ctx, 'ITEM_RETURN', state.order.id, { ...allItems(state), open })
}
/** One whose two mugs a supplier is to ship. */
export const dropShipped = async (ctx: Context): Promise<OrderState> => {
  const state = await imported(ctx)
  return fired(ctx, 'DROP_SHIP_ORDERED', state.order.id, {
    items: [{ itemId: itemOf(state, 'MUG').id }],
    supplier: 'Potters & Sons',
  })
}

/** An id that nothing has. */
export const nobody = '0198f2c4-0000-7000-8000-000000000009'

/** The id of the first of a list, such as the returns of an order; nobody's without any. */
export const firstId = (list: readonly { id: string }[]): string => list[0]?.id ?? nobody
/** The same order with its two mugs on backorder. */
export const backordered = async (ctx: Context, order?: OrderState): Promise<OrderState> => {
  const state = order ?? (await imported(ctx))
  const items = [{ itemId: itemOf(state, 'MUG').id }]
  return fired(ctx, 'ITEM_FORCE_BACKORDER', state.order.id, { items })
}
/** One that is approved and has its two mugs on backorder. */
export const approvedBackordered = async (ctx: Context): Promise<OrderState> =>
  backordered(ctx, await approved(ctx))

/** All items of an order as an input names them. */
export const allItems = (state: OrderState) => ({
  items: state.items.map(({ id }) => ({ itemId: id })),
})

/** The order as the database has it now. */
export async function stored(db: Queryable, orderId: string): Promise<OrderState> {
  const [row] = await db.query<{ state: unknown }>(
    `select ${wholeOrder.sql} as state from orders o where o.id = $1`,
    [orderId],
  )
  if (!row) throw new Error(`no order ${orderId}`)
  return wholeOrder.read(row.state)
}

/** The item with this SKU. */
export function itemOf(state: OrderState, sku: string): OrderState['items'][number] {
  const item = state.items.find((candidate) => candidate.sku === sku)
  if (!item) throw new Error(`no item ${sku}`)
  return item
}

const timestamp = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/

/** A state with its timestamps in one form: the database and the engine write them differently. */
export const plainly = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_name, field: unknown) =>
      typeof field === 'string' && timestamp.test(field) ? new Date(field).toISOString() : field,
    ),
  ) as T

// What the grid owes to a cart and to integrators, worked out anew from the product's rules and the
// stored facts. Nothing here uses the code that plans updates.
import type { StatusEventKey } from '@waypost/shared'
import { isDeepStrictEqual } from 'node:util'
import type { Queryable } from '../src/kernel/database.js'
import type { OrderState } from '../src/modules/orders/index.js'
import { stored } from './events.js'

/** The events of which the default grid does not notify the cart. */
const silent: readonly StatusEventKey[] = [
  'DROP_SHIP_CANCELED',
  'DROP_SHIP_ORDERED',
  'ITEM_ADD',
  'ITEM_REVISE',
  'ORDER_IMPORT',
  'ORDER_PACK',
  'ORDER_PAYMENT_EDIT',
  'ORDER_PAYMENT_RECEIVED',
  'ORDER_PAYMENT_VOID',
  'ORDER_UNAPPROVE',
]

/** The name of an event in messages: its group, a dot, the rest. */
export const typeOf = (event: StatusEventKey): string =>
  event.toLowerCase().replace(/^(drop_ship|item|order)_/, '$1.')

/** One event of an order's history. */
export interface Happened {
  id: string
  event: StatusEventKey
  sequence: number
  changes: { subject: string; subjectId: string; from: string | null; to: string | null }[]
}

/** What happened to one order in one action, and how the order stood afterwards. */
export interface Turn {
  events: Happened[]
  state: OrderState
}

/** What happened to each order in the action that this event was part of. */
export async function turnsOf(db: Queryable, eventId: string): Promise<Turn[]> {
  const rows = await db.query<Happened & { orderId: string }>(
    `select h.id, h.order_id as "orderId", h.event, h.sequence,
       (select coalesce(json_agg(json_build_object('subject', case when c.item_id is null then 'ORDER' else 'ORDER_ITEM' end,
           'subjectId', coalesce(c.item_id, c.order_id), 'from', f.code, 'to', t.code)), '[]')
         from label_change c left join label f on f.id = c.from_label_id left join label t on t.id = c.to_label_id
         where c.entry_id = h.id) as changes
     from history_entry h
     where h.action_id = (select action_id from history_entry where id = $1) order by h.sequence`,
    [eventId],
  )
  const ids = [...new Set(rows.map(({ orderId }) => orderId))]
  return Promise.all(
    ids.map(async (orderId) => ({
      events: rows
        .filter((row) => row.orderId === orderId)
        .map(({ id, event, sequence, changes }) => ({ id, event, sequence, changes })),
      state: await stored(db, orderId),
    })),
  )
}

/** The words of labels by their ids. */
export type Words = ReadonlyMap<number, string>

/** All that a cart is told of an order as it stands. */
export function told({ order, detail, items, shipments }: OrderState, words: Words) {
  const word = (id: number | null) => (id === null ? null : (words.get(id) ?? null))
  const labels = (id: number | null) => {
    const label = word(id)
    return { status: label && `shop: ${label}`, label }
  }
  return {
    orderNumber: order.number,
    cartNumber: order.cartNumber ?? order.originalCartNumber,
    billToName: detail.billTo.name ?? null,
    shipToName: detail.shipTo.name ?? null,
    ...labels(order.customerLabelId),
    items: items.map((item) => ({
      sku: item.sku,
      name: item.name,
      ordered: item.ordered,
      shipped: item.shipped,
      needed: item.needed,
      canceled: item.canceled,
      returned: item.returned,
      ...labels(item.customerLabelId),
      expectedShipDate: item.expectedShipDate,
      actualShipDate: item.actualShipDate,
    })),
    tracking: shipments.flatMap(({ carrier, trackingNumber, shipDate }) =>
      trackingNumber === null ? [] : [{ carrier, number: trackingNumber, shipDate }],
    ),
  }
}

/** A message that must arrive, by its id. */
export interface Owed {
  id: string
  type: string
  data: Record<string, unknown>
}

/** Keeps what each destination is owed for each order, in turn. */
export class Ledger {
  readonly cart = new Map<string, Owed[]>()
  readonly hook = new Map<string, Owed[]>()

  constructor(
    private readonly words: Words,
    /** Whether an integrator's endpoint wants the event. */
    private readonly wants: (happened: Happened) => boolean = () => true,
  ) {}

  add(turn: Turn): void {
    this.addToCart(turn)
    for (const happened of turn.events) if (this.wants(happened)) this.addToHook(turn, happened)
  }

  /** At a notifying event the cart is told whatever differs from what it was last told. */
  private addToCart({ events, state }: Turn): void {
    const list = listOf(this.cart, state.order.number)
    const last = list.at(-1)
    const order = told(state, this.words)
    const notifying = events.findLast(({ event }) => !silent.includes(event))
    if (!notifying || isDeepStrictEqual(last?.data['order'], order)) return
    const { id, event, sequence } = notifying
    const previousSequence = last?.data['sequence'] ?? null
    const data = { sequence, previousSequence, event, order }
    list.push({ id: `evt_${id}`, type: 'channel.order_updated', data })
  }

  private addToHook({ state }: Turn, { id, event, sequence, changes }: Happened): void {
    const list = listOf(this.hook, state.order.number)
    const previousSequence = list.at(-1)?.data['sequence'] ?? null
    const data = { sequence, previousSequence, event, changes: sorted(changes) }
    list.push({ id: `evt_${id}`, type: typeOf(event), data })
  }
}

function listOf(lists: Map<string, Owed[]>, key: string): Owed[] {
  let list = lists.get(key)
  if (!list) lists.set(key, (list = []))
  return list
}

/** Changes in one order, whatever the order in which they came. */
export const sorted = (changes: Happened['changes']): Happened['changes'] =>
  changes.toSorted((a, b) => a.subjectId.localeCompare(b.subjectId))

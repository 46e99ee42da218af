import { changeItems, type OrderState, type Take } from '../orders/index.js'
import type { Effect, UndoneEvent, WayBack } from './event-spec.js'

/** Open quantities wait for stock: they become needed. */
export const forceBackorder = (state: OrderState, takes: readonly Take[]): Effect =>
  changeNeeded(state, takes, 1)

/** The way back: what is needed is open again, in the same order. */
export const fillInPlace = (state: OrderState, takes: readonly Take[]): Effect =>
  changeNeeded(state, takes, -1)

function changeNeeded(state: OrderState, takes: readonly Take[], sign: 1 | -1): Effect {
  const qtyOf = new Map(takes.map(({ item, qty }) => [item.id, qty]))
  return {
    state: changeItems(state, qtyOf.keys(), (item) => ({
      ...item,
      needed: item.needed + sign * (qtyOf.get(item.id) ?? 0),
    })),
    touched: [...qtyOf.keys()],
  }
}

/** What a force put on backorder is filled again, by the event of its level. */
export const fillOf =
  (event: WayBack['event']) =>
  (_state: OrderState, { facts }: UndoneEvent): WayBack => ({
    event,
    input: {
      items: facts
        .filter(({ subject, field }) => subject === 'ORDER_ITEM' && field === 'needed')
        .map(({ subjectId, from, to }) => ({ itemId: subjectId, qty: Number(to) - Number(from) })),
    },
  })

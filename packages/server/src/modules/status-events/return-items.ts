import {
  heldQty,
  reduceItems,
  reductionsOf,
  reverseTo,
  type LineRecord,
  type OrderState,
  type ReturnRecord,
  type Take,
} from '../orders/index.js'
import type { Scene } from './event-spec.js'

interface ReturnDraft extends Pick<ReturnRecord, 'state' | 'restock' | 'reason'> {
  event: string
  /** The order that an exchange creates. */
  exchangeOrderId?: string
}

/** Takes shipped quantities back under the order's next RMA number: order number, dash, 1, 2, … */
export function returnItems(
  state: OrderState,
  takes: readonly Take[],
  scene: Scene,
  draft: ReturnDraft,
): OrderState {
  const count = state.order.rmaCount + 1
  const record: ReturnRecord = {
    id: scene.newId(),
    rmaNumber: `${state.order.number}-${count}`,
    state: draft.state,
    reason: draft.reason,
    restock: draft.restock,
    exchangeOrderId: draft.exchangeOrderId ?? null,
    exchangeCanceled: draft.exchangeOrderId === undefined ? null : false,
    exchangeVersion: draft.exchangeOrderId === undefined ? null : 1,
    createdAt: scene.now,
  }
  const reduced = reduceItems(state, takes, {
    kind: 'RETURN',
    event: draft.event,
    entryId: scene.entryId,
    returnId: record.id,
    newId: scene.newId,
  })
  return {
    ...reduced,
    order: { ...reduced.order, rmaCount: count },
    returns: [...reduced.returns, record],
  }
}

/** Takes quantities out of a return again; a return that holds nothing any more is reversed. */
export function unreturnItems(
  state: OrderState,
  returnId: string,
  takes: readonly Take[],
): OrderState {
  const lines = takes.map(({ item, qty }) => ({ itemId: item.id, qty }))
  const given = moveReversed(state, returnId, lines, 1)
  return heldQty(given, returnId) > 0 ? given : withReturnState(given, returnId, 'REVERSED')
}

/** Puts quantities that were taken out of a return into it again, with exactly the shares they had. */
export const returnAgain = (
  state: OrderState,
  returnId: string,
  lines: readonly LineRecord[],
  returnState: ReturnRecord['state'],
): OrderState => withReturnState(moveReversed(state, returnId, lines, -1), returnId, returnState)

const moveReversed = (
  state: OrderState,
  returnId: string,
  lines: readonly LineRecord[],
  direction: 1 | -1,
): OrderState => {
  const qtyOf = new Map(lines.map(({ itemId, qty }) => [itemId, qty * direction]))
  return reverseTo(
    state,
    new Map(
      reductionsOf(state, returnId).map(({ id, itemId, reversedQty }) => [
        id,
        reversedQty + (qtyOf.get(itemId) ?? 0),
      ]),
    ),
  )
}

/** The state with a return in another state. */
export const withReturnState = (
  state: OrderState,
  id: string,
  next: ReturnRecord['state'],
): OrderState => ({
  ...state,
  returns: state.returns.map((record) => (record.id === id ? { ...record, state: next } : record)),
})

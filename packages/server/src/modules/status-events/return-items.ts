import { reduceItems, type OrderState, type ReturnRecord, type Take } from '../orders/index.js'
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

import { draftOrder, type OrderDraft, type OrderState } from '../orders/index.js'
import type { Scene } from './event-spec.js'

/**
 * An order made from another: the same channel, account, parties and currency. It has no cart
 * number of its own, is unapproved, and nothing of it is paid. What customers may not see of the one
 * they do not see of the other.
 */
export function linkedOrder(
  { order, detail }: OrderState,
  scene: Scene,
  draft: Pick<OrderDraft, 'source' | 'items'>,
): OrderState {
  return draftOrder(
    {
      ...draft,
      id: scene.newId(),
      number: scene.newNumber(),
      now: scene.now,
      channelId: order.channelId,
      cartNumber: null,
      accountId: order.accountId,
      originalOrderId: order.id,
      hiddenAt: order.hiddenAt === null ? null : scene.now,
      accountArchived: order.accountArchived,
      originalCartNumber: order.cartNumber ?? order.originalCartNumber,
      currency: order.currency,
      placedAt: scene.now,
      shipping: 0,
      detail: { ...detail, comments: null, customFields: {} },
      tax: 0,
      discount: 0,
    },
    scene.newId,
  )
}

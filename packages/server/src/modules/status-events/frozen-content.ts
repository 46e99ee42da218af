import type { RefusalReason } from '../../kernel/refusal.js'
import { Refusal } from '../../kernel/refusal.js'
import { contentLocks, labelLocks, type ItemRecord, type OrderState } from '../orders/index.js'
import type { Scene } from './event-spec.js'

/** What freezes the content of an order as a whole; nothing does while an event is taken back. */
export const unlessFrozen = (state: OrderState, scene: Scene): RefusalReason[] =>
  scene.undoing ? [] : contentLocks(state.order, scene.configuration)

/**
 * Refuses items whose own label freezes them; none does while an event is taken back.
 * @param placeOf where the input names the item at this index
 * @throws Refusal LABEL_NOT_EDITABLE for each of them
 */
export function refuseFrozenItems(
  items: readonly ItemRecord[],
  scene: Scene,
  placeOf: (index: number) => string[],
): void {
  if (scene.undoing) return
  const reasons = items.flatMap((item, index) =>
    labelLocks(item, scene.configuration).map((lock): RefusalReason => ({
      ...lock,
      path: placeOf(index),
      data: { ...lock.data, itemId: item.id },
    })),
  )
  if (reasons.length > 0) throw new Refusal(reasons)
}

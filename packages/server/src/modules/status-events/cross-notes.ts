import { statusEvents } from '@waypost/shared'
import type { Actor } from '../../kernel/context.js'
import { newId } from '../../kernel/uuid.js'
import type { ActionDecision } from './decide-action.js'

/** The notes by which an order and the one that was made from it name each other; none otherwise. */
export function crossNotes(
  { orders, entries }: ActionDecision,
  actor: Actor,
  at: string,
): Record<string, unknown>[] {
  const [original, created] = orders
  if (!original || !created) return []
  const event = entries.find(({ orderId }) => orderId === created.after.order.id)?.event
  const name = event ? statusEvents[event].name : ''
  const [from, to] = [original.after.order, created.after.order]
  const note = (orderId: string, text: string) => ({
    id: newId(),
    order_id: orderId,
    text,
    public: false,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    at,
  })
  return [
    note(from.id, `${name}: order ${to.number} was made from this one.`),
    note(to.id, `${name}: this order was made from order ${from.number}.`),
  ]
}

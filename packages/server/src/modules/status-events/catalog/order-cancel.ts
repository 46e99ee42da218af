import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import {
  hasShipped,
  openQty,
  reduceItems,
  reverseTo,
  type LineRecord,
  type OrderState,
  type Take,
} from '../../orders/index.js'
import type { Effect, EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { reason, unlessCanceled } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

const cancelable = (state: OrderState): Take[] =>
  state.items
    .map((item) => ({ item, qty: openQty(item) + item.needed, fromNeeded: item.needed }))
    .filter(({ qty }) => qty > 0)

@InputType({ description: 'Cancels a whole order.' })
export class OrderCancelInput extends OrderEventInput {}

/** Everything open and backordered is canceled; what has shipped stays. */
export const orderCancel: EventSpec<OrderCancelInput> = {
  key: 'ORDER_CANCEL',
  permission: 'events.fire',
  guard: (state) => [
    ...unlessCanceled(state),
    ...(hasShipped(state) && cancelable(state).length === 0 ? [reason('ORDER_SHIPPED')] : []),
  ],
  effect: (state, input, scene) => {
    const canceled = { ...state, order: { ...state.order, canceledAt: scene.now } }
    if (scene.undoing) return takeAgain(canceled, input as OrderCancelInput & CameBack)
    const takes = cancelable(state)
    return {
      state: reduceItems(canceled, takes, {
        kind: 'CANCEL',
        event: 'ORDER_CANCEL',
        entryId: scene.entryId,
        newId: scene.newId,
      }),
      touched: takes.map(({ item }) => item.id),
    }
  },
  candidates: () => [{}],
  undo: () => ({ event: 'ORDER_UNCANCEL' }),
}

/** What the taking back of ORDER_UNCANCEL knows of it: the items that came back. */
interface CameBack {
  items: LineRecord[]
}

/** The same quantities with the very shares that the cancellation had taken, not split anew. */
function takeAgain(state: OrderState, { items }: CameBack): Effect {
  const taken = items.flatMap(({ itemId }) => {
    const last = state.reductions.findLast(
      (record) => record.itemId === itemId && record.event === 'ORDER_CANCEL',
    )
    return last ? [last.id] : []
  })
  return {
    state: reverseTo(state, new Map(taken.map((id) => [id, 0]))),
    touched: items.map(({ itemId }) => itemId),
  }
}

@Resolver()
export class OrderCancelMutation {
  @Needs(orderCancel.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_CANCEL.' })
  orderCancel(
    @Arg('input', () => OrderCancelInput, { description: 'The order, and what the event takes.' })
    input: OrderCancelInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderCancel, input)
  }
}

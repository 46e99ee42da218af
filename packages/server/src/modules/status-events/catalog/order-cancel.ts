import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { hasShipped, openQty, reduceItems, type OrderState, type Take } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
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
  effect: (state, _input, scene) => {
    const takes = cancelable(state)
    const canceled = { ...state, order: { ...state.order, canceledAt: scene.now } }
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

import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { reverseReductions } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { reason } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'
import { changedQuantities } from '../undone-subject.js'

@InputType({ description: 'Takes the cancellation of an order back.' })
export class OrderUncancelInput extends OrderEventInput {}

/** Exactly what the cancellation of the order canceled comes back; items canceled singly stay so. */
export const orderUncancel: EventSpec<OrderUncancelInput> = {
  key: 'ORDER_UNCANCEL',
  permission: 'events.fire',
  guard: (state) => (state.order.canceledAt === null ? [reason('ORDER_NOT_CANCELED')] : []),
  effect: (state) => {
    const taken = state.reductions.filter(
      (record) => record.event === 'ORDER_CANCEL' && record.reversedQty < record.qty,
    )
    const revived = { ...state, order: { ...state.order, canceledAt: null } }
    return {
      state: reverseReductions(revived, new Set(taken.map(({ id }) => id))),
      touched: taken.map(({ itemId }) => itemId),
    }
  },
  candidates: () => [{}],
  undo: (_state, undone) => ({
    event: 'ORDER_CANCEL',
    input: { items: changedQuantities(undone, 'canceled') },
  }),
}

@Resolver()
export class OrderUncancelMutation {
  @Needs(orderUncancel.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_UNCANCEL.' })
  orderUncancel(
    @Arg('input', () => OrderUncancelInput, { description: 'The order, and what the event takes.' })
    input: OrderUncancelInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderUncancel, input)
  }
}

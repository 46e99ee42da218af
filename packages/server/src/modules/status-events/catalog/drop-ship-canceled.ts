import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { unshippedItems, withDropShipState } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { refuse } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'
import { undoneSubject } from '../undone-subject.js'

@InputType({ description: 'Cancels an order placed with a drop-ship supplier.' })
export class DropShipCanceledInput extends OrderEventInput {
  @Field(() => ID, { description: 'The drop-ship order.' })
  dropShipOrderId!: string
}

/** A supplier ships no more; what has not shipped is without a source again. */
export const dropShipCanceled: EventSpec<DropShipCanceledInput> = {
  key: 'DROP_SHIP_CANCELED',
  permission: 'events.fire',
  guard: () => [],
  effect: (state, input) => {
    const path = ['dropShipOrderId']
    const order =
      state.dropShipOrders.find(({ id }) => id === input.dropShipOrderId) ??
      refuse('NOT_FOUND', { path, message: 'The order has no such drop-ship order.' })
    if (order.state !== 'OPEN') refuse('NOTHING_TO_DO', { path })
    return {
      state: withDropShipState(state, order.id, 'CANCELED'),
      touched: unshippedItems(order),
    }
  },
  candidates: (state, _scene, items) =>
    state.dropShipOrders
      .filter(({ lines }) => lines.some(({ itemId }) => items === null || items.includes(itemId)))
      .map(({ id }) => ({ dropShipOrderId: id })),
  undo: (_state, undone) => ({
    event: 'DROP_SHIP_ORDERED',
    input: { dropShipOrderId: undoneSubject(undone, 'DROP_SHIP_ORDER') },
  }),
}

@Resolver()
export class DropShipCanceledMutation {
  @Needs(dropShipCanceled.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires DROP_SHIP_CANCELED.' })
  dropShipCanceled(
    @Arg('input', () => DropShipCanceledInput, {
      description: 'The order, and what the event takes.',
    })
    input: DropShipCanceledInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, dropShipCanceled, input)
  }
}

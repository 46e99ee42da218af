import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { neededQty, reduceItems } from '../../orders/index.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { unlessCanceled } from '../refusals.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Cancels what an order has on backorder.' })
export class OrderCancelBackOrderInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    nullable: true,
    description:
      'What is canceled; without a quantity, all that is needed of the item. Everything needed when left out.',
  })
  items?: ItemQuantityInput[] | null
}

/** Needed quantity is canceled, with its share of tax and discount; what is open or shipped stays. */
export const orderCancelBackOrder: EventSpec<OrderCancelBackOrderInput> = {
  key: 'ORDER_CANCEL_BACK_ORDER',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input, { entryId, newId }) => {
    const takes = chooseItems(state, input.items, neededQty)
    const taken = takes.map((take) => ({ ...take, fromNeeded: take.qty }))
    return {
      state: reduceItems(state, taken, {
        kind: 'CANCEL',
        event: 'ORDER_CANCEL_BACK_ORDER',
        entryId,
        newId,
      }),
      touched: takes.map(({ item }) => item.id),
    }
  },
  candidates: (state, _scene, items) => itemCandidates(state, items, neededQty),
}

@Resolver()
export class OrderCancelBackOrderMutation {
  @Needs(orderCancelBackOrder.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_CANCEL_BACK_ORDER.' })
  orderCancelBackOrder(
    @Arg('input', () => OrderCancelBackOrderInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderCancelBackOrderInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderCancelBackOrder, input)
  }
}

import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { openQty } from '../../orders/index.js'
import { fillOf, forceBackorder } from '../backorder-items.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { unlessCanceled } from '../refusals.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Puts an order on backorder.' })
export class OrderForceBackorderInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    nullable: true,
    description:
      'The items to put on backorder; without a quantity, all that is open. Everything open when left out.',
  })
  items?: ItemQuantityInput[] | null
}

/** Open quantity of the whole order, or of the items that are named, waits for stock. */
export const orderForceBackorder: EventSpec<OrderForceBackorderInput> = {
  key: 'ORDER_FORCE_BACKORDER',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input) => forceBackorder(state, chooseItems(state, input.items, openQty)),
  candidates: (state, _scene, items) => itemCandidates(state, items, openQty),
  undo: fillOf('ORDER_FILL_BACKORDER'),
}

@Resolver()
export class OrderForceBackorderMutation {
  @Needs(orderForceBackorder.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_FORCE_BACKORDER.' })
  orderForceBackorder(
    @Arg('input', () => OrderForceBackorderInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderForceBackorderInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderForceBackorder, input)
  }
}

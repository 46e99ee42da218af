import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { openQty } from '../../orders/index.js'
import { fillOf, forceBackorder } from '../backorder-items.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import { unlessCanceled } from '../refusals.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Puts open items on backorder.' })
export class ItemForceBackorderInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    description: 'The items to put on backorder; without a quantity, all that is open.',
  })
  items!: ItemQuantityInput[]
}

/** Open quantity of items waits for stock: open becomes needed. */
export const itemForceBackorder: EventSpec<ItemForceBackorderInput> = {
  key: 'ITEM_FORCE_BACKORDER',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input) => forceBackorder(state, chooseItems(state, input.items, openQty)),
  candidates: (state, _scene, items) => itemCandidates(state, items, openQty),
  undo: fillOf('ITEM_FILL_BACKORDER'),
}

@Resolver()
export class ItemForceBackorderMutation {
  @Needs(itemForceBackorder.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_FORCE_BACKORDER.' })
  itemForceBackorder(
    @Arg('input', () => ItemForceBackorderInput, {
      description: 'The order, and what the event takes.',
    })
    input: ItemForceBackorderInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemForceBackorder, input)
  }
}

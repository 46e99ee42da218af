import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { openQty, reduceItems, unshippedQty } from '../../orders/index.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { refuseFrozenItems, unlessFrozen } from '../frozen-content.js'
import { unlessCanceled } from '../refusals.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Cancels quantity of items.' })
export class ItemCancelInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    description:
      'The items to cancel; without a quantity, all that is open or on backorder. What is open goes first.',
  })
  items!: ItemQuantityInput[]
}

/** Quantity that has not shipped is canceled: the open one first, what is on backorder after it. */
export const itemCancel: EventSpec<ItemCancelInput> = {
  key: 'ITEM_CANCEL',
  permission: 'events.fire',
  guard: (state, scene) => [...unlessCanceled(state), ...unlessFrozen(state, scene)],
  effect: (state, input, scene) => {
    const takes = chooseItems(state, input.items, unshippedQty).map(({ item, qty }) => ({
      item,
      qty,
      fromNeeded: Math.max(0, qty - openQty(item)),
    }))
    const items = takes.map(({ item }) => item)
    refuseFrozenItems(items, scene, (index) => ['items', String(index), 'itemId'])
    return {
      state: reduceItems(state, takes, {
        kind: 'CANCEL',
        event: 'ITEM_CANCEL',
        entryId: scene.entryId,
        newId: scene.newId,
      }),
      touched: items.map(({ id }) => id),
    }
  },
  candidates: (state, _scene, items) => itemCandidates(state, items, unshippedQty),
}

@Resolver()
export class ItemCancelMutation {
  @Needs(itemCancel.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_CANCEL.' })
  itemCancel(
    @Arg('input', () => ItemCancelInput, { description: 'The order, and what the event takes.' })
    input: ItemCancelInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemCancel, input)
  }
}

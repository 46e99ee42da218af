import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { returnableQty } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import { optionalText } from '../input-values.js'
import { returnItems } from '../return-items.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Takes shipped items back.' })
export class ItemReturnInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    description:
      'The items that come back; without a quantity, all that has shipped and not come back.',
  })
  items!: ItemQuantityInput[]

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the goods go back on the shelf.',
  })
  restock!: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Leaves the return open until it is decided; the order cannot change its status by hand so long.',
  })
  open!: boolean
}

/** Shipped items come back, under an RMA number of their own. */
export const itemReturn: EventSpec<ItemReturnInput> = {
  key: 'ITEM_RETURN',
  permission: 'events.fire',
  guard: () => [],
  effect: (state, input, scene) => {
    const takes = chooseItems(state, input.items, returnableQty)
    return {
      state: returnItems(state, takes, scene, {
        event: 'ITEM_RETURN',
        state: input.open ? 'OPEN' : 'CLOSED',
        restock: input.restock,
        reason: optionalText(input.reason, ['reason'], 1000),
      }),
      touched: takes.map(({ item }) => item.id),
    }
  },
  candidates: (state, _scene, items) => itemCandidates(state, items, returnableQty),
}

@Resolver()
export class ItemReturnMutation {
  @Needs(itemReturn.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_RETURN.' })
  itemReturn(
    @Arg('input', () => ItemReturnInput, { description: 'The order, and what the event takes.' })
    input: ItemReturnInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemReturn, input)
  }
}

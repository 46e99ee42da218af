import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import {
  returnableQty,
  type LineRecord,
  type OrderState,
  type ReturnRecord,
} from '../../orders/index.js'
import type { Effect, EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import { optionalText } from '../input-values.js'
import { refuse } from '../refusals.js'
import { returnAgain, returnItems } from '../return-items.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'
import { changedQuantities, undoneSubject } from '../undone-subject.js'

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
    if (scene.undoing) return takeAgain(state, input as ItemReturnInput & TakenOut)
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
  undo: (_state, undone) => ({
    event: 'ITEM_UNRETURN',
    // Not all that the return holds: it may be one that was taken back in part and is so again.
    input: {
      returnId: undoneSubject(undone, 'RETURN'),
      items: changedQuantities(undone, 'returned'),
    },
  }),
}

/** What the taking back of ITEM_UNRETURN knows of it: no new return, the same one as it was. */
interface TakenOut {
  returnId: string
  returnState?: ReturnRecord['state']
  items: LineRecord[]
}

function takeAgain(state: OrderState, { returnId, returnState, items }: TakenOut): Effect {
  const record = state.returns.find(({ id }) => id === returnId) ?? refuse('NOT_FOUND')
  return {
    state: returnAgain(state, returnId, items, returnState ?? record.state),
    touched: items.map(({ itemId }) => itemId),
  }
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

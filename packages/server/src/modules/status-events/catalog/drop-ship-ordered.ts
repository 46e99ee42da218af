import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import {
  unshippedItems,
  unsourcedQty,
  withDropShipState,
  type DropShipRecord,
  type ItemRecord,
  type OrderState,
} from '../../orders/index.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import type { Effect, EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { textInput } from '../input-values.js'
import { refuse, unlessCanceled } from '../refusals.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'
import { undoneSubject } from '../undone-subject.js'

@InputType({ description: 'Orders items from a supplier who ships them to the customer.' })
export class DropShipOrderedInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    description:
      'The items; without a quantity, all that is open and not on order from a supplier yet.',
  })
  items!: ItemQuantityInput[]

  @Field(() => String, {
    description: 'The name of the supplier; a new name makes a new supplier.',
  })
  supplier!: string
}

const unsourced = (state: OrderState) => (item: ItemRecord) => unsourcedQty(state, item)

/** A supplier is asked to ship open quantities. Nothing ships yet. */
export const dropShipOrdered: EventSpec<DropShipOrderedInput> = {
  key: 'DROP_SHIP_ORDERED',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input, scene) => {
    if (scene.undoing) return reopen(state, input as DropShipOrderedInput & Closed)
    const supplierName = textInput(input.supplier, ['supplier'], 200)
    const takes = chooseItems(state, input.items, unsourced(state))
    const ordered: DropShipRecord = {
      id: scene.newId(),
      supplierName,
      state: 'OPEN',
      createdAt: scene.now,
      lines: takes.map(({ item, qty }) => ({ itemId: item.id, qty, shipped: 0 })),
    }
    return {
      state: { ...state, dropShipOrders: [...state.dropShipOrders, ordered] },
      touched: takes.map(({ item }) => item.id),
    }
  },
  candidates: (state, _scene, items) =>
    itemCandidates(state, items, unsourced(state)).map((candidate) => ({
      ...candidate,
      supplier: 'trial',
    })),
  undo: (_state, undone) => ({
    event: 'DROP_SHIP_CANCELED',
    input: { dropShipOrderId: undoneSubject(undone, 'DROP_SHIP_ORDER') },
  }),
}

/** What the taking back of DROP_SHIP_CANCELED knows of it: the same order is open again. */
interface Closed {
  dropShipOrderId: string
}

function reopen(state: OrderState, { dropShipOrderId }: Closed): Effect {
  const order = state.dropShipOrders.find(({ id }) => id === dropShipOrderId) ?? refuse('NOT_FOUND')
  return { state: withDropShipState(state, order.id, 'OPEN'), touched: unshippedItems(order) }
}

@Resolver()
export class DropShipOrderedMutation {
  @Needs(dropShipOrdered.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires DROP_SHIP_ORDERED.' })
  dropShipOrdered(
    @Arg('input', () => DropShipOrderedInput, {
      description: 'The order, and what the event takes.',
    })
    input: DropShipOrderedInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, dropShipOrdered, input)
  }
}

import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { heldQty, type ItemRecord, type OrderState, type ReturnRecord } from '../../orders/index.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { refuse } from '../refusals.js'
import { unreturnItems } from '../return-items.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'
import { changedQuantities, undoneSubject } from '../undone-subject.js'

@InputType({ description: 'Reverses a return, wholly or for some of its items.' })
export class ItemUnreturnInput extends OrderEventInput {
  @Field(() => ID, { description: 'The return.' })
  returnId!: string

  @Field(() => [ItemQuantityInput], {
    nullable: true,
    description:
      'The items that the customer keeps after all; all that the return holds when left out.',
  })
  items?: ItemQuantityInput[] | null
}

/** What a return took is with the customer again, with exactly the shares that went. */
export const itemUnreturn: EventSpec<ItemUnreturnInput> = {
  key: 'ITEM_UNRETURN',
  permission: 'events.fire',
  guard: () => [],
  effect: (state, input) => {
    const record = returnToReverse(state, input.returnId)
    const takes = chooseItems(state, input.items, heldBy(state, record))
    return {
      state: unreturnItems(state, record.id, takes),
      touched: takes.map(({ item }) => item.id),
      relied:
        record.exchangeOrderId === null
          ? []
          : [{ id: record.exchangeOrderId, version: record.exchangeVersion ?? 0 }],
    }
  },
  candidates: (state, _scene, items) =>
    state.returns.flatMap((record) =>
      itemCandidates(state, items, heldBy(state, record)).map((candidate) => ({
        ...candidate,
        returnId: record.id,
      })),
    ),
  undo: (_state, undone) => ({
    event: 'ITEM_RETURN',
    input: {
      returnId: undoneSubject(undone, 'RETURN'),
      returnState: undone.facts.find(
        ({ subject, field }) => subject === 'RETURN' && field === 'state',
      )?.from,
      items: changedQuantities(undone, 'returned'),
    },
  }),
}

const heldBy =
  (state: OrderState, { id }: ReturnRecord) =>
  (item: ItemRecord) =>
    heldQty(state, id, item.id)

function returnToReverse({ returns }: OrderState, id: string): ReturnRecord {
  const path = ['returnId']
  const record =
    returns.find((candidate) => candidate.id === id) ??
    refuse('NOT_FOUND', { path, message: 'The order has no such return.' })
  if (record.state === 'REVERSED') refuse('NOTHING_TO_DO', { path })
  if (record.exchangeCanceled === false) {
    refuse('EXCHANGE_NOT_CANCELED', { path, data: { orderId: record.exchangeOrderId } })
  }
  return record
}

@Resolver()
export class ItemUnreturnMutation {
  @Needs(itemUnreturn.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_UNRETURN.' })
  itemUnreturn(
    @Arg('input', () => ItemUnreturnInput, { description: 'The order, and what the event takes.' })
    input: ItemUnreturnInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemUnreturn, input)
  }
}

import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { DateScalar } from '../../../kernel/scalars.js'
import { openQty, shipItems } from '../../orders/index.js'
import { chooseItems } from '../choose-items.js'
import { correctShipDate } from '../correct-ship-date.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { unlessCanceled } from '../refusals.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Sets the ship date of items.' })
export class ItemSetActualShipDateInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    description: 'The items; without a quantity, all of each that is open ships.',
  })
  items!: ItemQuantityInput[]

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day they shipped; today in the time zone of the business when left out.',
  })
  date?: string | null
}

/** What is open of the named items ships on this day; with nothing open, the date of what shipped is corrected. */
export const itemSetActualShipDate: EventSpec<ItemSetActualShipDateInput> = {
  key: 'ITEM_SET_ACTUAL_SHIP_DATE',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input, scene) => {
    const date = input.date ?? scene.today
    const named = new Set(input.items.map(({ itemId }) => itemId))
    const ships =
      input.items.some(({ qty }) => qty != null) ||
      state.items.some((item) => named.has(item.id) && openQty(item) > 0)
    if (!ships) {
      const takes = chooseItems(state, input.items, ({ shipped }) => shipped)
      const items = takes.map(({ item }) => item)
      return correctShipDate(state, items, date)
    }
    const takes = chooseItems(state, input.items, openQty)
    return {
      state: shipItems(state, takes, {
        id: scene.newId(),
        carrier: null,
        trackingNumber: null,
        shipDate: date,
        createdAt: scene.now,
      }),
      touched: takes.map(({ item }) => item.id),
    }
  },
  candidates: (state, scene, items) =>
    state.items
      .filter(({ id }) => items === null || items.includes(id))
      .flatMap(({ id }) => [
        { items: [{ itemId: id }], date: scene.today },
        { items: [{ itemId: id }], date: '2000-01-01' },
      ]),
}

@Resolver()
export class ItemSetActualShipDateMutation {
  @Needs(itemSetActualShipDate.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_SET_ACTUAL_SHIP_DATE.' })
  itemSetActualShipDate(
    @Arg('input', () => ItemSetActualShipDateInput, {
      description: 'The order, and what the event takes.',
    })
    input: ItemSetActualShipDateInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemSetActualShipDate, input)
  }
}

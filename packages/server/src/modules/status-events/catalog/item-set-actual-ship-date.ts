import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { DateScalar } from '../../../kernel/scalars.js'
import { openQty, shipItems, type ItemRecord, type ShipmentRecord } from '../../orders/index.js'
import { chooseItems } from '../choose-items.js'
import { correctShipDate } from '../correct-ship-date.js'
import type { EventSpec, Scene } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { refuse, unlessCanceled } from '../refusals.js'
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

const parcel = (shipDate: string, scene: Scene): Omit<ShipmentRecord, 'lines'> => ({
  id: scene.newId(),
  carrier: null,
  trackingNumber: null,
  shipDate,
  createdAt: scene.now,
})

/** What is open of the named items ships on this day; of those with nothing open, the date is corrected. */
export const itemSetActualShipDate: EventSpec<ItemSetActualShipDateInput> = {
  key: 'ITEM_SET_ACTUAL_SHIP_DATE',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input, scene) => {
    const date = input.date ?? scene.today
    // An item of which nothing is open takes a correction, unless a quantity asks to ship.
    const asked = new Set(input.items.flatMap(({ itemId, qty }) => (qty == null ? [] : [itemId])))
    const ships = (item: ItemRecord) => openQty(item) > 0 || asked.has(item.id)
    const takes = chooseItems(state, input.items, (item) =>
      ships(item) ? openQty(item) : item.shipped,
    )
    const toShip = takes.filter(({ item }) => ships(item))
    const others = takes.filter(({ item }) => !ships(item)).map(({ item }) => item)
    const corrected = correctShipDate(state, others, date)
    if (toShip.length === 0 && corrected === state) refuse('NOTHING_TO_DO')
    return {
      state: toShip.length === 0 ? corrected : shipItems(corrected, toShip, parcel(date, scene)),
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

import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { DateScalar } from '../../../kernel/scalars.js'
import { Needs } from '../../../kernel/needs.js'
import { openQty, shipItems, type OrderState } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { chooseItems } from '../choose-items.js'
import { optionalText, textInput } from '../input-values.js'
import { numberShipment } from '../number-shipment.js'
import { unlessCanceled } from '../refusals.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

/** A number that no shipment of the order has, for trying out whether the event can fire. */
const unusedNumber = (state: OrderState): string => `trial-${state.shipments.length}`

@InputType({ description: 'Adds a tracking number to an order.' })
export class OrderAddTrackingNumberInput extends OrderEventInput {
  @Field(() => String, { nullable: true, description: 'Who carries the parcel.' })
  carrier?: string | null

  @Field(() => String, { description: 'The tracking number.' })
  number!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it shipped; today in the time zone of the business when left out.',
  })
  shipDate?: string | null

  @Field(() => [ItemQuantityInput], {
    nullable: true,
    description: 'What is in the parcel; everything open when left out.',
  })
  items?: ItemQuantityInput[] | null
}

/** A tracking number comes in, and what it is for ships. With nothing open it goes to the latest shipment that has none, else to a further parcel without quantities. */
export const orderAddTrackingNumber: EventSpec<OrderAddTrackingNumberInput> = {
  key: 'ORDER_ADD_TRACKING_NUMBER',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input, scene) => {
    const parcel = {
      id: scene.newId(),
      carrier: optionalText(input.carrier, ['carrier'], 100),
      trackingNumber: textInput(input.number, ['number'], 200),
      shipDate: input.shipDate ?? scene.today,
      createdAt: scene.now,
    }
    const takes = chooseItems(state, input.items, openQty, ({ shipped }) => shipped > 0)
    const named = (input.items ?? []).map(({ itemId }) => itemId)
    if (takes.length > 0) {
      const shipped = takes.map(({ item }) => item.id)
      return {
        state: shipItems(state, takes, parcel),
        touched: [...new Set([...shipped, ...named])],
      }
    }
    return numberShipment(state, parcel, input.shipDate ?? null, named)
  },
  candidates: (state, _scene, items) => [
    { number: unusedNumber(state) },
    ...state.items
      .filter(({ id }) => items === null || items.includes(id))
      .map(({ id }) => ({ number: unusedNumber(state), items: [{ itemId: id }] })),
  ],
}

@Resolver()
export class OrderAddTrackingNumberMutation {
  @Needs(orderAddTrackingNumber.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_ADD_TRACKING_NUMBER.' })
  orderAddTrackingNumber(
    @Arg('input', () => OrderAddTrackingNumberInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderAddTrackingNumberInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderAddTrackingNumber, input)
  }
}

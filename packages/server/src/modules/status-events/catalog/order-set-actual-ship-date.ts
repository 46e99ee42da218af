import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { DateScalar } from '../../../kernel/scalars.js'
import { Needs } from '../../../kernel/needs.js'
import { openQty, shipItems } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { correctShipDate } from '../correct-ship-date.js'
import { refuse, unlessCanceled } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Sets the ship date of a whole order.' })
export class OrderSetActualShipDateInput extends OrderEventInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it shipped; today in the time zone of the business when left out.',
  })
  date?: string | null
}

/** Everything open ships with this date; with nothing open, the date of what shipped is corrected. */
export const orderSetActualShipDate: EventSpec<OrderSetActualShipDateInput> = {
  key: 'ORDER_SET_ACTUAL_SHIP_DATE',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input, scene) => {
    const date = input.date ?? scene.today
    const open = state.items.filter((item) => openQty(item) > 0)
    if (open.length === 0) {
      const corrected = correctShipDate(state, state.items, date)
      const dated = corrected.items.filter((item, index) => item !== state.items[index])
      if (dated.length === 0) refuse('NOTHING_TO_DO')
      return { state: corrected, touched: dated.map(({ id }) => id) }
    }
    const takes = open.map((item) => ({ item, qty: openQty(item) }))
    return {
      state: shipItems(state, takes, {
        id: scene.newId(),
        carrier: null,
        trackingNumber: null,
        shipDate: date,
        createdAt: scene.now,
      }),
      touched: open.map(({ id }) => id),
    }
  },
  candidates: (_state, scene) => [{ date: scene.today }, { date: '2000-01-01' }],
}

@Resolver()
export class OrderSetActualShipDateMutation {
  @Needs(orderSetActualShipDate.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_SET_ACTUAL_SHIP_DATE.' })
  orderSetActualShipDate(
    @Arg('input', () => OrderSetActualShipDateInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderSetActualShipDateInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderSetActualShipDate, input)
  }
}

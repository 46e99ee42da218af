import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import type { EventSpec } from '../event-spec.js'
import { fillBackorder, FillBackorderInput } from '../fill-backorder.js'
import { fireEvent } from '../fire-event.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Fills the backorders of an order.' })
export class OrderFillBackorderInput extends FillBackorderInput {}

/** The backorders of an order are filled, all of them or those that are named. */
export const orderFillBackorder: EventSpec<OrderFillBackorderInput> =
  fillBackorder('ORDER_FILL_BACKORDER')

@Resolver()
export class OrderFillBackorderMutation {
  @Needs(orderFillBackorder.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_FILL_BACKORDER.' })
  orderFillBackorder(
    @Arg('input', () => OrderFillBackorderInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderFillBackorderInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderFillBackorder, input)
  }
}

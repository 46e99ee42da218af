import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { DateScalar } from '../../../kernel/scalars.js'
import { Needs } from '../../../kernel/needs.js'
import { liveItems } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { reason, unlessCanceled } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'
import { orderSetActualShipDate } from './order-set-actual-ship-date.js'

@InputType({ description: 'Approves an order.' })
export class OrderApproveInput extends OrderEventInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Also ships everything open with this date, as ORDER_SET_ACTUAL_SHIP_DATE.',
  })
  actualShipDate?: string | null
}

/** The order is approved: ready to ship, and its content is locked. */
export const orderApprove: EventSpec<OrderApproveInput> = {
  key: 'ORDER_APPROVE',
  permission: 'events.fire',
  guard: (state) => [
    ...unlessCanceled(state),
    ...(state.order.approvedAt === null ? [] : [reason('ORDER_APPROVED')]),
  ],
  effect: (state, _input, scene) => ({
    state: { ...state, order: { ...state.order, approvedAt: scene.now } },
    touched: liveItems(state).map(({ id }) => id),
  }),
  candidates: () => [{}],
  undo: () => ({ event: 'ORDER_UNAPPROVE' }),
  follows: ({ actualShipDate }) =>
    actualShipDate == null
      ? []
      : [{ spec: orderSetActualShipDate, input: { date: actualShipDate } as never }],
}

@Resolver()
export class OrderApproveMutation {
  @Needs(orderApprove.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_APPROVE.' })
  orderApprove(
    @Arg('input', () => OrderApproveInput, { description: 'The order, and what the event takes.' })
    input: OrderApproveInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderApprove, input)
  }
}

import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { hasShipped, liveItems } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { reason, unlessCanceled } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Takes an approval back.' })
export class OrderUnapproveInput extends OrderEventInput {}

/** The approval is taken back, so that the content can be edited again. */
export const orderUnapprove: EventSpec<OrderUnapproveInput> = {
  key: 'ORDER_UNAPPROVE',
  permission: 'events.fire',
  guard: (state) => [
    ...unlessCanceled(state),
    ...(state.order.approvedAt === null ? [reason('ORDER_NOT_APPROVED')] : []),
    ...(hasShipped(state) ? [reason('ORDER_SHIPPED')] : []),
  ],
  effect: (state) => ({
    state: { ...state, order: { ...state.order, approvedAt: null } },
    touched: liveItems(state).map(({ id }) => id),
  }),
  candidates: () => [{}],
  undo: () => ({ event: 'ORDER_APPROVE' }),
}

@Resolver()
export class OrderUnapproveMutation {
  @Needs(orderUnapprove.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_UNAPPROVE.' })
  orderUnapprove(
    @Arg('input', () => OrderUnapproveInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderUnapproveInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderUnapprove, input)
  }
}

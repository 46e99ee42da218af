import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { hideFromCustomers, showToCustomers } from './customer-visibility.js'
import { OrderVisibilityInput } from './customer-visibility.inputs.js'
import { StatusEventPayload } from './status-event.types.js'

@Resolver()
export class CustomerVisibilityResolver {
  @Needs('orders.write')
  @Mutation(() => StatusEventPayload, {
    description:
      'Hides an order from its customers: whatever way they come, there is no such order, and e-mails about it are not sent, gift cards excepted. None of the thirty events: `event` is null, and neither its channel nor endpoints are told.',
  })
  orderHideFromCustomers(
    @Arg('input', () => OrderVisibilityInput, { description: 'The order, and why.' })
    input: OrderVisibilityInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return hideFromCustomers(ctx, input)
  }

  @Needs('orders.write')
  @Mutation(() => StatusEventPayload, {
    description:
      'Shows a hidden order to its customers again, also by the links that they have. E-mails that were not sent meanwhile are not sent by it.',
  })
  orderShowToCustomers(
    @Arg('input', () => OrderVisibilityInput, { description: 'The order, and why.' })
    input: OrderVisibilityInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return showToCustomers(ctx, input)
  }
}

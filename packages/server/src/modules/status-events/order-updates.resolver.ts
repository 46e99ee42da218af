import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { Order } from '../orders/index.js'
import { updatesOf } from './order-updates.queries.js'
import { EventUpdatesConnection } from './order-updates.types.js'

/** Here, because orders know nothing of events and of who is told of them. */
@Resolver(() => Order)
export class OrderUpdatesResolver {
  @Needs('updates.read')
  @FieldResolver(() => EventUpdatesConnection, {
    nullable: true,
    description:
      'For each event, newest first: who was to be told, why or why not, and what became of it. Null without the permission to read updates.',
  })
  updates(
    @Root() order: Order,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many events: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which to go on.' })
    after?: string | null,
  ): Promise<EventUpdatesConnection> {
    return updatesOf(ctx, order.id, { first, after: after ?? null })
  }
}

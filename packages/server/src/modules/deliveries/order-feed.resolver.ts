import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { readFeed } from './order-feed.queries.js'
import { OrderFeedConnection } from './order-feed.types.js'

@Resolver()
export class OrderFeedResolver {
  @Needs('updates.read')
  @Query(() => OrderFeedConnection, {
    description:
      'Every event of the orders that you may see, oldest first. Nothing ever appears behind a cursor that you were given, so whoever reads on from the last one misses nothing.',
  })
  orderFeed(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100, 50 if not said.' })
    first?: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor behind which to go on; from the first event if left out.',
    })
    after?: string | null,
  ): Promise<OrderFeedConnection> {
    return readFeed(ctx, { first, after })
  }
}

import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { listBackorders } from './backorder.queries.js'
import { BackorderConnection } from './backorder.types.js'

@ArgsType()
class BackordersArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100, 50 if not said.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor behind which to go on.' })
  after?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Part of an article number or name; all articles if left out.',
  })
  text?: string | null
}

@Resolver()
export class BackorderResolver {
  @Needs('orders.read')
  @Query(() => BackorderConnection, {
    description:
      'The articles that orders wait for, by article number. The orders themselves are in `orders` with the filter `backordered`.',
  })
  backorders(@Ctx() ctx: Context, @Args() args: BackordersArgs): Promise<BackorderConnection> {
    return listBackorders(ctx, args)
  }
}

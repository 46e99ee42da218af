import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { JsonScalar } from '../../kernel/scalars.js'
import { DeliveryAttempt } from './delivery-attempt.types.js'
import {
  createAttemptLoader,
  createSuccessorLoader,
  createToldLoader,
  findDelivery,
  listDeliveries,
} from './delivery-log.queries.js'
import { Delivery, DeliveryConnection, DeliveryCount, DeliveryFilter } from './delivery.types.js'
import { destinationAt, openCounts } from './destination.queries.js'
import { Destination } from './destination.types.js'

@ArgsType()
class DeliveriesArgs {
  @Field(() => DeliveryFilter, { nullable: true, description: 'Which; all if left out.' })
  filter?: DeliveryFilter | null

  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100, 50 if not said.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor behind which to go on.' })
  after?: string | null
}

/** The log of updates, as far as it is read. */
@Resolver(() => Delivery)
export class DeliveryResolver {
  @Needs('updates.read')
  @Query(() => DeliveryConnection, {
    description: 'Updates of the orders that you may see, newest first.',
  })
  deliveries(
    @Ctx() ctx: Context,
    @Args(() => DeliveriesArgs) args: DeliveriesArgs,
  ): Promise<DeliveryConnection> {
    return listDeliveries(ctx, args)
  }

  @Needs('updates.read')
  @Query(() => Delivery, {
    nullable: true,
    description: 'One update; null when you see no such update.',
  })
  delivery(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Delivery | null> {
    return findDelivery(ctx, id)
  }

  @Needs('updates.read')
  @Query(() => [DeliveryCount], {
    description: 'How many updates have not arrived, by destination and state.',
  })
  deliveryCounts(@Ctx() ctx: Context): Promise<DeliveryCount[]> {
    return openCounts(ctx)
  }

  // Compiled answers give values as they are, and ids are texts.
  @FieldResolver(() => ID, { description: 'Later updates have higher ones.' })
  id(@Root() { id }: Delivery): string {
    return String(id)
  }

  @FieldResolver(() => Destination, { description: 'Where it goes.' })
  destination(@Root() { destinationId }: Delivery, @Ctx() ctx: Context): Promise<Destination> {
    return destinationAt(ctx, destinationId)
  }

  @FieldResolver(() => [DeliveryAttempt], { description: 'The tries, the last first.' })
  attempts(@Root() { id, attempts }: Delivery, @Ctx() ctx: Context): Promise<DeliveryAttempt[]> {
    return attempts ? Promise.resolve(attempts) : loaderOf(ctx, createAttemptLoader).load(id)
  }

  @FieldResolver(() => JsonScalar, {
    description: 'What it tells, frozen: the content for a cart, the message for a webhook.',
  })
  told(@Root() { id }: Delivery, @Ctx() ctx: Context): Promise<unknown> {
    return loaderOf(ctx, createToldLoader).load(id)
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The update that took its place; null when none did.',
  })
  async supersededBy(@Root() delivery: Delivery, @Ctx() ctx: Context): Promise<string | null> {
    const { id, state, supersededBy } = delivery
    if (state !== 'SUPERSEDED') return null
    const successor =
      supersededBy === undefined
        ? await loaderOf(ctx, createSuccessorLoader).load(id)
        : supersededBy
    return successor === null ? null : String(successor)
  }
}

/** The destinations of counts. */
@Resolver(() => DeliveryCount)
export class DeliveryCountResolver {
  @FieldResolver(() => Destination, { description: 'Where they go.' })
  destination(@Root() { destinationId }: DeliveryCount, @Ctx() ctx: Context): Promise<Destination> {
    return destinationAt(ctx, destinationId)
  }
}

import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { findAlerts } from './delivery-alerts.js'
import { DeliveryAlert } from './delivery-alert.types.js'
import { backlogOf, listDestinations } from './destination.queries.js'
import { Destination, DestinationBacklog } from './destination.types.js'

/** The places that updates go to, and what somebody has to look after there. */
@Resolver(() => Destination)
export class DestinationResolver {
  @Needs('updates.read')
  @Query(() => [Destination], {
    description: 'The places that updates go to, carts first, by name, with their health.',
  })
  destinations(@Ctx() ctx: Context): Promise<Destination[]> {
    return listDestinations(ctx)
  }

  @Needs('updates.read')
  @Query(() => [DeliveryAlert], {
    description: 'What somebody has to look after, the most pressing first.',
  })
  deliveryAlerts(@Ctx() ctx: Context): Promise<DeliveryAlert[]> {
    return findAlerts(ctx)
  }

  @FieldResolver(() => DestinationBacklog, { description: 'What has not arrived there yet.' })
  backlog(@Root() { id }: Destination, @Ctx() ctx: Context): Promise<DestinationBacklog> {
    return backlogOf(ctx, id)
  }
}

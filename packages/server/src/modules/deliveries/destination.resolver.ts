import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { findAlerts } from './delivery-alerts.js'
import { DeliveryAlert } from './delivery-alert.types.js'
import { backlogOf, listDestinations } from './destination.queries.js'
import { Destination, DestinationBacklog, DestinationPayload } from './destination.types.js'
import { startDestination, stopDestination } from './stop-destination.js'

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

  @Needs('updates.write')
  @Mutation(() => DestinationPayload, {
    description: 'Sends nothing there until somebody starts it again; updates wait meanwhile.',
  })
  destinationStop(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The destination.' }) id: string,
    @Arg('reason', () => String, { description: 'Why: one line of up to 200 characters.' })
    reason: string,
  ): Promise<DestinationPayload> {
    return orRefusal<DestinationPayload>(
      async () => ({ destination: await stopDestination(ctx, id, reason), userErrors: [] }),
      (userErrors) => ({ destination: null, userErrors }),
    )
  }

  @Needs('updates.write')
  @Mutation(() => DestinationPayload, {
    description: 'Sends there again at once, whatever stopped it or held it up.',
  })
  destinationStart(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The destination.' }) id: string,
    @Arg('sendWaiting', () => Boolean, {
      description: 'Whether what waits is sent; false drops it.',
    })
    sendWaiting: boolean,
  ): Promise<DestinationPayload> {
    return orRefusal<DestinationPayload>(
      async () => ({ destination: await startDestination(ctx, id, sendWaiting), userErrors: [] }),
      (userErrors) => ({ destination: null, userErrors }),
    )
  }

  @FieldResolver(() => ID, { description: 'Integer and stable.' })
  id(@Root() { id }: Destination): string {
    return String(id)
  }

  @FieldResolver(() => DestinationBacklog, { description: 'What has not arrived there yet.' })
  backlog(@Root() { id }: Destination, @Ctx() ctx: Context): Promise<DestinationBacklog> {
    return backlogOf(ctx, id)
  }
}

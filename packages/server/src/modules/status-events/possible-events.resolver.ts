import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { AppError } from '../../kernel/errors.js'
import { eventsOnOrders } from './catalog/index.js'
import { loadAction } from './load-action.js'
import { possibilityOf } from './possible-events.js'
import { sceneOf } from './scene.js'
import { EventPossibility } from './status-event.types.js'

@Resolver()
export class PossibleEventsResolver {
  @Needs('orders.read')
  @Query(() => [EventPossibility], {
    description:
      'For each event whether it can fire on the order now, and if not, all the reasons. Never disagrees with the mutation.',
  })
  async possibleEvents(
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Arg('itemIds', () => [ID], {
      nullable: true,
      description: 'Asks about these items only, for the events that name items.',
    })
    itemIds: string[] | null,
    @Ctx() ctx: Context,
  ): Promise<EventPossibility[]> {
    const { state, told, revision } = await loadAction(ctx, ctx.database, { orderId })
    if (!state) throw new AppError('NOT_FOUND', 'No order that you may see has this id.')
    const configuration = await ctx.configuration.atLeast(revision)
    const scene = await sceneOf(ctx, ctx.database, configuration, { force: false }, false)
    return eventsOnOrders.map((spec) =>
      possibilityOf(ctx, spec, { state, told }, scene, itemIds ?? null),
    )
  }
}

import type { Permission } from '@waypost/shared'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs, SIGNED_IN } from '../../kernel/needs.js'
import { TimelineEntry } from '../orders/index.js'
import { eventsOnOrders } from './catalog/index.js'
import { StatusEventUndoInput } from './status-event.inputs.js'
import { StatusEventPayload } from './status-event.types.js'
import { undoEvent } from './undo-event.js'

/** The right to take an event back, by the event; its inverse needs the same. */
const rights = new Map<string | null, Permission>(
  eventsOnOrders.filter(({ undo }) => undo).map(({ key, permission }) => [key, permission]),
)

@Resolver(() => TimelineEntry)
export class StatusEventUndoResolver {
  // Which right it needs depends on the event that is taken back.
  @Needs(SIGNED_IN)
  @Mutation(() => StatusEventPayload, {
    description:
      'Takes the last event of an order back: fires its inverse and gives the order and its items the labels that they had before. Needs the permission of the inverse event. Refuses with VERSION_CONFLICT once the order has moved on, and with NOT_UNDOABLE what has no way back: a void, an exchange, a fill, a shipment.',
  })
  statusEventUndo(
    @Arg('input', () => StatusEventUndoInput, { description: 'The event, and how it is undone.' })
    input: StatusEventUndoInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return undoEvent(ctx, eventsOnOrders, input)
  }

  // Here, because what events can do lies above orders.
  @FieldResolver(() => Boolean, {
    description:
      'Whether the caller can take it back with `statusEventUndo`: it has a way back and came last.',
  })
  undoable(@Root() { event, isLatest }: TimelineEntry, @Ctx() { actor }: Context): boolean {
    const right = rights.get(event)
    return isLatest && right !== undefined && actor.permissions.has(right)
  }
}

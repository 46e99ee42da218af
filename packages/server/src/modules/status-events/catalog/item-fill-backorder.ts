import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import type { EventSpec } from '../event-spec.js'
import { fillBackorder, FillBackorderInput } from '../fill-backorder.js'
import { fireEvent } from '../fire-event.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Fills backorders of single items.' })
export class ItemFillBackorderInput extends FillBackorderInput {}

/** Single items on backorder are filled. */
export const itemFillBackorder: EventSpec<ItemFillBackorderInput> =
  fillBackorder('ITEM_FILL_BACKORDER')

@Resolver()
export class ItemFillBackorderMutation {
  @Needs(itemFillBackorder.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_FILL_BACKORDER.' })
  itemFillBackorder(
    @Arg('input', () => ItemFillBackorderInput, {
      description: 'The order, and what the event takes.',
    })
    input: ItemFillBackorderInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemFillBackorder, input)
  }
}

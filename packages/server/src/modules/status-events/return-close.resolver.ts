import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { closeReturn } from './close-return.js'
import { ReturnCloseInput } from './status-event.inputs.js'
import { StatusEventPayload } from './status-event.types.js'

@Resolver()
export class ReturnCloseResolver {
  @Needs('events.fire')
  @Mutation(() => StatusEventPayload, {
    description:
      'Decides an open return. APPROVED only closes it, which is none of the thirty events: `event` is null then. REJECTED fires ITEM_UNRETURN for all of it.',
  })
  returnClose(
    @Arg('input', () => ReturnCloseInput, { description: 'The return, and what is decided.' })
    input: ReturnCloseInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return closeReturn(ctx, input)
  }
}

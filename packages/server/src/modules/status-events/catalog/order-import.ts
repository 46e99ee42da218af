import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { orderImport } from '../order-import.js'
import { importOrder } from '../import-order.js'
import { OrderDraftInput } from '../order-draft.inputs.js'
import { StatusEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Takes a new order in.' })
export class OrderImportInput extends StatusEventInput {
  @Field(() => OrderDraftInput, { description: 'The order.' })
  order!: OrderDraftInput
}

@Resolver()
export class OrderImportMutation {
  @Needs(orderImport.permission)
  @Mutation(() => StatusEventPayload, {
    description:
      'Fires ORDER_IMPORT, then what the order brings with it: payment, approval, ship date, tracking number. Answers ORDER_EXISTS with the order when the channel already has this cart number.',
  })
  orderImport(
    @Arg('input', () => OrderImportInput, { description: 'The order, and how it is taken in.' })
    input: OrderImportInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return importOrder(ctx, input)
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { createToldLoader, Delivery, type ChannelContent } from '../deliveries/index.js'
import { toldLines } from './told-lines.js'

/** Deliveries lie below channels, so what one tells a cart is worded from here. */
@Resolver(() => Delivery)
export class ToldDeliveryResolver {
  @FieldResolver(() => [String], {
    description: 'What it tells a channel, in words, a line for each thing; empty for others.',
  })
  async tells(@Root() { id, destinationId }: Delivery, @Ctx() ctx: Context): Promise<string[]> {
    const channels = [...ctx.configuration.current().channels.values()]
    const channel = channels.find((one) => one.destinationId === destinationId)
    if (!channel) return []
    const told = await loaderOf(ctx, createToldLoader).load(id)
    return toldLines(channel.adapter, told as ChannelContent)
  }
}

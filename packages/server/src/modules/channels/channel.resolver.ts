import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { Channel, ChannelCreateInput, ChannelPayload, channelType } from './channel.types.js'
import { createChannel } from './create-channel.js'

@Resolver()
export class ChannelResolver {
  @Needs('channels.read')
  @Query(() => [Channel], { description: 'All channels, in the order in which they were made.' })
  channels(@Ctx() ctx: Context): Channel[] {
    const all = [...ctx.configuration.current().channels.values()]
    const { channelId } = ctx.actor
    return all.filter(({ id }) => channelId === null || id === channelId).map(channelType)
  }

  @Needs('channels.write')
  @Mutation(() => ChannelPayload, { description: 'Adds a channel.' })
  channelCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => ChannelCreateInput, { description: 'The channel.' })
    input: ChannelCreateInput,
  ): Promise<ChannelPayload> {
    return orRefusal<ChannelPayload>(
      async () => ({ channel: channelType(await createChannel(ctx, input)), userErrors: [] }),
      (userErrors) => ({ channel: null, userErrors }),
    )
  }
}

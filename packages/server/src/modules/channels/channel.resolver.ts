import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { ChannelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { ChannelCreateInput, ChannelSetLabelsInput, ChannelUpdateInput } from './channel.inputs.js'
import { Channel, ChannelPayload, channelType } from './channel.types.js'
import { createChannel } from './create-channel.js'
import { setChannelLabels } from './set-channel-labels.js'
import { updateChannel } from './update-channel.js'

const written = (
  work: () => Promise<{ channel: ChannelRecord; requeued: number }>,
): Promise<ChannelPayload> =>
  orRefusal<ChannelPayload>(
    async () => {
      const { channel, requeued } = await work()
      return { channel: channelType(channel), requeued, userErrors: [] }
    },
    (userErrors) => ({ channel: null, requeued: 0, userErrors }),
  )

const visible = ({ actor, configuration }: Context): ChannelRecord[] =>
  [...configuration.current().channels.values()].filter(
    ({ id }) => actor.channelId === null || id === actor.channelId,
  )

@Resolver()
export class ChannelResolver {
  @Needs('channels.read')
  @Query(() => [Channel], { description: 'All channels, in the order in which they were made.' })
  channels(@Ctx() ctx: Context): Channel[] {
    return visible(ctx).map(channelType)
  }

  @Needs('channels.read')
  @Query(() => Channel, { nullable: true, description: 'The channel with this id.' })
  channel(
    @Ctx() ctx: Context,
    @Arg('id', () => Int, { description: 'Its id.' }) id: number,
  ): Channel | null {
    return visible(ctx).find((channel) => channel.id === id) ?? null
  }

  @Needs('channels.write')
  @Mutation(() => ChannelPayload, { description: 'Adds a channel.' })
  channelCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => ChannelCreateInput, { description: 'The channel.' })
    input: ChannelCreateInput,
  ): Promise<ChannelPayload> {
    return written(async () => ({ channel: await createChannel(ctx, input), requeued: 0 }))
  }

  @Needs('channels.write')
  @Mutation(() => ChannelPayload, { description: 'Changes settings and switches of a channel.' })
  channelUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => ChannelUpdateInput, { description: 'What to write.' })
    input: ChannelUpdateInput,
  ): Promise<ChannelPayload> {
    return written(() => updateChannel(ctx, input))
  }

  @Needs('channels.write')
  @Mutation(() => ChannelPayload, {
    description:
      'Says what the channel calls labels. Updates that had failed for want of a word wait again.',
  })
  channelSetLabels(
    @Ctx() ctx: Context,
    @Arg('input', () => ChannelSetLabelsInput, { description: 'What to write.' })
    input: ChannelSetLabelsInput,
  ): Promise<ChannelPayload> {
    return written(() => setChannelLabels(ctx, input))
  }
}

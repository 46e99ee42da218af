import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { Destination, listDestinations } from '../deliveries/index.js'
import { channelAdapters } from './adapters/index.js'
import { ChannelAdapterInfo, ChannelSetup, ChannelTestPayload } from './channel-setup.types.js'
import { setupOf } from './channel-setup.queries.js'
import { Channel } from './channel.types.js'
import { testChannel } from './test-channel.js'

/** What it takes to tell a channel of changes. */
@Resolver(() => Channel)
export class ChannelSetupResolver {
  @Needs('channels.read')
  @Query(() => [ChannelAdapterInfo], {
    description:
      'The kinds of channels that are told of changes, with the settings that each wants.',
  })
  channelAdapters(): ChannelAdapterInfo[] {
    return [...channelAdapters]
  }

  @Needs('channels.write')
  @Mutation(() => ChannelTestPayload, {
    description: 'Calls the channel with the settings that are kept, and changes nothing there.',
  })
  channelTest(
    @Ctx() ctx: Context,
    @Arg('id', () => Int, { description: 'The channel.' }) id: number,
  ): Promise<ChannelTestPayload> {
    return orRefusal<ChannelTestPayload>(
      async () => ({ words: [], ...(await testChannel(ctx, id)), userErrors: [] }),
      (userErrors) => ({ ok: false, detail: null, words: [], exchanges: [], userErrors }),
    )
  }

  @Needs('channels.read')
  @FieldResolver(() => ChannelSetup, {
    nullable: true,
    description: 'How it is set up; null without the permission to read channels.',
  })
  setup(@Root() channel: Channel, @Ctx() ctx: Context): Promise<ChannelSetup | null> {
    return setupOf(ctx, channel)
  }

  @Needs('updates.read')
  @FieldResolver(() => Destination, {
    nullable: true,
    description:
      'Where its updates go; null for one that is told nothing, and without the permission to read updates.',
  })
  async destination(@Root() channel: Channel, @Ctx() ctx: Context): Promise<Destination | null> {
    const all = await loaderOf(ctx, listDestinations)
    return all.find(({ channelId }) => channelId === channel.id) ?? null
  }
}

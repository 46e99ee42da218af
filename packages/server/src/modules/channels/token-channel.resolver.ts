import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { ApiToken } from '../auth/index.js'
import { Channel, channelType } from './channel.types.js'

/** Tokens lie below channels, so the channel of a token is told from here. */
@Resolver(() => ApiToken)
export class TokenChannelResolver {
  @FieldResolver(() => Channel, {
    nullable: true,
    description: 'The one channel that it is for; null: all.',
  })
  channel(@Root() { channelId }: ApiToken, @Ctx() { configuration }: Context): Channel | null {
    const record = channelId === null ? undefined : configuration.current().channels.get(channelId)
    return record ? channelType(record) : null
  }
}

import DataLoader from 'dataloader'
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Channel } from '../channels/index.js'
import { countUnknown } from './status-push.sql.js'
import { ownerKey } from '../labels/index.js'

const createCounter = ({ database }: Context): DataLoader<number, number> =>
  new DataLoader(async (ids) => {
    const keys = ids.map((channelId) => ownerKey({ channelId, tokenId: null }))
    const rows = await database.rows<{ owner: string; words: number }>(countUnknown, [keys])
    const found = new Map(rows.map(({ owner, words }) => [owner, words]))
    return keys.map((key) => found.get(key) ?? 0)
  })

/** Channels lie below the words that come in from them, so they are counted from here. */
@Resolver(() => Channel)
export class ChannelWordsResolver {
  @FieldResolver(() => Int, {
    description: 'How many of its words pushes wait for because nobody has said what they mean.',
  })
  unknownWords(@Root() { id }: Channel, @Ctx() ctx: Context): Promise<number> {
    return loaderOf(ctx, createCounter).load(id)
  }
}

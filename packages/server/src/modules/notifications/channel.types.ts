import { Field, Int, ObjectType } from 'type-graphql'
import type { ChannelRecord } from '../../kernel/configuration.js'

@ObjectType({ description: 'A shopping cart or other source of orders.', simpleResolvers: true })
export class Channel {
  @Field(() => Int, { description: 'Id of the channel.' })
  id!: number

  @Field(() => String, { description: 'Code of the channel.' })
  code!: string
}
export const channelType = (record: ChannelRecord): Channel => record

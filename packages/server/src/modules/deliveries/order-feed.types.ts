import { Field, ID, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'

@ObjectType({ description: 'One event in the feed.', simpleResolvers: true })
export class OrderFeedEntry {
  @Field(() => String, {
    description: 'Id of the message; webhooks carry the same as `webhook-id`.',
  })
  messageId!: string

  @Field(() => String, { description: 'Type of the message, such as "order.approve".' })
  type!: string

  @Field(() => ID, { description: 'The order.' })
  orderId!: string

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date

  @Field(() => JsonScalar, {
    description:
      'What a webhook is told, without `previousSequence`: in the feed every event of an order comes.',
  })
  body!: unknown
}

@ObjectType({ description: 'An event with its cursor.', simpleResolvers: true })
export class OrderFeedEdge {
  @Field(() => OrderFeedEntry, { description: 'The event.' })
  node!: OrderFeedEntry

  @Field(() => String, { description: 'Pass it as `after` to go on behind this event.' })
  cursor!: string
}

@ObjectType({
  description:
    'Events in the order of the feed. `pageInfo.endCursor` is where to go on, and is there on an empty page too unless the feed has none at all.',
  simpleResolvers: true,
})
export class OrderFeedConnection {
  @Field(() => [OrderFeedEdge], { description: 'The events of this page.' })
  edges!: OrderFeedEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

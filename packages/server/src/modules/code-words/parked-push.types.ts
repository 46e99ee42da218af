import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { Label } from '../labels/index.js'
import { PushScopeEnum } from './status-push.inputs.js'
import type { PushScope, PushState } from './status-push.js'
import { PushStateEnum } from './status-push.types.js'

@ObjectType({
  description: 'A status that was pushed with a word that was unknown then.',
  simpleResolvers: true,
})
export class ParkedPush {
  @Field(() => ID, { description: 'Rises in the order of arrival.' })
  id!: string

  @Field(() => Int, { nullable: true, description: 'The channel whose word it is.' })
  channelId!: number | null

  @Field(() => ID, { nullable: true, description: 'The token whose word it is.' })
  tokenId!: string | null

  @Field(() => ID, { description: 'The order that it tells of.' })
  orderId!: string

  @Field(() => String, { description: 'Number of the order.' })
  orderNumber!: string

  @Field(() => PushScopeEnum, { description: 'What it is about.' })
  scope!: PushScope

  @Field(() => [String], {
    description: 'Article numbers of the items that it tells of; empty when it is the order.',
  })
  skus!: string[]

  @Field(() => String, { description: "The far system's word." })
  word!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it happened there; null when the far system did not say.',
  })
  at!: Date | null

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  receivedAt!: Date

  @Field(() => String, { description: 'Name of the token that pushed it.' })
  pushedBy!: string

  @Field(() => PushStateEnum, { description: 'What has become of it.' })
  state!: PushState

  @Field(() => Label, { nullable: true, description: 'The label that it was carried out with.' })
  label!: Label | null

  @Field(() => ID, { nullable: true, description: 'The event in the history of the order.' })
  eventId!: string | null

  @Field(() => [UserError], { description: 'Why the order did not take it.' })
  reasons!: UserError[]

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came to its end.' })
  endedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Who dismissed it.' })
  dismissedBy!: string | null

  @Field(() => String, { nullable: true, description: 'Why it was dismissed.' })
  dismissReason!: string | null
}

@ObjectType({ description: 'One entry of a page of parked pushes.', simpleResolvers: true })
export class ParkedPushEdge {
  @Field(() => ParkedPush, { description: 'The push.' })
  node!: ParkedPush

  @Field(() => String, { description: 'Where it stands, for the next page.' })
  cursor!: string
}

@ObjectType({ description: 'A page of parked pushes.', simpleResolvers: true })
export class ParkedPushConnection {
  @Field(() => [ParkedPushEdge], { description: 'The entries of the page.' })
  edges!: ParkedPushEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

@InputType({ description: 'Which parked pushes; all when left out.' })
export class ParkedPushFilter {
  @Field(() => Int, { nullable: true, description: 'Only with words of this channel.' })
  channelId?: number | null

  @Field(() => ID, { nullable: true, description: 'Only with words of this token.' })
  tokenId?: string | null

  @Field(() => [PushStateEnum], { nullable: true, description: 'Only in these states.' })
  states?: PushState[] | null

  @Field(() => String, { nullable: true, description: 'Only with this word.' })
  word?: string | null

  @Field(() => ID, { nullable: true, description: 'Only of this order.' })
  orderId?: string | null
}

@InputType({ description: 'Parked pushes that are to be tried again.' })
export class ParkedPushReplayInput {
  @Field(() => [ID], { description: '1 to 100 pushes, parked or refused.' })
  ids!: string[]
}

@InputType({ description: 'Parked pushes that are not to be carried out.' })
export class ParkedPushDismissInput {
  @Field(() => [ID], { description: '1 to 100 pushes, parked or refused.' })
  ids!: string[]

  @Field(() => String, { description: 'Why, up to 1,000 characters.' })
  reason!: string
}

@ObjectType({ description: 'Parked pushes after a write.', simpleResolvers: true })
export class ParkedPushPayload {
  @Field(() => [ParkedPush], { description: 'The pushes as they are now; none when refused.' })
  pushes!: ParkedPush[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

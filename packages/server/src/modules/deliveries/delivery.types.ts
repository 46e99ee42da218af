import type { StatusEventKey } from '@waypost/shared'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { RecordSubjectEnum, StatusEventKeyEnum, type RecordSubject } from '../../kernel/enums.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { DestinationKindEnum } from './destination.types.js'
import type { DeliveryState, DestinationKind } from './delivery.js'
import type { DeliveryAttempt } from './delivery-attempt.types.js'

/** What can become of an update, as the API lists it. */
export const DeliveryStateEnum: { [State in DeliveryState]: State } = {
  WAITING: 'WAITING',
  SENDING: 'SENDING',
  DELIVERED: 'DELIVERED',
  SUPERSEDED: 'SUPERSEDED',
  FAILED: 'FAILED',
  DROPPED: 'DROPPED',
}
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  description: 'What has become of an update.',
  valuesConfig: {
    WAITING: { description: 'It will be sent, or sent again, as soon as it is due.' },
    SENDING: { description: 'It is on its way.' },
    DELIVERED: { description: 'It arrived.' },
    SUPERSEDED: { description: 'A newer update of the order took its place.' },
    FAILED: { description: 'It is not tried any more and waits for somebody.' },
    DROPPED: { description: 'Somebody decided that it is not sent.' },
  },
})

/** What is known of an update without asking for more. */
export interface DeliveryRecord {
  id: number
  destinationId: number
  orderId: string | null
  orderNumber: string | null
  record: RecordSubject | null
  recordId: string | null
  recordTitle: string | null
  event: StatusEventKey | null
  messageType: string
  messageId: string
  sequence: number | null
  previousSequence: number | null
  state: DeliveryState
  reason: string | null
  detail: string | null
  attemptCount: number
  createdAt: Date | string
  resentAt: Date | string | null
  dueAt: Date | string
  endedAt: Date | string | null
  /** Where it was read with it. */
  attempts?: DeliveryAttempt[]
  supersededBy?: number | null
}

@ObjectType({ description: 'One update on its way to one place.', simpleResolvers: true })
export class Delivery implements DeliveryRecord {
  /** A number inside; its field is in the resolver. */
  id!: number

  destinationId!: number

  @Field(() => ID, {
    nullable: true,
    description: 'The order it tells of; null for a test, an account, a quote or a request.',
  })
  orderId!: string | null

  @Field(() => String, { nullable: true, description: 'Number of the order; null for none.' })
  orderNumber!: string | null

  @Field(() => RecordSubjectEnum, {
    nullable: true,
    description: 'What it tells of where that is no order; null for an order or a test.',
  })
  record!: RecordSubject | null

  @Field(() => ID, { nullable: true, description: 'Id of that account, quote or request.' })
  recordId!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Number of that quote or request, or the name of that account.',
  })
  recordTitle!: string | null

  @Field(() => StatusEventKeyEnum, {
    nullable: true,
    description: 'The event it tells of; null where it tells of no order.',
  })
  event!: StatusEventKey | null

  @Field(() => String, { description: 'Type of the message, such as "order.approve".' })
  messageType!: string

  @Field(() => String, {
    description:
      'Id of the message, the same over all tries and resends; receivers know it as `webhook-id`.',
  })
  messageId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version that it tells of, of the order or record; null for a test.',
  })
  sequence!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the destination was told of before; null for the first.',
  })
  previousSequence!: number | null

  @Field(() => DeliveryStateEnum, { description: 'What has become of it.' })
  state!: DeliveryState

  @Field(() => String, {
    nullable: true,
    description:
      'Why it waits again, failed or was dropped, as a code such as HTTP_500, TIMEOUT or UNMAPPED.',
  })
  reason!: string | null

  @Field(() => String, { nullable: true, description: 'The same in words, where there is more.' })
  detail!: string | null

  @Field(() => Int, { description: 'How often it has been tried.' })
  attemptCount!: number

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  createdAt!: Date | string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody last asked to send it again.',
  })
  resentAt!: Date | string | null

  @Field(() => DateTimeScalar, { description: 'When it is tried next, while it waits.' })
  dueAt!: Date | string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it arrived, or was given up, or taken the place of.',
  })
  endedAt!: Date | string | null

  attempts?: DeliveryAttempt[]

  supersededBy?: number | null
}

@ObjectType({ description: 'An update with its cursor.', simpleResolvers: true })
export class DeliveryEdge {
  @Field(() => Delivery, { description: 'The update.' })
  node!: Delivery

  @Field(() => String, { description: 'Pass it as `after` to go on behind this update.' })
  cursor!: string
}

@ObjectType({ description: 'Updates, newest first.', simpleResolvers: true })
export class DeliveryConnection {
  @Field(() => [DeliveryEdge], { description: 'The updates of this page.' })
  edges!: DeliveryEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

@ObjectType({ description: 'How many updates have not arrived.', simpleResolvers: true })
export class DeliveryCount {
  destinationId!: number

  @Field(() => DeliveryStateEnum, { description: 'WAITING, SENDING or FAILED.' })
  state!: DeliveryState

  @Field(() => Int, { description: 'How many, of orders that you may see.' })
  count!: number
}

@InputType({ description: 'Which updates; all conditions hold together.' })
export class DeliveryFilter {
  @Field(() => ID, { nullable: true, description: 'Only those to this destination.' })
  destinationId?: string | null

  @Field(() => DestinationKindEnum, { nullable: true, description: 'Only those to this kind.' })
  kind?: DestinationKind | null

  @Field(() => [DeliveryStateEnum], { nullable: true, description: 'Only those in these states.' })
  states?: DeliveryState[] | null

  @Field(() => String, { nullable: true, description: 'Only those of the order with this number.' })
  orderNumber?: string | null

  @Field(() => RecordSubjectEnum, {
    nullable: true,
    description: 'Only those that tell of accounts, of quotes or of order requests.',
  })
  record?: RecordSubject | null

  @Field(() => ID, {
    nullable: true,
    description: 'Only those of the account, quote or request with this id.',
  })
  recordId?: string | null

  @Field(() => StatusEventKeyEnum, { nullable: true, description: 'Only those of this event.' })
  event?: StatusEventKey | null

  @Field(() => String, { nullable: true, description: 'Only those with this code.' })
  reason?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only those queued then or later.' })
  from?: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only those queued before then.' })
  to?: Date | null
}

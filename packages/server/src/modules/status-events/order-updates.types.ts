import type { StatusEventKey } from '@waypost/shared'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { StatusEventKeyEnum } from '../../kernel/enums.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { Delivery } from '../deliveries/index.js'
import type { UpdateCondition } from './planned-update.js'
import { UpdateDestinationEnum } from './status-event.types.js'
import type { UpdateOutcome } from './update-outcome.js'

const UpdateOutcomeEnum: { [Outcome in UpdateOutcome]: Outcome } = {
  NOT_DUE: 'NOT_DUE',
  WAITING: 'WAITING',
  RETRYING: 'RETRYING',
  QUEUE_STOPPED: 'QUEUE_STOPPED',
  SWITCHED_OFF: 'SWITCHED_OFF',
  CIRCUIT_OPEN: 'CIRCUIT_OPEN',
  SENDING: 'SENDING',
  DELIVERED: 'DELIVERED',
  SUPERSEDED: 'SUPERSEDED',
  UNMAPPED: 'UNMAPPED',
  FAILED: 'FAILED',
  DROPPED: 'DROPPED',
  NOT_KEPT: 'NOT_KEPT',
}
registerEnumType(UpdateOutcomeEnum, {
  name: 'UpdateOutcome',
  description: 'What became of an update.',
  valuesConfig: {
    NOT_DUE: { description: 'It was not to leave; the condition says why.' },
    WAITING: { description: 'It will be sent as soon as it is due.' },
    RETRYING: { description: 'It did not arrive and will be tried again.' },
    QUEUE_STOPPED: { description: 'It waits until somebody starts the destination again.' },
    SWITCHED_OFF: { description: 'It waits because updates there are switched off by now.' },
    CIRCUIT_OPEN: { description: 'It waits because many tries there did not arrive.' },
    SENDING: { description: 'It is on its way.' },
    DELIVERED: { description: 'It arrived.' },
    SUPERSEDED: { description: 'A newer update of the order took its place.' },
    UNMAPPED: { description: 'The cart has no word for a label; it waits for somebody.' },
    FAILED: { description: 'It is not tried any more and waits for somebody.' },
    DROPPED: { description: 'Somebody decided that it is not sent.' },
    NOT_KEPT: { description: 'It was due, but nothing is kept of its way.' },
  },
})

@ObjectType({
  description: 'Whether an event was to be told to a place, why, and what became of it.',
  simpleResolvers: true,
})
export class UpdateDiagnosis {
  @Field(() => UpdateDestinationEnum, { description: 'What kind of place.' })
  destination!: keyof typeof UpdateDestinationEnum

  @Field(() => ID, {
    nullable: true,
    description: 'The destination; null for the customer, whose e-mails have none.',
  })
  destinationId!: number | null

  @Field(() => String, { description: 'Its name, as it was then.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether the event was to be told there.' })
  due!: boolean

  @Field(() => String, { description: 'The condition that decided, such as NOTHING_CHANGED.' })
  condition!: UpdateCondition

  @Field(() => [String], { description: 'Codes of labels for which the cart had no word.' })
  unmapped!: string[]

  @Field(() => UpdateOutcomeEnum, { description: 'What became of it.' })
  outcome!: UpdateOutcome

  @Field(() => Delivery, {
    nullable: true,
    description: 'Its way; null when it was not due or nothing is kept of it.',
  })
  delivery!: Delivery | null
}

@ObjectType({ description: 'Who was to be told of one event.', simpleResolvers: true })
export class EventUpdates {
  @Field(() => ID, { description: 'Id of the event in the history.' })
  id!: string

  @Field(() => StatusEventKeyEnum, { description: 'The event.' })
  event!: StatusEventKey

  @Field(() => Int, { description: "The order's version after it." })
  sequence!: number

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date

  @Field(() => [UpdateDiagnosis], {
    description:
      'Each place. The cart and the customer are told once for a whole action, with its last event.',
  })
  destinations!: UpdateDiagnosis[]
}

@ObjectType({ description: 'An event with its cursor.', simpleResolvers: true })
export class EventUpdatesEdge {
  @Field(() => EventUpdates, { description: 'The event and who was to be told.' })
  node!: EventUpdates

  @Field(() => String, { description: 'Pass it as `after` to go on behind this event.' })
  cursor!: string
}

@ObjectType({ description: 'The events of an order, newest first.', simpleResolvers: true })
export class EventUpdatesConnection {
  @Field(() => [EventUpdatesEdge], { description: 'The events of this page.' })
  edges!: EventUpdatesEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

import type { EventGroup, EventLevel, StatusEventKey } from '@waypost/shared'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { EventGroupEnum, EventLevelEnum, StatusEventKeyEnum } from '../../kernel/enums.js'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { Label } from '../labels/index.js'
import { FactChange, LabelChange, Order } from '../orders/index.js'
import type { UpdateCondition } from './planned-update.js'

/** Where an update goes, as the API lists it. */
export const UpdateDestinationEnum = {
  CHANNEL: 'CHANNEL',
  EMAIL: 'EMAIL',
  WEBHOOK: 'WEBHOOK',
} as const
registerEnumType(UpdateDestinationEnum, {
  name: 'UpdateDestination',
  description: 'Where an update goes.',
  valuesConfig: {
    CHANNEL: { description: "The order's shopping cart or other source." },
    EMAIL: { description: 'The customer, by e-mail.' },
    WEBHOOK: { description: "An integrator's endpoint." },
  },
})

@ObjectType({
  description: 'An update that an action owes, or does not, with the reason.',
  simpleResolvers: true,
})
export class PlannedUpdate {
  @Field(() => UpdateDestinationEnum, { description: 'Where it goes.' })
  destination!: keyof typeof UpdateDestinationEnum

  @Field(() => String, { description: 'The name of the destination.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the order that it tells of; null for an order that only a dry run would create.',
  })
  orderNumber!: string | null

  @Field(() => Boolean, { description: 'Whether it will leave.' })
  due!: boolean

  @Field(() => String, {
    description: 'The condition that decided, such as DUE or NOTHING_CHANGED.',
  })
  condition!: UpdateCondition

  @Field(() => StatusEventKeyEnum, {
    description: 'The event of the action that had the last say.',
  })
  event!: StatusEventKey

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What would be told; null when nothing is.',
  })
  payload!: unknown

  @Field(() => Label, {
    nullable: true,
    description: 'The label that an e-mail is about; null for others, and when none is due.',
  })
  label!: Label | null

  @Field(() => [String], {
    description: 'What a cart is told, in words, a line for each thing; empty for others.',
  })
  tells!: string[]

  @Field(() => Int, {
    description: 'Seconds for which it waits for more news of the order, which take its place.',
  })
  holdSeconds!: number
}

@ObjectType({ description: 'One status event that happened.', simpleResolvers: true })
export class StatusEvent {
  @Field(() => ID, { description: 'Id of the event in the history.' })
  id!: string

  @Field(() => StatusEventKeyEnum, { description: 'Which of the thirty.' })
  event!: StatusEventKey

  @Field(() => Int, { description: "The order's version after it." })
  sequence!: number

  @Field(() => Int, { description: 'The revision of the configuration that it ran under.' })
  revision!: number

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string

  @Field(() => ActorType, { description: 'Who fired it.' })
  actor!: ActorType

  @Field(() => String, { nullable: true, description: 'The remark that came with it.' })
  note!: string | null

  @Field(() => String, { nullable: true, description: 'Why; null when nobody said.' })
  reason!: string | null

  @Field(() => Boolean, { description: 'Whether guards and transitions were passed over.' })
  forced!: boolean

  @Field(() => Boolean, {
    description: 'Whether `statusEventUndo` can take it back, as long as nothing else happens.',
  })
  undoable!: boolean

  @Field(() => ID, { nullable: true, description: 'The event that it took back.' })
  undoes!: string | null
}

@ObjectType({
  description: 'What firing an event did, would do, or why it was refused.',
  simpleResolvers: true,
})
export class StatusEventPayload {
  @Field(() => Boolean, {
    description: 'Whether anything was changed; false for a dry run and a refusal.',
  })
  applied!: boolean

  @Field(() => Order, {
    nullable: true,
    description:
      'The order as it is now, or in a dry run as it would be; null when it was not found.',
  })
  order!: Order | null

  @Field(() => Order, { nullable: true, description: 'The order that an exchange or a fill made.' })
  createdOrder!: Order | null

  @Field(() => StatusEvent, {
    nullable: true,
    description: 'The event; null for a dry run and a refusal.',
  })
  event!: StatusEvent | null

  @Field(() => [StatusEvent], {
    description:
      'All events of the action on this order, in turn: an approval with a ship date is two.',
  })
  events!: StatusEvent[]

  @Field(() => Boolean, {
    description:
      'Whether `statusEventUndo` can take back all that this did, or in a dry run would do.',
  })
  undoable!: boolean

  @Field(() => [FactChange], { description: 'The facts that change.' })
  factChanges!: FactChange[]

  @Field(() => [LabelChange], { description: 'The labels that change.' })
  changes!: LabelChange[]

  @Field(() => [PlannedUpdate], { description: 'The updates that are owed, or not and why.' })
  updates!: PlannedUpdate[]

  @Field(() => ID, {
    nullable: true,
    description:
      "Set where nobody has said yet what the far system's word means: it was parked, and is carried out once somebody does.",
  })
  parkedPushId?: string | null

  @Field(() => [UserError], { description: 'Why the event was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'Whether an event can fire on an order now.', simpleResolvers: true })
export class EventPossibility {
  @Field(() => StatusEventKeyEnum, { description: 'The event.' })
  event!: StatusEventKey

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => EventLevelEnum, { description: 'What it acts on.' })
  level!: EventLevel

  @Field(() => EventGroupEnum, { description: 'Where menus show it.' })
  group!: EventGroup

  @Field(() => Boolean, { description: 'True when some input would succeed.' })
  possible!: boolean

  @Field(() => [UserError], {
    description: 'All that stands in the way; empty when it is possible.',
  })
  reasons!: UserError[]
}

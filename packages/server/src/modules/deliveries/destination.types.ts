import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import type { DestinationKind } from './delivery.js'
import type { DestinationState } from './destination-state.js'

/** The kinds of places that updates go to, as the API lists them. */
export const DestinationKindEnum: { [Kind in DestinationKind]: Kind } = {
  CHANNEL: 'CHANNEL',
  WEBHOOK: 'WEBHOOK',
  EMAIL: 'EMAIL',
  GIFT_CARDS: 'GIFT_CARDS',
}
registerEnumType(DestinationKindEnum, {
  name: 'DestinationKind',
  description: 'What kind of place updates go to.',
  valuesConfig: {
    CHANNEL: { description: 'A shopping cart, which is told of the newest state of an order.' },
    WEBHOOK: { description: "An integrator's endpoint, which gets every event of its types." },
    EMAIL: { description: 'Customers, by e-mail: the one place for all of them.' },
    GIFT_CARDS: { description: 'The provider that makes the codes of gift cards.' },
  },
})

const DestinationStateEnum: { [State in DestinationState]: State } = {
  OK: 'OK',
  FAILING: 'FAILING',
  CIRCUIT_OPEN: 'CIRCUIT_OPEN',
  STOPPED: 'STOPPED',
}
registerEnumType(DestinationStateEnum, {
  name: 'DestinationState',
  description: 'How deliveries to a place go.',
  valuesConfig: {
    OK: { description: 'The last one arrived, or none has been tried.' },
    FAILING: { description: 'The last one did not arrive; it will be tried again.' },
    CIRCUIT_OPEN: { description: 'Many in a row did not arrive; one is tried now and then.' },
    STOPPED: { description: 'Nothing is sent until somebody starts it again.' },
  },
})

@ObjectType({ description: 'How deliveries to a place go.', simpleResolvers: true })
export class DestinationHealth {
  @Field(() => DestinationStateEnum, { description: 'In a word.' })
  state!: DestinationState

  @Field(() => Int, { description: 'How many tries in a row did not arrive.' })
  failures!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when none has arrived.' })
  failingSince!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next single try is made while the circuit is open.',
  })
  probeAt!: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was stopped.' })
  stoppedAt!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it was stopped: a code such as GONE, or the words of whoever did.',
  })
  stoppedReason!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When one arrived last.' })
  lastDeliveredAt!: Date | null
}

@ObjectType({ description: 'What has not arrived yet at a place.', simpleResolvers: true })
export class DestinationBacklog {
  @Field(() => Int, { description: 'How many wait or are being sent, of orders that you may see.' })
  waiting!: number

  @Field(() => Int, { description: 'How many wait for somebody, of orders that you may see.' })
  failed!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the oldest of those that wait does; null when none waits.',
  })
  oldestWaitingAt!: Date | null
}

@ObjectType({ description: 'A place that updates go to.', simpleResolvers: true })
export class Destination {
  /** A number inside; its field is in the resolver. */
  id!: number

  @Field(() => DestinationKindEnum, { description: 'A cart or an endpoint.' })
  kind!: DestinationKind

  @Field(() => String, { description: 'The name of the channel or endpoint.' })
  name!: string

  @Field(() => Int, { nullable: true, description: 'The channel that it is; null for others.' })
  channelId!: number | null

  @Field(() => Int, { nullable: true, description: 'The endpoint that it is; null for others.' })
  endpointId!: number | null

  @Field(() => Boolean, { description: 'Whether the channel or endpoint is in use.' })
  active!: boolean

  @Field(() => DestinationHealth, { description: 'How deliveries there go.' })
  health!: DestinationHealth
}

@ObjectType({ description: 'A destination after a deed.', simpleResolvers: true })
export class DestinationPayload {
  @Field(() => Destination, {
    nullable: true,
    description: 'The destination as it is now; null when it was refused.',
  })
  destination!: Destination | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

import type { StatusEventKey } from '@waypost/shared'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { StatusEventKeyEnum } from '../../kernel/enums.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { endpointState, type EndpointRow, type EndpointState } from './webhook-endpoint.js'

const EndpointStateEnum: { [State in EndpointState]: State } = {
  INACTIVE: 'INACTIVE',
  STOPPED: 'STOPPED',
  PAUSED: 'PAUSED',
  FAILING: 'FAILING',
  WORKING: 'WORKING',
  NEW: 'NEW',
}
registerEnumType(EndpointStateEnum, {
  name: 'WebhookEndpointState',
  description: 'How an endpoint fares.',
  valuesConfig: {
    INACTIVE: { description: 'Switched off: events queue nothing for it.' },
    STOPPED: { description: 'Its messages wait until somebody starts it again.' },
    PAUSED: { description: 'It failed so often in a row that only one try a minute is made.' },
    FAILING: { description: 'The last try failed.' },
    WORKING: { description: 'The last try went well.' },
    NEW: { description: 'Nothing was sent to it yet.' },
  },
})

@ObjectType({
  description: "An integrator's address that is told of events by signed requests.",
  simpleResolvers: true,
})
export class WebhookEndpoint {
  @Field(() => Int, { description: 'Integer and stable.' })
  id!: number

  @Field(() => String, { description: 'Its name for staff.' })
  name!: string

  @Field(() => String, { description: 'Where its messages go.' })
  url!: string

  @Field(() => Boolean, { description: 'Whether events queue messages for it.' })
  active!: boolean

  @Field(() => [String], { description: 'The chosen message types and filters.' })
  types!: string[]

  @Field(() => [Int], {
    nullable: true,
    description:
      'Only orders and quotes of these channels; null: all. Accounts and order requests belong to none and are told of where `types` names them.',
  })
  channelIds!: number[] | null

  @Field(() => Int, { description: 'Raised by every write; give it back as expectedVersion.' })
  version!: number

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => Int, { description: 'The destination of its deliveries.' })
  destinationId!: number

  @Field(() => EndpointStateEnum, { description: 'How it fares.' })
  state!: EndpointState

  @Field(() => Int, { description: 'Tries that failed in a row.' })
  failures!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when no try went well; null while none fails.',
  })
  failingSince!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a message last arrived; null when none ever did.',
  })
  lastDeliveredAt!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When nothing was sent any more; null while something is.',
  })
  stoppedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was stopped, as a code.' })
  stoppedReason!: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when messages are signed with the secret before too; null when they are not.',
  })
  formerSecretUntil!: Date | null
}

/** An endpoint as the API shows it. */
export function endpointType(row: EndpointRow, now: Date): WebhookEndpoint {
  const { formerUntil, probeAt: _, ...rest } = row
  return {
    ...rest,
    state: endpointState(row),
    formerSecretUntil: formerUntil && formerUntil > now ? formerUntil : null,
  }
}

@ObjectType({ description: 'What an endpoint may choose to be told of.', simpleResolvers: true })
export class WebhookMessageType {
  @Field(() => String, { description: 'As `types` of an endpoint names it.' })
  type!: string

  @Field(() => String, { description: 'What it stands for.' })
  description!: string

  @Field(() => StatusEventKeyEnum, {
    nullable: true,
    description: 'The event that it tells of; null for a filter, which stands for several.',
  })
  event!: StatusEventKey | null
}

@ObjectType({ description: 'An endpoint after a write.', simpleResolvers: true })
export class WebhookEndpointPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: 'Null when the write was refused.' })
  endpoint!: WebhookEndpoint | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'An endpoint with its new secret.', simpleResolvers: true })
export class WebhookEndpointSecretPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: 'Null when the write was refused.' })
  endpoint!: WebhookEndpoint | null

  @Field(() => String, {
    nullable: true,
    description: 'With which receivers check signatures; not shown again.',
  })
  secret!: string | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What is left of a deleted endpoint.', simpleResolvers: true })
export class WebhookEndpointDeletePayload {
  @Field(() => Int, { nullable: true, description: 'Its id; null when the deletion was refused.' })
  deletedId!: number | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'A test on its way.', simpleResolvers: true })
export class WebhookEndpointTestPayload {
  @Field(() => ID, {
    nullable: true,
    description:
      'The delivery of the test; one that still waits is tried at once. Null when refused.',
  })
  deliveryId!: string | null

  @Field(() => [UserError], { description: 'Why there is none; empty when there is.' })
  userErrors!: UserError[]
}

import type { ErrorCode } from '@waypost/shared'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { ErrorCodeEnum, UserError } from '../../kernel/user-error.types.js'
import { Delivery, DeliveryFilter } from './delivery.types.js'

/** How far a run is. */
export type ResendRunState = 'RUNNING' | 'DONE' | 'STOPPED'

const ResendRunStateEnum: { [State in ResendRunState]: State } = {
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  STOPPED: 'STOPPED',
}
registerEnumType(ResendRunStateEnum, {
  name: 'DeliveryResendRunState',
  description: 'How far a run is.',
  valuesConfig: {
    RUNNING: { description: 'Some of its updates have not been begun.' },
    DONE: { description: 'All of its updates have been begun.' },
    STOPPED: { description: 'Somebody stopped it; what had not been begun is as it was before.' },
  },
})

@ObjectType({ description: 'Many updates that are sent again.', simpleResolvers: true })
export class DeliveryResendRun {
  @Field(() => ID, { description: 'Id of the run.' })
  id!: string

  @Field(() => ResendRunStateEnum, { description: 'How far it is.' })
  state!: ResendRunState

  @Field(() => ActorType, { description: 'Who asked for it.' })
  actor!: ActorType

  @Field(() => JsonScalar, { description: 'The filter that found its updates.' })
  filter!: unknown

  @Field(() => Int, { description: 'How many a second go to each destination at most.' })
  perSecond!: number

  @Field(() => Int, { description: 'How many updates it began with.' })
  total!: number

  @Field(() => Int, { description: 'How many have not been begun.' })
  waiting!: number

  @Field(() => Int, { description: 'How many are being tried.' })
  underWay!: number

  @Field(() => Int, { description: 'How many arrived.' })
  delivered!: number

  @Field(() => Int, { description: 'How many are not tried any more.' })
  failed!: number

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  startedAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody stopped it.' })
  stoppedAt!: Date | null
}

@ObjectType({ description: 'How many updates a destination gets.', simpleResolvers: true })
export class ResendShare {
  destinationId!: number

  @Field(() => Int, { description: 'How many.' })
  count!: number
}

@ObjectType({ description: 'How many updates are left out, and why.', simpleResolvers: true })
export class ResendOmission {
  @Field(() => ErrorCodeEnum, { description: 'Why.' })
  code!: ErrorCode

  @Field(() => Int, { description: 'How many.' })
  count!: number
}

@ObjectType({ description: 'What sending many again does, or would do.', simpleResolvers: true })
export class ResendPreview {
  @Field(() => Int, { description: 'How many updates are sent again.' })
  count!: number

  @Field(() => [ResendShare], { description: 'How many of them go where.' })
  shares!: ResendShare[]

  @Field(() => [ResendOmission], { description: 'What the filter finds and is left out.' })
  omissions!: ResendOmission[]

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the oldest was queued.' })
  oldestAt!: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the newest was queued.' })
  newestAt!: Date | null

  @Field(() => Int, { description: 'After how many seconds the last one is due.' })
  seconds!: number
}

@InputType({ description: 'Which updates are sent again.' })
export class DeliveryResendManyInput {
  @Field(() => DeliveryFilter, {
    description:
      'Which; at least one condition. Without states: those that arrived or failed. What waits already is not taken.',
  })
  filter!: DeliveryFilter

  @Field(() => Int, {
    defaultValue: 10,
    description: 'How many a second go to each destination at most: 1 to 100.',
  })
  perSecond!: number

  @Field(() => Boolean, { defaultValue: false, description: 'Only say what would be done.' })
  dryRun!: boolean
}

@InputType({ description: 'Which updates are not sent; one, or those of a filter.' })
export class DeliveryDropInput {
  @Field(() => ID, { nullable: true, description: 'The one; goes without a filter.' })
  id?: string | null

  @Field(() => DeliveryFilter, {
    nullable: true,
    description: 'At least one condition; of what it finds, all that waits or has failed.',
  })
  filter?: DeliveryFilter | null

  @Field(() => String, {
    description: 'Why, for whoever reads the log: one line of up to 500 characters.',
  })
  reason!: string

  @Field(() => Boolean, { defaultValue: false, description: 'Only say how many it would be.' })
  dryRun!: boolean
}

@ObjectType({ description: 'An update after a deed.', simpleResolvers: true })
export class DeliveryPayload {
  @Field(() => Delivery, {
    nullable: true,
    description: 'The update as it is now; null when you see no such update.',
  })
  delivery!: Delivery | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'What came of sending many again.', simpleResolvers: true })
export class DeliveryResendManyPayload {
  @Field(() => DeliveryResendRun, {
    nullable: true,
    description: 'The run; null in a dry run and when it was refused.',
  })
  run!: DeliveryResendRun | null

  @Field(() => ResendPreview, {
    nullable: true,
    description: 'What is done, or would be; null when the filter cannot be.',
  })
  preview!: ResendPreview | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'A run after a deed.', simpleResolvers: true })
export class DeliveryResendRunPayload {
  @Field(() => DeliveryResendRun, { nullable: true, description: 'The run as it is now.' })
  run!: DeliveryResendRun | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'What came of dropping updates.', simpleResolvers: true })
export class DeliveryDropPayload {
  @Field(() => Int, { description: 'How many were dropped, or would be.' })
  count!: number

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

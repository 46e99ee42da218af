import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Exchange } from '../../kernel/outgoing.js'
import { DateTimeScalar } from '../../kernel/scalars.js'

/** What can come of a try. */
export type AttemptOutcome =
  | 'DELIVERED'
  | 'RETRY'
  | 'POSTPONED'
  | 'REFUSED'
  | 'GONE'
  | 'SUPERSEDED'
  | 'KEPT'
  | 'BROKEN'
  | 'LOST'

const AttemptOutcomeEnum: { [Outcome in AttemptOutcome]: Outcome } = {
  DELIVERED: 'DELIVERED',
  RETRY: 'RETRY',
  POSTPONED: 'POSTPONED',
  REFUSED: 'REFUSED',
  GONE: 'GONE',
  SUPERSEDED: 'SUPERSEDED',
  KEPT: 'KEPT',
  BROKEN: 'BROKEN',
  LOST: 'LOST',
}
registerEnumType(AttemptOutcomeEnum, {
  name: 'AttemptOutcome',
  description: 'What came of a try.',
  valuesConfig: {
    DELIVERED: { description: 'It arrived.' },
    RETRY: { description: 'It did not arrive; later may go better.' },
    POSTPONED: {
      description: 'The place takes updates, but not this one now; later may go better.',
    },
    REFUSED: { description: 'The other side will not take it, whatever is tried.' },
    GONE: { description: 'The other side wants nothing any more.' },
    SUPERSEDED: { description: 'It was not true any more, so it was not sent.' },
    KEPT: { description: 'A mail that was written and kept, as no mail server is set.' },
    BROKEN: { description: 'Waypost could not make the request.' },
    LOST: { description: 'Waypost ended while it was being sent, so nobody knows.' },
  },
})

@ObjectType('DeliveryExchange', {
  description: 'One call that a try made, shortened, as text and without secrets.',
  simpleResolvers: true,
})
export class ExchangeType implements Exchange {
  @Field(() => String, { description: 'GET, POST and so on.' })
  method!: string

  @Field(() => String, { description: 'The address.' })
  url!: string

  @Field(() => String, { nullable: true, description: 'The beginning of what was sent.' })
  request!: string | null

  @Field(() => Int, { nullable: true, description: 'Status of the answer; null: none came.' })
  status!: number | null

  @Field(() => String, { nullable: true, description: 'The beginning of what was answered.' })
  response!: string | null

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number

  @Field(() => String, { nullable: true, description: 'Why no whole answer came, in words.' })
  error!: string | null
}

@ObjectType({ description: 'One try to send an update.', simpleResolvers: true })
export class DeliveryAttempt {
  @Field(() => Int, { description: 'Its number, rising over all tries.' })
  attempt!: number

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: Date | string

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number

  @Field(() => AttemptOutcomeEnum, { description: 'What came of it.' })
  outcome!: AttemptOutcome

  @Field(() => String, { nullable: true, description: 'Why it did not arrive, as a code.' })
  reason!: string | null

  @Field(() => String, { nullable: true, description: 'The same in words, where there is more.' })
  detail!: string | null

  @Field(() => [ExchangeType], { description: 'The calls that it made, in turn.' })
  exchanges!: ExchangeType[]
}

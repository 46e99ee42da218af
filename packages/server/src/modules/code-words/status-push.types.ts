import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { Label } from '../labels/index.js'
import type { PushState } from './status-push.js'

/** What becomes of a push, as the API lists it. */
export const PushStateEnum: { [State in PushState]: State } = {
  TAKEN: 'TAKEN',
  PARKED: 'PARKED',
  APPLIED: 'APPLIED',
  UNCHANGED: 'UNCHANGED',
  REFUSED: 'REFUSED',
  OVERTAKEN: 'OVERTAKEN',
  IGNORED: 'IGNORED',
  DISMISSED: 'DISMISSED',
}
registerEnumType(PushStateEnum, {
  name: 'StatusPushState',
  description: 'What has become of a status that was pushed.',
  valuesConfig: {
    TAKEN: { description: 'Its event is being fired.' },
    PARKED: { description: 'Nobody has said yet what its word means; it waits.' },
    APPLIED: { description: 'The event was fired.' },
    UNCHANGED: { description: 'The label was there already.' },
    REFUSED: { description: 'The order did not take the event; the errors say why.' },
    OVERTAKEN: { description: 'While it waited, a later push told of the same.' },
    IGNORED: { description: 'Its word means nothing here.' },
    DISMISSED: { description: 'Staff decided that it is not to be carried out.' },
  },
})

@ObjectType({ description: 'What came of one status that was pushed.', simpleResolvers: true })
export class StatusPushResult {
  @Field(() => PushStateEnum, {
    description: 'What came of it: all but REFUSED means that there is nothing left to do for you.',
  })
  outcome!: PushState

  @Field(() => ID, {
    nullable: true,
    description: 'The push as it is kept; null where nothing of it is.',
  })
  pushId!: string | null

  @Field(() => ID, { nullable: true, description: 'The event in the history of the order.' })
  eventId!: string | null

  @Field(() => Label, { nullable: true, description: 'What its word means; null when unknown.' })
  label!: Label | null

  @Field(() => [UserError], {
    description: 'Why it was refused, with places within this push; empty when it was not.',
  })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What came of statuses that were pushed.', simpleResolvers: true })
export class StatusPushPayload {
  @Field(() => [StatusPushResult], { description: 'One for each push, in their order.' })
  results!: StatusPushResult[]
}

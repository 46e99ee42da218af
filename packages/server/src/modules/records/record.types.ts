import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { RecordSubjectEnum } from '../../kernel/enums.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { Label } from '../labels/index.js'
import { recordEntryKinds, type RecordEntryKind, type RecordSubject } from './record.js'

const enumOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V }

/** What can happen to a record, as the API lists it. */
export const RecordEntryKindEnum = enumOf(recordEntryKinds)
registerEnumType(RecordEntryKindEnum, {
  name: 'RecordEntryKind',
  description: 'What happened to an account, a quote or an order request.',
  valuesConfig: {
    CREATED: { description: 'It was written.' },
    UPDATED: { description: 'It was edited.' },
    LABEL_CHANGED: { description: 'It got another label.' },
    ASSIGNED: { description: 'An account was handed over.' },
    MERGED: { description: 'An account was merged into another, or took one in.' },
    ARCHIVED: { description: 'It was archived.' },
    RESTORED: { description: 'It came back from the archive.' },
    SCHEME_CHANGED: { description: 'An account got another approval scheme.' },
    SUBMITTED: { description: 'A request was submitted for approval.' },
    DECIDED: { description: 'An approver approved or rejected a request.' },
    REMINDED: { description: 'Approvers were reminded.' },
    SENT: { description: 'A quote was sent to the customer.' },
    ACCEPTED: { description: 'The customer accepted a quote.' },
    COMMENTED: { description: 'The customer commented on a quote.' },
    DECLINED: { description: 'The customer declined a quote.' },
    CONVERTED: { description: 'A quote became an order.' },
    ORDERED: { description: 'A request became an order.' },
    CANCELED: { description: 'It was canceled.' },
    EXPIRED: { description: 'A quote was found to be past its last day.' },
    NOTED: { description: 'Somebody wrote a note.' },
  },
})

@ObjectType({ description: 'One field that changed.', simpleResolvers: true })
export class RecordFieldChange {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string

  @Field(() => JsonScalar, { nullable: true, description: 'Before; null for nothing.' })
  from?: unknown

  @Field(() => JsonScalar, { nullable: true, description: 'After; null for nothing.' })
  to?: unknown
}

@ObjectType({
  description: 'One thing that happened to an account, a quote or an order request.',
  simpleResolvers: true,
})
export class RecordEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string

  @Field(() => RecordSubjectEnum, { description: 'What it happened to.' })
  subject!: RecordSubject

  @Field(() => ID, { description: 'Id of what it happened to.' })
  subjectId!: string

  @Field(() => RecordEntryKindEnum, { description: 'What happened.' })
  kind!: RecordEntryKind

  @Field(() => Int, { description: 'The version of the record after it.' })
  sequence!: number

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date

  @Field(() => ActorType, { description: 'Who did it.' })
  actor!: ActorType

  @Field(() => String, {
    nullable: true,
    description: 'The contact for whom staff recorded it; null where nobody stood in.',
  })
  onBehalfOf!: string | null

  @Field(() => Label, {
    nullable: true,
    description: 'The label before; null where it did not change, had none, or is deleted.',
  })
  from!: Label | null

  @Field(() => Label, {
    nullable: true,
    description: 'The label after; null where it did not change, has none, or is deleted.',
  })
  to!: Label | null

  @Field(() => String, { nullable: true, description: 'Name of the label before, as it was then.' })
  fromName!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the label after, as it was then.' })
  toName!: string | null

  @Field(() => [RecordFieldChange], { description: 'The fields that changed.' })
  changes!: RecordFieldChange[]

  @Field(() => String, { nullable: true, description: 'What was said with it; null for nothing.' })
  note!: string | null

  @Field(() => String, { nullable: true, description: 'Why; null when nobody said.' })
  reason!: string | null
}

@ObjectType({ description: 'An entry of a history with its cursor.', simpleResolvers: true })
export class RecordEntryEdge {
  @Field(() => RecordEntry, { description: 'The entry.' })
  node!: RecordEntry

  @Field(() => String, { description: 'Pass it as `after` to go on behind this entry.' })
  cursor!: string
}

@ObjectType({ description: 'What happened to a record, newest first.', simpleResolvers: true })
export class RecordHistory {
  @Field(() => [RecordEntryEdge], { description: 'The entries of this page.' })
  edges!: RecordEntryEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

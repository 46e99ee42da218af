import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { StatusEventKey } from '@waypost/shared'
import { ActorType } from '../../kernel/actor.types.js'
import { StatusEventKeyEnum, SubjectType } from '../../kernel/enums.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { Label } from '../labels/index.js'

/** What an entry of a timeline tells of. */
export const TimelineKindEnum = {
  STATUS_EVENT: 'STATUS_EVENT',
  ORDER_UPDATE: 'ORDER_UPDATE',
  LABEL_MERGE: 'LABEL_MERGE',
  RETURN_CLOSE: 'RETURN_CLOSE',
  ORDER_HIDE: 'ORDER_HIDE',
  ORDER_SHOW: 'ORDER_SHOW',
  NOTE: 'NOTE',
} as const
/** One of {@link TimelineKindEnum}. */
export type TimelineKind = keyof typeof TimelineKindEnum
registerEnumType(TimelineKindEnum, {
  name: 'TimelineKind',
  description: 'What an entry of a timeline tells of.',
  valuesConfig: {
    STATUS_EVENT: { description: 'A status event.' },
    ORDER_UPDATE: {
      description:
        'An edit of addresses, customer data or custom fields, or another account by a merge.',
    },
    LABEL_MERGE: { description: 'The label was merged into another.' },
    RETURN_CLOSE: { description: 'An open return was accepted.' },
    ORDER_HIDE: { description: 'The order was hidden from its customers.' },
    ORDER_SHOW: { description: 'The order was shown to its customers again.' },
    NOTE: { description: 'A note.' },
  },
})

@ObjectType({ description: 'One fact that changed.', simpleResolvers: true })
export class FactChange {
  @Field(() => String, {
    description: 'What it is a fact of, such as ORDER, ORDER_ITEM or SHIPMENT.',
  })
  subject!: string

  @Field(() => ID, { nullable: true, description: 'Its id; null where it has none yet.' })
  subjectId!: string | null

  @Field(() => String, { description: 'Name of the fact.' })
  field!: string

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Before; null for nothing, or where it is not kept.',
  })
  from?: unknown

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'After; null for nothing, or where it is not kept.',
  })
  to?: unknown
}

@ObjectType({ description: 'A change of a label.', simpleResolvers: true })
export class LabelChange {
  @Field(() => SubjectType, { description: 'Whether the order or one of its items.' })
  subject!: 'ORDER' | 'ORDER_ITEM'

  @Field(() => ID, {
    nullable: true,
    description: 'Null for an order that a dry run would create.',
  })
  subjectId!: string | null

  @Field(() => Label, {
    nullable: true,
    description: 'Before; null for none, or a label deleted since.',
  })
  from!: Label | null

  @Field(() => Label, {
    nullable: true,
    description: 'After; null for none, or a label deleted since.',
  })
  to!: Label | null

  @Field(() => String, { nullable: true, description: 'Name of the label before, as it was then.' })
  fromName!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the label after, as it was then.' })
  toName!: string | null
}

@ObjectType({ description: 'One thing that happened to an order.', simpleResolvers: true })
export class TimelineEntry {
  @Field(() => ID, { description: 'Id of the history entry or the note.' })
  id!: string

  @Field(() => TimelineKindEnum, { description: 'What the entry tells of.' })
  kind!: TimelineKind

  @Field(() => StatusEventKeyEnum, { nullable: true, description: 'Null unless a status event.' })
  event!: StatusEventKey | null

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string

  @Field(() => ActorType, { description: 'Who did it.' })
  actor!: ActorType

  @Field(() => String, {
    nullable: true,
    description: 'The text of a note, or what was noted with an event.',
  })
  note!: string | null

  @Field(() => String, { nullable: true, description: 'Why; null when nobody said.' })
  reason!: string | null

  @Field(() => Boolean, { description: 'Whether a guard or a transition was overruled.' })
  forced!: boolean

  @Field(() => Int, {
    nullable: true,
    description: "The order's version after it; null for notes.",
  })
  sequence!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The configuration under which it ran; null for notes.',
  })
  revision!: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether customers may read a note; null for the rest.',
  })
  public!: boolean | null

  @Field(() => ID, { nullable: true, description: 'The entry that it took back.' })
  undoes!: string | null

  @Field(() => ID, { nullable: true, description: 'The entry that took it back.' })
  undoneBy!: string | null

  /** Whether the order has not changed since. */
  isLatest!: boolean

  @Field(() => [FactChange], { description: 'The facts that changed.' })
  factChanges!: FactChange[]

  @Field(() => [LabelChange], {
    description: 'The labels that changed, with the words as they were.',
  })
  changes!: LabelChange[]
}

@ObjectType({ description: 'An entry of a timeline with its cursor.', simpleResolvers: true })
export class TimelineEdge {
  @Field(() => TimelineEntry, { description: 'The entry.' })
  node!: TimelineEntry

  @Field(() => String, { description: 'Pass it as `after` to go on behind this entry.' })
  cursor!: string
}

@ObjectType({ description: 'What happened to an order, newest first.', simpleResolvers: true })
export class TimelineConnection {
  @Field(() => [TimelineEdge], { description: 'The entries of this page.' })
  edges!: TimelineEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

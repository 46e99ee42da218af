import type { StatusEventKey } from '@waypost/shared'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { StatusEventKeyEnum } from '../../kernel/enums.js'
import { Money } from '../../kernel/money.types.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateScalar, DateTimeScalar } from '../../kernel/scalars.js'
import { AccountRef } from '../accounts/index.js'
import { Label } from '../labels/index.js'
import { TimelineKindEnum, type TimelineKind } from '../orders/index.js'
import { RecordEntryKindEnum, type RecordEntryKind } from '../records/index.js'
import { positionOf, type DeskCursor } from './desk-cursor.js'

/** What can lie on a desk. */
export const DeskSubjectEnum = {
  ORDER: 'ORDER',
  QUOTE: 'QUOTE',
  ORDER_REQUEST: 'ORDER_REQUEST',
  ACCOUNT: 'ACCOUNT',
} as const
export type DeskSubject = keyof typeof DeskSubjectEnum
registerEnumType(DeskSubjectEnum, {
  name: 'DeskSubject',
  description: 'What can lie on a desk.',
  valuesConfig: {
    ORDER: { description: 'An order.' },
    QUOTE: { description: 'A quote.' },
    ORDER_REQUEST: { description: 'An order request.' },
    ACCOUNT: { description: 'An account.' },
  },
})

/** Why something lies on a desk. */
export const DeskReasonEnum = {
  QUOTE_IN_REVIEW: 'QUOTE_IN_REVIEW',
  QUOTE_COMMENTED: 'QUOTE_COMMENTED',
  QUOTE_ACCEPTED: 'QUOTE_ACCEPTED',
  QUOTE_EXPIRES: 'QUOTE_EXPIRES',
  REQUEST_APPROVED: 'REQUEST_APPROVED',
  REQUEST_STUCK: 'REQUEST_STUCK',
  ORDER_LATE: 'ORDER_LATE',
  ORDER_BACKORDERED: 'ORDER_BACKORDERED',
} as const
export type DeskReason = keyof typeof DeskReasonEnum
registerEnumType(DeskReasonEnum, {
  name: 'DeskReason',
  description: 'Why something lies on a desk.',
  valuesConfig: {
    QUOTE_IN_REVIEW: { description: 'A quote is in review.' },
    QUOTE_COMMENTED: { description: 'A quote is in review because the customer commented on it.' },
    QUOTE_ACCEPTED: { description: 'The customer accepted a quote that is no order yet.' },
    QUOTE_EXPIRES: { description: 'A quote expires within seven days.' },
    REQUEST_APPROVED: { description: 'A request is approved and not ordered yet.' },
    REQUEST_STUCK: { description: 'No approver has decided on a request for two days.' },
    ORDER_LATE: { description: 'An item should have shipped before today.' },
    ORDER_BACKORDERED: { description: 'An item waits for stock.' },
  },
})

@ObjectType({ description: 'What lies on a desk, as it is now.', simpleResolvers: true })
export class DeskRecord {
  @Field(() => DeskSubjectEnum, { description: 'What it is.' })
  subject!: DeskSubject

  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its number; the name of an account.' })
  title!: string

  @Field(() => String, {
    nullable: true,
    description:
      'What the customer calls it: the reference, the number of the cart, the external id.',
  })
  reference!: string | null

  @Field(() => AccountRef, { nullable: true, description: 'Its account; null for none.' })
  account!: AccountRef | null

  @Field(() => Label, { nullable: true, description: 'Its label; null for none.' })
  label!: Label | null

  @Field(() => Money, { nullable: true, description: 'What it comes to; null for an account.' })
  total!: Money | null
}

@ObjectType({ description: 'Something that lies on a desk, and why.', simpleResolvers: true })
export class DeskItem {
  @Field(() => DeskRecord, { description: 'What it is.' })
  record!: DeskRecord

  @Field(() => DeskReasonEnum, { description: 'Why it lies here.' })
  reason!: DeskReason

  @Field(() => DateTimeScalar, {
    description:
      'Since when: in review, accepted, approved, without a decision; when a quote was written or an order placed.',
  })
  since!: Date

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of a quote; the day on which a late order should have shipped.',
  })
  dueOn!: string | null
}

@ObjectType({
  description: 'What lies on a desk for one reason or a few, the most urgent first.',
  simpleResolvers: true,
})
export class DeskList {
  @Field(() => Int, { description: 'How many there are.' })
  count!: number

  @Field(() => [DeskItem], { description: 'The first 20 of them.' })
  items!: DeskItem[]
}

@ObjectType({ description: 'One thing that happened.', simpleResolvers: true })
export class DeskEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string

  @Field(() => RecordEntryKindEnum, {
    nullable: true,
    description: 'What happened to an account, quote or order request; null for an order.',
  })
  recordKind!: RecordEntryKind | null

  @Field(() => TimelineKindEnum, {
    nullable: true,
    description: 'What the entry tells of an order; null for anything else.',
  })
  orderKind!: TimelineKind | null

  @Field(() => StatusEventKeyEnum, { nullable: true, description: 'Null unless a status event.' })
  event!: StatusEventKey | null

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date

  @Field(() => ActorType, { description: 'Who did it.' })
  actor!: ActorType

  @Field(() => String, {
    nullable: true,
    description: 'The contact for whom staff recorded it; null where nobody stood in.',
  })
  onBehalfOf!: string | null

  @Field(() => Label, { nullable: true, description: 'The label before; null where it stayed.' })
  from!: Label | null

  @Field(() => Label, { nullable: true, description: 'The label after; null where it stayed.' })
  to!: Label | null

  @Field(() => String, { nullable: true, description: 'Name of the label before, as it was then.' })
  fromName!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the label after, as it was then.' })
  toName!: string | null

  @Field(() => String, { nullable: true, description: 'What was said with it; null for nothing.' })
  note!: string | null

  @Field(() => String, { nullable: true, description: 'Why; null when nobody said.' })
  reason!: string | null
}

@ObjectType({ description: 'Something that changed.', simpleResolvers: true })
export class DeskChange {
  @Field(() => DeskRecord, { description: 'What changed, as it is now.' })
  record!: DeskRecord

  @Field(() => Int, { description: 'How much happened to it; exact up to 100.' })
  count!: number

  @Field(() => [DeskEntry], { description: 'What happened to it, newest first; the last five.' })
  entries!: DeskEntry[]
}

@ObjectType({ description: 'Something that changed, with its cursor.', simpleResolvers: true })
export class DeskChangeEdge {
  @Field(() => DeskChange, { description: 'What changed.' })
  node!: DeskChange

  @Field(() => String, { description: 'Pass it as `after` to go on behind it.' })
  cursor!: string
}

@ObjectType({
  description: 'What others changed since you last looked, each thing once, the newest first.',
  simpleResolvers: true,
})
export class DeskChanges {
  @Field(() => [DeskChangeEdge], { description: 'What changed, a page of it.' })
  edges!: DeskChangeEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo

  @Field(() => String, {
    description: 'Up to where these pages tell: give it to `myDeskLooked` once you have looked.',
  })
  position!: string
}

@ObjectType({ description: 'The desk of whoever asks.', simpleResolvers: true })
export class MyDesk {
  constructor(readonly cursor: DeskCursor) {}

  @Field(() => DateTimeScalar, {
    description: 'When you last looked; when you first came if you never did.',
  })
  lookedAt(): Date {
    return this.cursor.lookedAt
  }

  @Field(() => String, {
    description: 'Up to where you had looked: give it to `myDeskLooked` to go back there.',
  })
  lookedUpTo(): string {
    return positionOf(this.cursor)
  }
}

@ObjectType({ description: 'What came of having looked.', simpleResolvers: true })
export class MyDeskLookedPayload {
  @Field(() => MyDesk, { description: 'Your desk as it is now.' })
  desk!: MyDesk

  @Field(() => String, { description: 'Up to where you had looked before: the way back.' })
  previous!: string
}

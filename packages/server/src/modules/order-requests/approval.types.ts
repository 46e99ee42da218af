import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Money } from '../../kernel/money.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { AccountContact } from '../accounts/index.js'
import type { ApprovalRule } from './approval-level.js'
import type { PathNoteKind } from './approval-path.js'
import type { ApprovalVerdict, StepState } from './approval-standing.js'
import {
  ApprovalPathReasonEnum,
  ApprovalRuleEnum,
  ApprovalStepStateEnum,
  ApprovalVerdictEnum,
} from './order-request.enums.js'

@ObjectType({ description: 'One level of an approval scheme.', simpleResolvers: true })
export class ApprovalLevel {
  @Field(() => Int, { description: 'Its place: 1 decides first.' })
  level!: number

  @Field(() => Money, { description: 'It holds amounts above this.' })
  from!: Money

  @Field(() => Money, { nullable: true, description: 'Up to this; null: without end.' })
  to!: Money | null

  @Field(() => ApprovalRuleEnum, { description: 'How many of its approvers must agree.' })
  rule!: ApprovalRule

  @Field(() => [AccountContact], { description: 'Who decides.' })
  approvers!: AccountContact[]
}

@ObjectType({ description: 'Who approves what of an account.', simpleResolvers: true })
export class ApprovalScheme {
  @Field(() => ID, { description: 'Id of the scheme.' })
  id!: string

  @Field(() => Boolean, {
    description:
      'Whether it is in force. One that was replaced stays for the requests that were submitted under it.',
  })
  active!: boolean

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  createdAt!: Date

  @Field(() => String, { description: 'Who set it, as they were called then.' })
  createdBy!: string

  @Field(() => [ApprovalLevel], { description: 'Its levels, in order.' })
  levels!: ApprovalLevel[]
}

@ObjectType({ description: 'What came of setting an approval scheme.', simpleResolvers: true })
export class ApprovalSchemePayload {
  @Field(() => Boolean, { description: 'False for a refusal and for a dry run.' })
  applied!: boolean

  @Field(() => ApprovalScheme, {
    nullable: true,
    description: 'The scheme in force; null where the account has none now, and for a refusal.',
  })
  scheme!: ApprovalScheme | null

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the account after it; null for a refusal.',
  })
  accountVersion!: number | null

  @Field(() => Int, {
    description: 'Requests that are being decided on and go on under the scheme before.',
  })
  runningRequests!: number

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'Something special about a path.', simpleResolvers: true })
export class ApprovalPathReason {
  @Field(() => ApprovalPathReasonEnum, { description: 'What it is.' })
  kind!: PathNoteKind

  @Field(() => Int, { nullable: true, description: 'The level that it is about; null for none.' })
  level!: number | null
}

@ObjectType({ description: 'One level that an amount would have to pass.', simpleResolvers: true })
export class ApprovalPathLevel {
  @Field(() => Int, { description: 'Its place.' })
  level!: number

  @Field(() => ApprovalRuleEnum, { description: 'How many of its approvers must agree.' })
  rule!: ApprovalRule

  @Field(() => [AccountContact], {
    description: 'Who would decide; without the buyer, and without those who no longer may.',
  })
  approvers!: AccountContact[]
}

@ObjectType({ description: 'The way that an amount would take.', simpleResolvers: true })
export class ApprovalPathPreview {
  @Field(() => [ApprovalPathLevel], {
    description:
      'The levels that must agree, in order; empty where nobody is asked, or nobody can.',
  })
  levels!: ApprovalPathLevel[]

  @Field(() => Boolean, { description: "Whether the buyer's budget does not hold the amount." })
  overBudget!: boolean

  @Field(() => Boolean, { description: 'False: such a request is refused when it is submitted.' })
  possible!: boolean

  @Field(() => [ApprovalPathReason], { description: 'Why it is this path.' })
  reasons!: ApprovalPathReason[]
}

@ObjectType({ description: 'What an approver said about a request.', simpleResolvers: true })
export class ApprovalDecision {
  @Field(() => Int, { description: 'Which submission it was about, from 1.' })
  round!: number

  @Field(() => Int, { description: 'The level of the approver.' })
  level!: number

  @Field(() => AccountContact, { description: 'The approver.' })
  contact!: AccountContact

  @Field(() => ApprovalVerdictEnum, { description: 'Yes or no.' })
  decision!: ApprovalVerdict

  @Field(() => String, { nullable: true, description: 'Why; always there for a no.' })
  reason!: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date

  @Field(() => String, {
    nullable: true,
    description:
      "The member of staff who recorded it for the approver; null: by the approver's own link.",
  })
  recordedBy!: string | null
}

@ObjectType({ description: 'An approver of a step.', simpleResolvers: true })
export class ApprovalStepApprover {
  @Field(() => AccountContact, { description: 'The approver.' })
  contact!: AccountContact

  @Field(() => ApprovalVerdictEnum, { nullable: true, description: 'Null: nothing yet.' })
  decision!: ApprovalVerdict | null

  @Field(() => String, { nullable: true, description: 'Why; null when nobody said.' })
  reason!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; null: not yet.' })
  at!: Date | null

  @Field(() => String, {
    nullable: true,
    description: "The member of staff who recorded it; null: by the approver's own link.",
  })
  recordedBy!: string | null
}

@ObjectType({ description: 'One level that a request must pass.', simpleResolvers: true })
export class ApprovalStep {
  @Field(() => Int, { description: 'Its place.' })
  level!: number

  @Field(() => ApprovalRuleEnum, { description: 'How many of its approvers must agree.' })
  rule!: ApprovalRule

  @Field(() => ApprovalStepStateEnum, { description: 'How far it is.' })
  state!: StepState

  @Field(() => [ApprovalStepApprover], {
    description: 'Who decides or has decided; without the buyer.',
  })
  approvers!: ApprovalStepApprover[]
}

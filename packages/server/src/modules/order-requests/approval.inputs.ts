import { Field, ID, InputType } from 'type-graphql'
import { DecimalScalar } from '../../kernel/scalars.js'
import { RecordChangeInput } from '../records/index.js'
import type { ApprovalRule } from './approval-level.js'
import { ApprovalRuleEnum } from './order-request.enums.js'

@InputType({ description: 'One level of an approval scheme.' })
export class ApprovalLevelInput {
  @Field(() => DecimalScalar, {
    description:
      "It holds amounts above this, in the account's currency. What is not above that of the first needs no approval; each other begins where the one before ends.",
  })
  from!: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Up to this; null: without end, for the last level alone. What is above the end of the last cannot be approved.',
  })
  to?: string | null

  @Field(() => ApprovalRuleEnum, { description: 'How many of its approvers must agree.' })
  rule!: ApprovalRule

  @Field(() => [ID], {
    description: 'Active managers or administrators of the account; nobody stands on two levels.',
  })
  approverIds!: string[]
}

@InputType({
  description: 'Gives an account another approval scheme; the one before stays, inactive.',
})
export class ApprovalSchemeSetInput extends RecordChangeInput {
  @Field(() => ID, { description: 'The account; `expectedVersion` is its version.' })
  accountId!: string

  @Field(() => [ApprovalLevelInput], {
    description: 'The levels in order, up to five; empty: nobody is asked.',
  })
  levels!: ApprovalLevelInput[]
}

import { registerEnumType } from 'type-graphql'
import type { ApprovalRule } from './approval-level.js'
import type { PathNoteKind } from './approval-path.js'
import type { ApprovalVerdict, StepState } from './approval-standing.js'
import type { OrderRequestState } from './order-request.js'

type Same<Value extends string> = { [V in Value]: V }

/** The states of requests as the API lists them. */
export const OrderRequestStateEnum: Same<OrderRequestState> = {
  DRAFT: 'DRAFT',
  PENDING: 'PENDING',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  CANCELED: 'CANCELED',
  ORDERED: 'ORDERED',
}
registerEnumType(OrderRequestStateEnum, {
  name: 'OrderRequestState',
  description: 'Where an order request stands, whatever its label says.',
  valuesConfig: {
    DRAFT: { description: 'Not submitted yet.' },
    PENDING: { description: 'Waits for its approvers.' },
    APPROVED: { description: 'May become an order.' },
    REJECTED: { description: 'An approver said no; it can be edited and submitted again.' },
    CANCELED: { description: 'Taken back; it can be edited and submitted again.' },
    ORDERED: { description: 'It is an order.' },
  },
})

/** The rules of levels as the API lists them. */
export const ApprovalRuleEnum: Same<ApprovalRule> = { ANY: 'ANY', ALL: 'ALL' }
registerEnumType(ApprovalRuleEnum, {
  name: 'ApprovalRule',
  description: 'How many approvers of a level must agree; one rejection is enough either way.',
  valuesConfig: {
    ANY: { description: 'One is enough.' },
    ALL: { description: 'Everybody who may decide there.' },
  },
})

/** What approvers can say, as the API lists it. */
export const ApprovalVerdictEnum: Same<ApprovalVerdict> = { APPROVE: 'APPROVE', REJECT: 'REJECT' }
registerEnumType(ApprovalVerdictEnum, {
  name: 'ApprovalVerdict',
  description: 'What an approver says about a request.',
  valuesConfig: {
    APPROVE: { description: 'Yes.' },
    REJECT: { description: 'No, with a reason.' },
  },
})

/** The states of steps as the API lists them. */
export const ApprovalStepStateEnum: Same<StepState> = {
  WAITING: 'WAITING',
  CURRENT: 'CURRENT',
  PASSED: 'PASSED',
  REJECTED: 'REJECTED',
  SKIPPED: 'SKIPPED',
}
registerEnumType(ApprovalStepStateEnum, {
  name: 'ApprovalStepState',
  description: 'How far one level of a request is.',
  valuesConfig: {
    WAITING: { description: 'Its turn has not come.' },
    CURRENT: { description: 'It decides now.' },
    PASSED: { description: 'It agreed.' },
    REJECTED: { description: 'It said no.' },
    SKIPPED: { description: 'Nobody but the buyer is on it; the next level decides instead.' },
  },
})

/** What is special about a path, as the API lists it. */
export const ApprovalPathReasonEnum: Same<PathNoteKind> = {
  NO_SCHEME: 'NO_SCHEME',
  BELOW_FIRST_LEVEL: 'BELOW_FIRST_LEVEL',
  OVER_BUDGET: 'OVER_BUDGET',
  OVER_BUDGET_AT_TOP: 'OVER_BUDGET_AT_TOP',
  LEVEL_PASSES_ON: 'LEVEL_PASSES_ON',
  ABOVE_TOP: 'ABOVE_TOP',
  NOBODY_LEFT: 'NOBODY_LEFT',
}
registerEnumType(ApprovalPathReasonEnum, {
  name: 'ApprovalPathReasonKind',
  description: 'What is special about the path of an amount.',
  valuesConfig: {
    NO_SCHEME: { description: 'The account has no approval scheme: nobody is asked.' },
    BELOW_FIRST_LEVEL: { description: 'The amount does not reach the first level.' },
    OVER_BUDGET: { description: "The buyer's budget does not hold it, so it is one level more." },
    OVER_BUDGET_AT_TOP: {
      description: "The buyer's budget does not hold it, and there is no level above to ask.",
    },
    LEVEL_PASSES_ON: {
      description: 'Nobody but the buyer is on the level, so the next one decides instead.',
    },
    ABOVE_TOP: { description: 'More than the last level may approve: it cannot be submitted.' },
    NOBODY_LEFT: {
      description:
        'Nobody but the buyer is on the level, nor on one above: it cannot be submitted.',
    },
  },
})

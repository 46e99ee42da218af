// The staff app shows the path of an amount by the same rule.
export {
  decidersOf,
  mayApprove,
  mostLevels,
  type ApprovalLevelRecord,
  type ApprovalRule,
  type Approver,
} from '@waypost/shared'

/** How many approvers of a level must agree. */
export type ApprovalRule = 'ANY' | 'ALL'

/** A contact who stands in an approval scheme. */
export interface Approver {
  id: string
  name: string
  role: 'ADMINISTRATOR' | 'MANAGER' | 'BUYER'
  active: boolean
}

/** One level of a scheme: who decides on amounts above `from`, up to `to`; minor units. */
export interface ApprovalLevelRecord {
  level: number
  from: number
  /** Null: without end. */
  to: number | null
  rule: ApprovalRule
  approvers: readonly Approver[]
}

/** The most levels that a scheme has. */
export const mostLevels = 5

/** Whether a contact can be an approver at all. */
export const mayApprove = ({ role, active }: Pick<Approver, 'role' | 'active'>): boolean =>
  active && role !== 'BUYER'

/** Who decides at a level on a request of this buyer: nobody approves his own. */
export const decidersOf = (
  { approvers }: ApprovalLevelRecord,
  buyerId: string | null,
): readonly Approver[] =>
  approvers.filter((approver) => mayApprove(approver) && approver.id !== buyerId)

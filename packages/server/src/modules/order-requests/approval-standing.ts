import { decidersOf, type ApprovalLevelRecord, type Approver } from './approval-level.js'

/** What an approver said about a request. */
export type ApprovalVerdict = 'APPROVE' | 'REJECT'

/** A decision as it is kept. */
export interface DecisionRecord {
  round: number
  level: number
  contactId: string
  verdict: ApprovalVerdict
  reason: string | null
  /** The member of staff who recorded it; null: by the approver's own link. */
  recordedBy: string | null
  at: Date
}

/** How far a level is: SKIPPED has nobody who may decide, and the next one does instead. */
export type StepState = 'WAITING' | 'CURRENT' | 'PASSED' | 'REJECTED' | 'SKIPPED'

/** One level of a request's path, with what its approvers said. */
export interface ApprovalStepRecord {
  level: ApprovalLevelRecord
  state: StepState
  approvers: { approver: Approver; decision: DecisionRecord | null }[]
}

/** Where a request stands in one round. */
export interface ApprovalStanding {
  steps: ApprovalStepRecord[]
  /** The step that decides now; null once all is decided, and where nobody is left to. */
  current: ApprovalStepRecord | null
  outcome: 'OPEN' | 'APPROVED' | 'REJECTED'
}

/** What a round is decided on. */
export interface Round {
  levels: readonly ApprovalLevelRecord[]
  /** The level up to which it must pass. */
  lastLevel: number
  buyerId: string
  /** Those of this round. */
  decisions: readonly DecisionRecord[]
}

/**
 * Where a request stands. One approval passes a level of ANY, a level of ALL needs that of everybody
 * who may decide there; one rejection ends the round. Who may decide is judged anew each time: where
 * somebody has left the account since, the rest of the level decide, or else the next level does.
 */
export function approvalStanding(round: Round): ApprovalStanding {
  const steps: ApprovalStepRecord[] = []
  for (const level of round.levels) {
    if (level.level > round.lastLevel && steps.at(-1)?.state !== 'SKIPPED') break
    const step = stepOf(level, round)
    const isDue = steps.every(({ state }) => state === 'PASSED' || state === 'SKIPPED')
    steps.push(step.state === 'CURRENT' && !isDue ? { ...step, state: 'WAITING' } : step)
  }
  const current = steps.find(({ state }) => state === 'CURRENT') ?? null
  return { steps, current, outcome: outcomeOf(steps) }
}

function outcomeOf(steps: readonly ApprovalStepRecord[]): ApprovalStanding['outcome'] {
  if (steps.some(({ state }) => state === 'REJECTED')) return 'REJECTED'
  const isOver = steps.every(({ state }) => state === 'PASSED' || state === 'SKIPPED')
  return isOver && steps.at(-1)?.state === 'PASSED' ? 'APPROVED' : 'OPEN'
}

function stepOf(level: ApprovalLevelRecord, { buyerId, decisions }: Round): ApprovalStepRecord {
  const made = decisions.filter((decision) => decision.level === level.level)
  const decisionOf = (id: string) => made.find(({ contactId }) => contactId === id) ?? null
  const deciders = decidersOf(level, buyerId)
  const shown = level.approvers.filter(
    (approver) => deciders.includes(approver) || decisionOf(approver.id),
  )
  return {
    level,
    state: stateOf(level, deciders, made),
    approvers: shown.map((approver) => ({ approver, decision: decisionOf(approver.id) })),
  }
}

function stateOf(
  { rule }: ApprovalLevelRecord,
  deciders: readonly Approver[],
  made: readonly DecisionRecord[],
): StepState {
  if (made.some(({ verdict }) => verdict === 'REJECT')) return 'REJECTED'
  const agreed = (id: string) => made.some(({ contactId }) => contactId === id)
  const passed = made.length > 0 && (rule === 'ANY' || deciders.every(({ id }) => agreed(id)))
  if (passed) return 'PASSED'
  return deciders.length === 0 ? 'SKIPPED' : 'CURRENT'
}

/** Who may decide now and has not yet. */
export const mayDecideNow = ({ current }: ApprovalStanding): Approver[] =>
  (current?.approvers ?? [])
    .filter(({ decision }) => decision === null)
    .map(({ approver }) => approver)

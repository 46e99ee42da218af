import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import {
  approvalStanding,
  mayDecideNow,
  type ApprovalStanding,
  type ApprovalVerdict,
  type DecisionRecord,
} from './approval-standing.js'
import type { Approver } from './approval-level.js'
import { levelsOf } from './approval.sql.js'
import { askApprovers } from './ask-approvers.js'
import { changeRequest, type RequestWork } from './change-request.js'
import type { OrderRequestDecideInput } from './order-request.inputs.js'
import type { RequestRecord } from './order-request.js'
import type { OrderRequestPayload } from './order-request.types.js'
import { ownMove } from './request-entry.js'
import { standingsOf } from './request-standing.js'
import { tellBuyer } from './tell-buyer.js'
import { againstDecide } from './what-is-possible.js'
import { updateRequest } from './write-request.js'
import { optionalText } from '../status-events/index.js'

/** What an approver says, and how it reached us. */
export interface Decision {
  contactId: string
  verdict: ApprovalVerdict
  reason: string | null
  /** The member of staff who recorded it; null: by the approver's own link. */
  recordedBy: string | null
}

/** Records an approver's decision on behalf of them. */
export const decideRequest = (
  ctx: Context,
  input: OrderRequestDecideInput,
): Promise<OrderRequestPayload> =>
  changeRequest(ctx, 'orderRequestDecide', input, (parts) =>
    decide(parts, {
      contactId: input.approverId.toLowerCase(),
      verdict: input.decision,
      reason: input.reason ?? null,
      recordedBy: ctx.actor.name,
    }),
  )

const insertDecision: Statement = {
  name: 'order_requests.insert_decision',
  text: `insert into approval_decision (id, request_id, round, level, contact_id, decision, reason, recorded_by, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
}

/**
 * Decides on a request that is held, in an approver's name.
 * @throws Refusal APPROVAL_NOT_YOURS with who may, for somebody else and for a second decision
 */
export async function decide(
  { request, ...parts }: RequestWork & { request: RequestRecord },
  decision: Decision,
): Promise<void> {
  const { tx, configuration, now, tell } = parts
  const reason = reasonOf(decision)
  const [standing] = await standingsOf(tx, [request])
  if (!standing) return
  refuseIfAny(againstDecide(request, standing))
  const approver = refuseOthers(standing, decision)
  const level = standing.current?.level.level ?? 1
  const made = { ...decision, reason, round: request.round, level, at: now }
  await keepDecision(tx, request.id, made)
  const then = await standingWith(tx, request, [...standing.decisions, made])
  const wanted = decided(request, then, now)
  const labelId = ownMove(configuration, request.labelId, labelsOf[then.outcome])
  const after = await updateRequest(tx, { ...wanted, labelId }, now)
  await tell({
    kind: 'DECIDED',
    before: request,
    after,
    changes: [{ field: decision.verdict, to: level }],
    reason,
    onBehalfOf: decision.recordedBy === null ? null : approver.name,
  })
  if (after.state !== 'PENDING') await tellBuyer(parts, after, { decidedBy: approver.name, reason })
  else if (after.currentLevel !== request.currentLevel) await askApprovers(parts, [after])
}

async function keepDecision(
  tx: Queryable,
  requestId: string,
  { round, level, contactId, verdict, reason, recordedBy, at }: DecisionRecord,
): Promise<void> {
  const id = newId(at.getTime())
  const values = [id, requestId, round, level, contactId, verdict, reason, recordedBy, at]
  await tx.rows(insertDecision, values)
}

async function standingWith(
  tx: Queryable,
  { schemeId, lastLevel, buyerId, round }: RequestRecord,
  decisions: readonly DecisionRecord[],
): Promise<ApprovalStanding> {
  const id = schemeId ?? ''
  return approvalStanding({
    levels: (await levelsOf(tx, [id])).get(id) ?? [],
    lastLevel: lastLevel ?? 1,
    buyerId,
    decisions: decisions.filter((decision) => decision.round === round),
  })
}

const labelsOf: Record<ApprovalStanding['outcome'], string[]> = {
  OPEN: [],
  APPROVED: ['APPROVED'],
  REJECTED: ['REJECTED'],
}

function reasonOf({ verdict, reason }: Decision): string | null {
  const text = optionalText(reason, ['reason'], 1000)
  if (verdict === 'REJECT' && text === null)
    throw new Refusal(invalidInput(['reason'], 'A rejection says why.'))
  return text
}

function refuseOthers(standing: ApprovalStanding, { contactId }: Decision): Approver {
  const may = mayDecideNow(standing)
  const approver = may.find(({ id }) => id === contactId)
  if (approver) return approver
  throw new Refusal(
    userError('APPROVAL_NOT_YOURS', ['approverId'], {
      level: standing.current?.level.level ?? null,
      mayDecide: may.map(({ id, name }) => ({ id, name })),
    }),
  )
}

/** The request after a decision: what no level has left to decide is settled. */
function decided(request: RequestRecord, then: ApprovalStanding, now: Date): RequestRecord {
  if (then.outcome === 'REJECTED')
    return {
      ...request,
      state: 'REJECTED',
      currentLevel: null,
      budgetYear: null,
      remindedAt: null,
      decidedAt: now,
    }
  if (then.outcome === 'APPROVED')
    return { ...request, state: 'APPROVED', currentLevel: null, remindedAt: null, decidedAt: now }
  const currentLevel = then.current?.level.level ?? request.currentLevel
  const isNext = currentLevel !== request.currentLevel
  return {
    ...request,
    currentLevel,
    decidedAt: now,
    remindedAt: isNext ? now : request.remindedAt,
  }
}

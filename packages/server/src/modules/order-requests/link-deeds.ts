import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { Refusal, type RefusalReason } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { quantityInput } from '../status-events/index.js'
import { mayDecideNow, type ApprovalVerdict } from './approval-standing.js'
import { cancel } from './cancel-request.js'
import { changeRequest, type RequestWork } from './change-request.js'
import { contactsByIds } from './contact.sql.js'
import { decide } from './decide-request.js'
import type { RequestLineRecord, RequestRecord } from './order-request.js'
import { findRequest, linesOf } from './order-request.sql.js'
import type { OrderRequestPayload } from './order-request.types.js'
import { notFound, readRequest } from './read-request.js'
import { requestScenes, type RequestScene } from './request-scene.js'
import { standingsOf, type StandingOfRequest } from './request-standing.js'
import { submit } from './submit-request.js'
import { edit } from './update-request.js'
import { againstCancel, againstDecide, againstEdit, againstSubmit } from './what-is-possible.js'

/** A decision that comes by an approver's own link. */
export interface LinkedDecision {
  requestId: string
  contactId: string
  decision: ApprovalVerdict
  reason: string | null
  /** The round that the approver saw. */
  round: number
}

/**
 * Decides in the name of the contact whose link it is.
 * Refused with VERSION_CONFLICT when the request was submitted anew since, and as
 * `orderRequestDecide` is.
 */
export const decideByLink = (
  ctx: Context,
  { requestId, contactId, decision, reason, round }: LinkedDecision,
): Promise<OrderRequestPayload> =>
  changeRequest(ctx, 'orderRequestDecide', { requestId }, async (parts) => {
    refuseOtherRound(parts.request, round)
    await decide(parts, { contactId, verdict: decision, reason, recordedBy: null })
  })

/** What a buyer does by the own link. */
export interface LinkedChange {
  requestId: string
  contactId: string
  /** The version that the buyer saw. */
  expectedVersion: number
}

/** A submission by the buyer's own link, with what the buyer changed before. */
export interface LinkedSubmission extends LinkedChange {
  /** What the buyer writes; left out: it stays. */
  comments?: string | null
  /** How many of lines, by the line's id; 0 takes one out, and one that is not named stays. */
  quantities?: ReadonlyMap<string, number>
}

/**
 * Changes quantities and comments of a request in the name of the buyer whose link it is, and
 * submits it, in one step.
 */
export const resubmitByLink = (
  ctx: Context,
  { comments, quantities, ...change }: LinkedSubmission,
): Promise<OrderRequestPayload> =>
  changeOwn(ctx, 'orderRequestSubmit', change, async (parts) => {
    const { tx, request, now } = parts
    const read = readRequest({ comments }, request.currency, now)
    const lines = quantities && requantified(await linesOf(tx, [request.id]), quantities)
    const edited = await edit(parts, { ...read, lines }, null)
    await submit({ ...parts, request: edited }, null)
  })

/** Takes a request back in the name of the buyer whose link it is. */
export const cancelByLink = (ctx: Context, change: LinkedChange): Promise<OrderRequestPayload> =>
  changeOwn(ctx, 'orderRequestCancel', change, async (parts) => {
    await cancel(parts, null)
  })

const changeOwn = (
  ctx: Context,
  operation: string,
  { requestId, contactId, expectedVersion }: LinkedChange,
  work: (parts: RequestWork & { request: RequestRecord }) => Promise<void>,
): Promise<OrderRequestPayload> =>
  changeRequest(ctx, operation, { requestId, expectedVersion }, async (parts) => {
    if (parts.request.buyerId !== contactId) throw notFound('requestId')
    await work(parts)
  })

/** The lines with other quantities. @throws Refusal INVALID_INPUT for none left and what is none */
function requantified(
  lines: readonly RequestLineRecord[],
  quantities: ReadonlyMap<string, number>,
): RequestLineRecord[] {
  const wanted = lines
    .map((line) => ({ ...line, qty: quantities.get(line.id) ?? line.qty }))
    .filter(({ qty }) => qty !== 0)
  if (wanted.length === 0)
    throw new Refusal(invalidInput(['lines'], 'Something must be left to order.'))
  return wanted.map(({ sku, name, qty, unitPrice }, at) => ({
    id: newId(),
    position: at + 1,
    sku,
    name,
    qty: quantityInput(qty, ['lines', String(at), 'qty']),
    unitPrice,
  }))
}

function refuseOtherRound({ round: actual }: RequestRecord, expected: number): void {
  if (actual !== expected)
    throw new Refusal(userError('VERSION_CONFLICT', ['round'], { expected, actual }))
}

/** A request as the page shows it to the contact whose link it is. */
export interface RequestForContact {
  request: RequestRecord
  accountName: string
  buyerName: string
  lines: RequestLineRecord[]
  standing: StandingOfRequest
  /** The contact. */
  reader: { name: string; language: CustomerLanguage | null }
  isBuyer: boolean
  /** What this contact has decided in the round that is shown; null for nothing. */
  decided: ApprovalVerdict | null
  /** Why the contact cannot decide now; empty: they can. */
  againstDecision: RefusalReason[]
  /** Why the contact cannot edit and submit it now; empty: they can. */
  againstSubmission: RefusalReason[]
  /** Why the contact cannot take it back now; empty: they can. */
  againstCancellation: RefusalReason[]
}

/**
 * A request for its buyer or one of its approvers; null for everybody else. The link has proved who
 * they are.
 */
export async function requestForContact(
  ctx: Context,
  requestId: string,
  contactId: string,
): Promise<RequestForContact | null> {
  const { database } = ctx
  const request = isId(requestId) ? await findRequest(ctx, database, { id: requestId }) : null
  if (!request) return null
  const [standing] = await standingsOf(database, [request])
  const [scene] = await requestScenes(ctx, database, [request])
  const [reader] = await contactsByIds(database, [contactId])
  if (!standing || !scene || !reader) return null
  const isBuyer = request.buyerId === contactId
  const own = standing.decisions.filter((made) => made.contactId === contactId)
  if (!isBuyer && own.length === 0 && !isApproverOf(standing, contactId)) return null
  const lines = await linesOf(database, [request.id])
  return {
    request,
    accountName: scene.account.name,
    buyerName: scene.buyer.name,
    lines: lines.map(({ requestId: _, ...line }) => line),
    standing,
    reader: { name: reader.name, language: reader.language },
    isBuyer,
    decided: own.find(({ round }) => round === request.round)?.verdict ?? null,
    againstDecision: againstDecisionOf(contactId, request, standing),
    ...againstOwn(ctx, request, isBuyer ? scene : null),
  }
}

const isApproverOf = ({ steps }: StandingOfRequest, contactId: string): boolean =>
  steps.some(({ level }) => level.approvers.some(({ id }) => id === contactId))

/** What stands in the way of the buyer; without the scene, of everybody else. */
function againstOwn(
  { configuration }: Context,
  request: RequestRecord,
  scene: RequestScene | null,
): Pick<RequestForContact, 'againstSubmission' | 'againstCancellation'> {
  const denied = [userError('PERMISSION_DENIED')]
  if (!scene) return { againstSubmission: denied, againstCancellation: denied }
  const anyPath = { ...scene, path: { ...scene.path, obstacle: null } }
  const againstSubmission = [
    ...againstEdit(request, scene, configuration.current()),
    // Who edits the amount may find another way through the levels.
    ...againstSubmit(request, anyPath),
  ]
  return { againstSubmission, againstCancellation: againstCancel(request) }
}

function againstDecisionOf(
  contactId: string,
  request: RequestRecord,
  standing: StandingOfRequest,
): RefusalReason[] {
  const hindered = againstDecide(request, standing)
  const may = mayDecideNow(standing)
  if (hindered.length > 0 || may.some(({ id }) => id === contactId)) return hindered
  const mayDecide = may.map(({ id, name }) => ({ id, name }))
  const level = standing.current?.level.level ?? null
  return [userError('APPROVAL_NOT_YOURS', null, { level, mayDecide })]
}

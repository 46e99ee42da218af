import type { Configuration } from '../../kernel/configuration.js'
import { formatMinor } from '@waypost/shared'
import type { RefusalReason } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { mayDecideNow, type ApprovalStanding } from './approval-standing.js'
import type { PathNote } from './approval-path.js'
import { isWithBuyer, type RequestRecord } from './order-request.js'
import type { RequestScene } from './request-scene.js'

const day = 24 * 60 * 60_000

const notEditable = ({ state }: RequestRecord): RefusalReason[] =>
  isWithBuyer({ state }) ? [] : [userError('REQUEST_NOT_EDITABLE', null, { state })]

const archived = ({ account }: Pick<RequestScene, 'account'>): RefusalReason[] =>
  account.archivedAt === null ? [] : [userError('ACCOUNT_ARCHIVED')]

/** What stands in the way of an edit. */
export function againstEdit(
  request: RequestRecord,
  scene: Pick<RequestScene, 'account'>,
  { labels }: Configuration,
): RefusalReason[] {
  const label = labels.get(request.labelId ?? 0)
  const frozen = label && !label.isEdit ? [userError('LABEL_NOT_EDITABLE')] : []
  return [...notEditable(request), ...frozen, ...archived(scene)]
}

/** What stands in the way of a submission. */
export function againstSubmit(request: RequestRecord, scene: RequestScene): RefusalReason[] {
  const { buyer, path } = scene
  const gone = buyer.active
    ? []
    : [{ ...userError('INVALID_INPUT'), message: `${buyer.name} is not active any more.` }]
  const missing = path.obstacle ? [missingApprover(path.obstacle, scene)] : []
  return [...notEditable(request), ...archived(scene), ...gone, ...missing]
}

function missingApprover(
  { kind, level }: PathNote,
  { levels, account: { currency } }: RequestScene,
): RefusalReason {
  const most = levels.at(-1)?.to ?? null
  if (kind !== 'ABOVE_TOP' || most === null)
    return {
      ...userError('APPROVER_MISSING', null, { level }),
      message: `Nobody but the buyer is on level ${level ?? 1}, nor on one above.`,
    }
  const upTo = formatMinor(most, currency)
  return {
    ...userError('APPROVER_MISSING', null, { level, upTo, currency }),
    message: `Nobody of this account approves more than ${upTo} ${currency}.`,
  }
}

const notPending = ({ state }: RequestRecord): RefusalReason[] =>
  state === 'PENDING' ? [] : [userError('REQUEST_NOT_PENDING', null, { state })]

/** What stands in the way of a decision, whoever makes it. */
export function againstDecide(request: RequestRecord, standing: ApprovalStanding): RefusalReason[] {
  const nobody = mayDecideNow(standing).length === 0
  const pending = notPending(request)
  return pending.length === 0 && nobody
    ? [userError('APPROVER_MISSING', null, { level: request.currentLevel })]
    : pending
}

const alreadyOrdered = ({ orderId, orderNumber }: RequestRecord): RefusalReason =>
  userError('REQUEST_ALREADY_ORDERED', null, { orderId, orderNumber })

/** What stands in the way of an order. */
export function againstOrder(
  request: RequestRecord,
  scene: Pick<RequestScene, 'account'>,
): RefusalReason[] {
  const { state } = request
  if (state === 'ORDERED') return [alreadyOrdered(request)]
  const open = state === 'APPROVED' ? [] : [userError('REQUEST_NOT_APPROVED', null, { state })]
  return [...open, ...archived(scene)]
}

/** What stands in the way of taking it back. */
export function againstCancel(request: RequestRecord): RefusalReason[] {
  const { state } = request
  if (state === 'ORDERED') return [alreadyOrdered(request)]
  return state === 'CANCELED' ? [userError('NOTHING_TO_DO')] : []
}

/** What stands in the way of a reminder: approvers are asked once a day at most. */
export function againstRemind(
  request: RequestRecord,
  standing: ApprovalStanding,
  now: Date,
): RefusalReason[] {
  const hindered = againstDecide(request, standing)
  const last = request.remindedAt?.getTime() ?? 0
  if (hindered.length > 0 || now.getTime() - last >= day) return hindered
  const nextAt = new Date(last + day).toISOString()
  return [
    {
      ...userError('LIMIT_REACHED', null, { most: 1, nextAt }),
      message: 'Its approvers were asked less than a day ago.',
    },
  ]
}

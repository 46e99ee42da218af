import { formatMinor } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import {
  ownLabel,
  refuseForbiddenMove,
  writeEntries,
  type NewRecordEntry,
} from '../records/index.js'
import type { RequestLineRecord, RequestRecord } from './order-request.js'
import { linesOf } from './order-request.sql.js'
import { requestAccounts, type RequestAccount } from './request-scene.js'

/** What is told of a change of a request. */
export interface RequestTold extends Pick<
  NewRecordEntry,
  'kind' | 'operation' | 'changes' | 'note' | 'reason' | 'onBehalfOf'
> {
  before: RequestRecord | null
  after: RequestRecord
}

/**
 * The label that Waypost gives a request by itself: the first of these that the merchant has left
 * usable, or the one it has.
 * @throws Refusal TRANSITION_NOT_ALLOWED
 */
export function ownMove(
  configuration: Configuration,
  labelId: number | null,
  codes: readonly string[],
): number | null {
  const label = codes.map((code) => ownLabel(configuration, code, 'ACCOUNT')).find(Boolean)
  if (!label || label.id === labelId) return labelId
  refuseForbiddenMove(configuration, 'ACCOUNT', labelId, label.id)
  return label.id
}

/** Writes what happened to requests into their history, and tells integrators of it. */
export async function tellOfRequests(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  told: readonly RequestTold[],
): Promise<void> {
  const requests = told.map(({ after }) => after)
  const accounts = await requestAccounts(
    tx,
    requests.map(({ accountId }) => accountId),
  )
  const lines = groupBy(
    await linesOf(
      tx,
      requests.map(({ id }) => id),
    ),
    ({ requestId }) => requestId,
  )
  const labelOf = (id: number | null) => configuration.labels.get(id ?? 0) ?? null
  await writeEntries(
    tx,
    ctx,
    configuration,
    told.map(({ before, after, ...entry }) => ({
      ...entry,
      subject: 'ORDER_REQUEST' as const,
      subjectId: after.id,
      accountId: after.accountId,
      sequence: after.version,
      ...moved(labelOf(before?.labelId ?? null), labelOf(after.labelId)),
      leaving: leavingRequest(after, {
        account: accounts.get(after.accountId),
        label: labelOf(after.labelId),
        lines: lines.get(after.id) ?? [],
      }),
    })),
  )
}

const moved = (from: LabelRecord | null, to: LabelRecord | null) =>
  from?.id === to?.id ? {} : { from, to }

/** What leaves of a request, and nothing else. */
function leavingRequest(
  { id, number, reference, state, total, currency, orderNumber }: RequestRecord,
  {
    account,
    label,
    lines,
  }: {
    account: RequestAccount | undefined
    label: LabelRecord | null
    lines: readonly RequestLineRecord[]
  },
): object {
  return {
    id,
    number,
    reference,
    account: account && { id: account.id, externalId: account.externalId, name: account.name },
    state,
    label: label?.code ?? null,
    total: formatMinor(total, currency),
    currency,
    lines: lines.map(({ sku, name, qty, unitPrice }) => ({
      sku,
      name,
      qty,
      unitPrice: formatMinor(unitPrice, currency),
    })),
    orderNumber,
  }
}

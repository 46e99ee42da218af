import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { approvalStanding, type ApprovalStanding } from './approval-standing.js'
import { decisionsOf, levelsOf, type RequestDecision } from './approval.sql.js'
import type { RequestRecord } from './order-request.js'

/** Where a request stands, with all that was ever decided on it. */
export interface StandingOfRequest extends ApprovalStanding {
  /** Of all rounds, newest first. */
  decisions: RequestDecision[]
}

/** Where requests stand that the caller is known to see, in their order. */
export async function standingsOf(
  on: Queryable,
  requests: readonly RequestRecord[],
): Promise<StandingOfRequest[]> {
  const schemes = await levelsOf(on, [
    ...new Set(requests.flatMap(({ schemeId }) => schemeId ?? [])),
  ])
  const made = groupBy(
    await decisionsOf(
      on,
      requests.map(({ id }) => id),
    ),
    ({ requestId }) => requestId,
  )
  return requests.map((request) => {
    const decisions = made.get(request.id) ?? []
    return {
      ...standingIn(request, decisions, schemes.get(request.schemeId ?? '') ?? []),
      decisions,
    }
  })
}

function standingIn(
  { buyerId, round, lastLevel }: RequestRecord,
  decisions: readonly RequestDecision[],
  levels: Parameters<typeof approvalStanding>[0]['levels'],
): ApprovalStanding {
  if (lastLevel === null) return { steps: [], current: null, outcome: 'OPEN' }
  const ofRound = decisions.filter((decision) => decision.round === round)
  return approvalStanding({ levels, lastLevel, buyerId, decisions: ofRound })
}

/** Reads where requests stand, all that one request of the API asks for at once. */
export const createStandingLoader = (ctx: Context): DataLoader<RequestRecord, StandingOfRequest> =>
  new DataLoader((requests) => standingsOf(ctx.database, requests))

import type { Queryable, Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import type { ApprovalLevelRecord, ApprovalRule } from './approval-level.js'
import type { DecisionRecord } from './approval-standing.js'
import { contactColumns, type ContactRow } from './contact.sql.js'

/** An approver with all that is known of the contact. */
export interface LevelRecord extends ApprovalLevelRecord {
  approvers: ContactRow[]
}

interface LevelRow {
  schemeId: string
  level: number
  from: number
  to: number | null
  rule: ApprovalRule
}

const levelsOfSchemes: Statement = {
  name: 'order_requests.levels',
  text: `select scheme_id as "schemeId", level, from_amount as "from", to_amount as "to", rule
    from approval_level where scheme_id = any($1::uuid[]) order by scheme_id, level`,
}

const approversOfSchemes: Statement = {
  name: 'order_requests.approvers',
  text: `select p.scheme_id as "schemeId", p.level, ${contactColumns}
    from approval_approver p join account_contact c on c.id = p.contact_id join account a on a.id = c.account_id
    where p.scheme_id = any($1::uuid[]) order by p.scheme_id, p.level, lower(c.name), c.id`,
}

/** The levels of schemes with their approvers, as they are now, by the scheme's id. */
export async function levelsOf(
  on: Queryable,
  schemeIds: readonly string[],
): Promise<Map<string, LevelRecord[]>> {
  if (schemeIds.length === 0) return new Map()
  const levels = await on.rows<LevelRow>(levelsOfSchemes, [schemeIds])
  const approvers = await on.rows<ContactRow & { schemeId: string; level: number }>(
    approversOfSchemes,
    [schemeIds],
  )
  const people = groupBy(approvers, placeOf)
  const rows = levels.map((row) => ({ ...row, approvers: people.get(placeOf(row)) ?? [] }))
  return groupBy(rows, ({ schemeId }) => schemeId)
}

const placeOf = ({ schemeId, level }: { schemeId: string; level: number }): string =>
  `${schemeId} ${level}`

/** A decision with whose it is. */
export interface RequestDecision extends DecisionRecord {
  requestId: string
}

const decisionsOfRequests: Statement = {
  name: 'order_requests.decisions',
  text: `select request_id as "requestId", round, level, contact_id as "contactId", decision as verdict, reason,
      recorded_by as "recordedBy", at
    from approval_decision where request_id = any($1::uuid[]) order by round desc, at desc, id desc`,
}

/** All decisions on requests, newest first. */
export const decisionsOf = (
  on: Queryable,
  requestIds: readonly string[],
): Promise<RequestDecision[]> => on.rows(decisionsOfRequests, [requestIds])

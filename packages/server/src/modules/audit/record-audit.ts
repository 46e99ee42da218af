import type { Clock } from '../../kernel/clock.js'
import type { Actor } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'

/** What was done to what. */
export interface AuditEntry {
  /** The GraphQL operation, command or job that did it. */
  operation: string
  subjectType: string
  subjectId: string
  /** What a reader of the trail needs to know; never a secret or personal data. */
  data?: Record<string, unknown>
}

/** Writes one row of the audit trail, in the transaction of the deed itself. */
export async function recordAudit(tx: Queryable, actor: Actor, clock: Clock, entry: AuditEntry): Promise<void> {
  await tx.query(
    `insert into audit_entry (at, actor_kind, actor_id, actor_name, operation, subject_type, subject_id, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      clock.now(),
      actor.kind,
      actor.id,
      actor.name,
      entry.operation,
      entry.subjectType,
      entry.subjectId,
      entry.data ?? null,
    ],
  )
}

import type { Clock } from '../../kernel/clock.js'
import type { Actor } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'

/** One deed worth keeping: which operation did what to which record. */
export interface AuditRecord {
  /** The GraphQL mutation, or the command for what the command line did. */
  operation: string
  subjectType: string
  subjectId: string
  /** What changed, without secrets and without customers' personal data. */
  data?: unknown
}

const insertEntry: Statement = {
  name: 'audit.insert',
  text: `insert into audit_entry (at, actor_kind, actor_id, actor_name, operation, subject_type, subject_id, data)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
}

/** Writes the deed into the audit trail within the caller's transaction, so that neither is there without the other. */
export async function recordAudit(
  tx: Queryable,
  actor: Actor,
  clock: Clock,
  record: AuditRecord,
): Promise<void> {
  await tx.rows(insertEntry, [
    clock.now(),
    actor.kind,
    actor.id,
    actor.name,
    record.operation,
    record.subjectType,
    record.subjectId,
    record.data === undefined ? null : JSON.stringify(record.data),
  ])
}

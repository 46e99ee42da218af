import type { Clock } from '../../kernel/clock.js'
import type { Actor } from '../../kernel/context.js'
<<<<<<< HEAD
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
=======
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
export async function recordAudit(tx: Queryable, actor: Actor, clock: Clock, record: AuditRecord): Promise<void> {
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
>>>>>>> main
}

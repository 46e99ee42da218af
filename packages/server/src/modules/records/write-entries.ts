import { recordMessages } from '@waypost/shared'
import type { Configuration, EndpointRecord, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { newId } from '../../kernel/uuid.js'
import { DELIVERIES_CHANNEL } from '../deliveries/index.js'
import type { NewRecordEntry } from './record.js'

/** One statement for any number of entries: history, audit, and a message to each endpoint that wants it. */
const write: Statement = {
  name: 'records.write_entries',
  text: `
with entry as (
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, n integer, subject text, subject_id uuid, account_id uuid,
    kind text, sequence integer, from_label_id integer, from_name text, to_label_id integer, to_name text,
    changes jsonb, on_behalf_of text, note text, reason text, operation text, audit jsonb, message jsonb,
    destinations integer[])
), written as (
  insert into record_entry (id, subject, subject_id, account_id, kind, sequence, from_label_id, from_name,
    to_label_id, to_name, changes, actor_kind, actor_id, actor_name, on_behalf_of, note, reason, at)
  select id, subject, subject_id, account_id, kind, sequence, from_label_id, from_name,
    to_label_id, to_name, changes, $2, $3, $4, on_behalf_of, note, reason, $5
  from entry order by n
), audited as (
  insert into audit_entry (at, actor_kind, actor_id, actor_name, operation, subject_type, subject_id, data)
  select $5, $2, $3, $4, operation, subject, subject_id::text, audit from entry order by n
), message as (
  select nextval(pg_get_serial_sequence('outbox', 'id')) as outbox_id, e.*
  from (select * from entry where cardinality(destinations) > 0 order by n) e
), told as (
  insert into outbox (id, record_entry_id, payload, plan, created_at) overriding system value
  select outbox_id, id, message, '[]', $5 from message
), queued as (
  insert into delivery (outbox_id, destination_id, record, record_id, account_id, sequence, previous_sequence,
    state, due_at, created_at)
  select m.outbox_id, d.id, m.subject, m.subject_id, m.account_id, m.sequence,
    -- Of several at once, each follows the one before it.
    coalesce(lag(m.sequence) over (partition by m.subject_id, d.id order by m.n),
      (select max(p.sequence) from delivery p where p.record_id = m.subject_id and p.destination_id = d.id)),
    'WAITING', now(), now()
  from message m cross join unnest(m.destinations) d(id)
  order by m.outbox_id, d.id
  returning 1
)
select pg_notify('${DELIVERIES_CHANNEL}', '') from queued limit 1`,
}

/**
 * Writes what happened to records into history and audit trail, and queues the messages about it,
 * within the caller's transaction. Answers the ids of the entries, in the same order.
 */
export async function writeEntries(
  tx: Queryable,
  ctx: Pick<Context, 'actor' | 'clock'>,
  configuration: Configuration,
  entries: readonly NewRecordEntry[],
): Promise<string[]> {
  if (entries.length === 0) return []
  const { actor } = ctx
  const now = ctx.clock.now()
  const rows = entries.map((entry, n) => ({ ...rowOf(entry, configuration, now), n }))
  await tx.rows(write, [JSON.stringify(rows), actor.kind, actor.id, actor.name, now])
  return rows.map(({ id }) => id)
}

/** Writes one entry; answers its id. */
export async function writeEntry(
  tx: Queryable,
  ctx: Pick<Context, 'actor' | 'clock'>,
  configuration: Configuration,
  entry: NewRecordEntry,
): Promise<string> {
  const [id] = await writeEntries(tx, ctx, configuration, [entry])
  if (id === undefined) throw new Error('The entry was not written')
  return id
}

/** An entry as the statement takes it. */
function rowOf(entry: NewRecordEntry, configuration: Configuration, now: Date) {
  const { from = null, to = null, changes = [], note = null, reason = null } = entry
  const moved = from?.id !== to?.id
  const type = `${entry.subject}.${entry.kind}`.toLowerCase()
  const isTold = entry.leaving !== null && type in recordMessages
  return {
    id: newId(now.getTime()),
    subject: entry.subject,
    subject_id: entry.subjectId,
    account_id: entry.accountId,
    kind: entry.kind,
    sequence: entry.sequence,
    ...labelColumns('from', from),
    ...labelColumns('to', to),
    changes,
    on_behalf_of: entry.onBehalfOf ?? null,
    note,
    reason,
    operation: entry.operation,
    audit: { kind: entry.kind, fields: changes.map(({ field }) => field) },
    message: { type, timestamp: now.toISOString(), data: dataOf(entry, moved) },
    destinations: isTold ? destinationsOf(configuration, entry, type, moved) : [],
  }
}

const labelColumns = (side: 'from' | 'to', label: LabelRecord | null) => ({
  [`${side}_label_id`]: label?.id ?? null,
  [`${side}_name`]: label?.name ?? null,
})

/** What the message about an entry holds. */
function dataOf(
  { kind, sequence, leaving, subject, subjectId, from, to }: NewRecordEntry,
  moved: boolean,
) {
  const change = { subject, subjectId, from: from?.code ?? null, to: to?.code ?? null }
  return { kind, sequence, record: leaving, changes: moved ? [change] : [] }
}

function destinationsOf(
  { business, endpoints }: Configuration,
  entry: NewRecordEntry,
  type: string,
  moved: boolean,
): number[] {
  if (!business.sendUpdates) return []
  const [family = ''] = type.split('.')
  const names = [type, `${family}.*`, ...(moved ? [`${family}.label_changed`] : [])]
  return [...endpoints.values()]
    .filter((endpoint) => wants(endpoint, names, entry))
    .map(({ destinationId }) => destinationId)
}

/**
 * An endpoint with chosen channels is told of their quotes, as it is of their orders. Accounts and
 * order requests belong to no channel: it is told of those that it names, and everything does not.
 */
function wants(
  { active, types, channelIds }: EndpointRecord,
  names: readonly string[],
  { subject, channelId = null }: NewRecordEntry,
): boolean {
  const isNamed = types.some((type) => names.includes(type))
  if (!active || !(isNamed || types.includes('*'))) return false
  if (channelIds === null) return true
  return subject === 'QUOTE' ? channelId !== null && channelIds.includes(channelId) : isNamed
}

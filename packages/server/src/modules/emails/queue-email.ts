import type { Queryable, Statement } from '../../kernel/database.js'
import { DELIVERIES_CHANNEL } from '../deliveries/index.js'
import type { EmailContent, OrderEmailContent } from './email-content.js'

/** A mail that tells of no event: it stands for itself and leaves at once. */
export interface StandingEmail {
  content: Exclude<EmailContent, OrderEmailContent>
  /** The order that it is about; null for none. */
  orderId: string | null
  /** Who gets it; null: the customer of the order, as the order says when the mail is written. */
  to: string | null
  /** The quote or order request that it is about, and whose managers may see it; null for none. */
  about?: { record: 'QUOTE' | 'ORDER_REQUEST'; recordId: string; accountId: string | null } | null
}

const queue: Statement = {
  name: 'emails.queue',
  text: `
with mail as (
  select nextval(pg_get_serial_sequence('outbox', 'id')) as outbox_id, r.*
  from jsonb_to_recordset($1::jsonb) as r(n integer, order_id uuid, record text, record_id uuid,
    account_id uuid, payload jsonb, content jsonb)
  order by r.n
), message as (
  insert into outbox (id, order_id, payload, plan, created_at) overriding system value
    select outbox_id, order_id, payload, '[]', $2 from mail
), queued as (
  insert into delivery (outbox_id, destination_id, order_id, record, record_id, account_id, state, content,
      due_at, created_at)
    select m.outbox_id, t.id, m.order_id, m.record, m.record_id, m.account_id, 'WAITING', m.content, now(), now()
    from mail m, destination t where t.kind = 'EMAIL' order by m.n
  returning id, outbox_id
)
select q.id::text as id, pg_notify('${DELIVERIES_CHANNEL}', '')::text as told
from queued q join mail m using (outbox_id) order by m.n`,
}

/**
 * Queues mails in the transaction of whatever they tell of; they leave when it has committed.
 * Answers the ids of their deliveries, in the same order.
 * @param now when they were decided on
 */
export async function queueEmails(
  tx: Queryable,
  emails: readonly StandingEmail[],
  now: Date,
): Promise<string[]> {
  if (emails.length === 0) return []
  const rows = emails.map(({ content, orderId, to, about }, n) => ({
    n,
    order_id: orderId,
    record: about?.record,
    record_id: about?.recordId,
    account_id: about?.accountId,
    payload: { type: `email.${content.purpose.toLowerCase()}`, timestamp: now.toISOString(), to },
    content,
  }))
  const queued = await tx.rows<{ id: string }>(queue, [JSON.stringify(rows), now])
  return queued.map(({ id }) => id)
}

/** Queues one mail; answers the id of its delivery. */
export async function queueEmail(tx: Queryable, email: StandingEmail, now: Date): Promise<string> {
  const [id] = await queueEmails(tx, [email], now)
  if (id === undefined) throw new Error('The mail was not queued')
  return id
}

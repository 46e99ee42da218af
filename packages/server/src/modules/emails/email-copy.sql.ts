import type { Statement } from '../../kernel/database.js'
import type { DeliveryState } from '../deliveries/index.js'
import { shownToCustomers } from '../status-links/index.js'
import type { EmailContent } from './email-content.js'
import type { Reached } from './stale-email.js'

/** A mail as it was written, letter by letter, without its secrets. */
export interface EmailCopy {
  id: string
  to: string
  fromName: string
  fromAddress: string
  replyTo: string | null
  subject: string
  html: string
  text: string
  messageId: string
  renderedAt: Date
  pictureType: string | null
  picture: Buffer | null
}

/** What decides about a mail that is to leave: its order as it stands, and the copy if there is one. */
export interface LeavingRow {
  content: EmailContent
  state: DeliveryState
  orderId: string | null
  /** Whom it is for, where it says so itself; null: the order says. */
  ownAddress: string | null
  /** When it was asked for, where it tells of no event. */
  askedAt: Date | null
  copy: boolean
  channelId: number | null
  /** Whether customers may not see its order. */
  hidden: boolean
  labelId: number | null
  canceledSince: boolean
  labeledSince: boolean
  /** Where the order's customer is written to. */
  address: string | null
  items: { id: string; labelId: number | null }[]
  reached: Reached[]
}

/** $1 the delivery. */
export const leavingEmail: Statement = {
  name: 'emails.leaving',
  text: `
select d.content, d.state, d.order_id as "orderId", x.payload ->> 'to' as "ownAddress",
  (x.payload ->> 'timestamp')::timestamptz as "askedAt",
  e.id is not null as copy, e.id, e.to_address as "to", e.from_name as "fromName",
  e.from_address as "fromAddress", e.reply_to as "replyTo", e.subject, e.html, e.text,
  e.message_id as "messageId", e.rendered_at as "renderedAt", p.content_type as "pictureType",
  p.content as picture, not ${shownToCustomers} as hidden, o.channel_id as "channelId", o.label_id as "labelId",
  o.canceled_at is not null and exists (select 1 from history_entry h
    where h.order_id = o.id and h.sequence > d.sequence and h.event = 'ORDER_CANCEL') as "canceledSince",
  exists (select 1 from history_entry h join label_change c on c.entry_id = h.id and c.item_id is null
    where h.order_id = o.id and h.sequence > d.sequence) as "labeledSince",
  coalesce(nullif(trim(t.bill_to ->> 'email'), ''), nullif(trim(t.ship_to ->> 'email'), '')) as address,
  case when d.event is null then '[]' else
    coalesce((select json_agg(json_build_object('id', i.id, 'labelId', i.label_id))
      from order_item i where i.order_id = o.id), '[]') end as items,
  case when d.event is null then '[]' else
    coalesce((select json_agg(r) from (
      select distinct on (c.item_id) c.item_id as "itemId", c.from_label_id as "fromLabelId"
      from label_change c join history_entry h on h.id = c.entry_id
      where c.order_id = o.id and c.to_label_id = (d.content ->> 'labelId')::integer and h.sequence <= d.sequence
      order by c.item_id, h.sequence desc) r), '[]') end as reached
from delivery d join outbox x on x.id = d.outbox_id left join orders o on o.id = d.order_id
  left join order_detail t on t.order_id = o.id
  left join email e on e.delivery_id = d.id and e.retired_at is null
  left join email_picture p on p.digest = e.logo_digest
where d.id = $1::bigint`,
}

/**
 * Mails about earlier events of the order whose place this one took since the last that was sent,
 * oldest first. $1 the delivery.
 */
export const mergedEmails: Statement = {
  name: 'emails.merged',
  text: `
select m.created_at as at, m.content -> 'order' ->> 'label' as words, m.content ->> 'text' as text
from delivery d join delivery m on m.order_id = d.order_id and m.destination_id = d.destination_id
where d.id = $1::bigint and d.event is not null and m.event is not null and m.id < d.id
  and m.state = 'SUPERSEDED' and coalesce(m.reason, '') not in ('STALE', 'HIDDEN')
  and m.id > coalesce((select max(s.id) from delivery s where s.order_id = d.order_id
    and s.destination_id = d.destination_id and s.event is not null and s.state = 'DELIVERED' and s.id < d.id), 0)
order by m.id`,
}

/** Keeps the copy, and the picture that it shows; answers nothing when there is one already. */
export const keepCopy: Statement = {
  name: 'emails.keep',
  text: `
with picture as (
  insert into email_picture (digest, content_type, content)
    select logo_digest, logo_type, logo from branding where logo_digest = $14 limit 1
  on conflict do nothing
)
insert into email (id, delivery_id, order_id, purpose, language, to_address, from_name, from_address,
    reply_to, subject, html, text, template_id, logo_digest, message_id, rendered_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
on conflict (delivery_id) where retired_at is null do nothing
returning id`,
}

import { statusEventKeys } from '@waypost/shared'
import type { Queryable } from '../../kernel/database.js'
import { recordInvariants } from '../records/index.js'

/** An invariant that does not hold. */
export interface BrokenInvariant {
  invariant: string
  /** Ids of up to ten records that break it. */
  examples: string[]
  count: number
}

/** What must always hold, as a query for the records that break it. */
const invariants: Record<string, string> = {
  'an item has shipped what its shipments hold': `
    select i.id::text from order_item i
    where i.shipped <> (select coalesce(sum(l.qty), 0) from shipment_line l where l.item_id = i.id)`,
  'an item is canceled, returned and moved by what its reductions hold': `
    select i.id::text from order_item i
    left join (select item_id,
        sum(qty - reversed_qty) filter (where kind = 'CANCEL') as canceled,
        sum(qty - reversed_qty) filter (where kind = 'RETURN') as returned,
        sum(qty - reversed_qty) filter (where kind = 'MOVE') as moved
      from item_reduction group by item_id) r on r.item_id = i.id
    where (i.canceled, i.returned, i.moved)
      <> (coalesce(r.canceled, 0), coalesce(r.returned, 0), coalesce(r.moved, 0))`,
  'the total of an order is the sum of its parts': `
    select o.id::text from orders o
    join (select order_id, sum((ordered - canceled - moved - returned) * unit_price + tax - discount) as goods,
        bool_or(shipped > 0) as shipped from order_item group by order_id) i on i.order_id = o.id
    where o.total <> i.goods + o.carried_charges
      + case when o.canceled_at is not null and not i.shipped then 0 else o.shipping end`,
  'an item is never discounted by more than it costs': `
    select id::text from order_item where discount > (ordered - canceled - moved - returned) * unit_price`,
  'net paid is the sum of the ledger': `
    select o.id::text from orders o
    where o.net_paid <> (select coalesce(sum(l.amount), 0) from ledger_entry l where l.order_id = o.id)`,
  'a transfer takes from one order what it gives to the other': `
    select transfer_id::text from ledger_entry where transfer_id is not null
    group by transfer_id having count(*) <> 2 or sum(amount) <> 0`,
  'no more ships for suppliers than ships at all': `
    select i.id::text from order_item i
    join (select item_id, sum(shipped) as shipped from drop_ship_line group by item_id) l on l.item_id = i.id
    where l.shipped > i.shipped`,
  'a drop-ship order has shipped when all of it has, and only then': `
    select d.id::text from drop_ship_order d
    join (select drop_ship_order_id, bool_and(shipped = qty) as done from drop_ship_line group by 1) l
      on l.drop_ship_order_id = d.id
    where (d.state = 'SHIPPED') <> l.done`,
  'a return is reversed when nothing of it is left, and only then': `
    select t.id::text from order_return t
    join (select return_id, sum(qty - reversed_qty) as held from item_reduction group by 1) r on r.return_id = t.id
    where (t.state = 'REVERSED') <> (r.held = 0)`,
  'what an item moved is what the orders made from it ordered, unless somebody revised those': `
    select i.id::text from order_item i
    join (select n.source_item_id, sum(n.ordered) as ordered from order_item n
        join orders o on o.id = n.order_id and o.source = 'BACKORDER'
        where n.source_item_id is not null group by 1) n on n.source_item_id = i.id
    where i.moved <> n.ordered and not exists (
      select 1 from order_item n join history_entry h on h.order_id = n.order_id and h.event = 'ITEM_REVISE'
      where n.source_item_id = i.id)
    union all
    select i.id::text from order_item i
    where i.moved > 0 and not exists (select 1 from order_item n where n.source_item_id = i.id)`,
  'what linked orders carry over adds up to nothing': `
    with recursive linked as (
      select id, id as first_id, carried_charges from orders where original_order_id is null
      union all
      select o.id, l.first_id, o.carried_charges from orders o join linked l on l.id = o.original_order_id)
    select first_id::text from linked group by first_id having sum(carried_charges) <> 0`,
  'what an order says of its shipping follows its items': `
    select o.id::text from orders o
    join (select order_id, bool_or(shipped > 0) as shipped, bool_or(needed > 0) as needed,
        bool_or(ordered - shipped - canceled - moved > 0) as unshipped from order_item group by order_id) i
      on i.order_id = o.id
    where o.backordered <> i.needed
      or o.shipping_state <> case when not i.shipped then 'NOTHING' when i.unshipped then 'PARTLY' else 'ALL' end
      or o.complete <> (i.shipped and not i.unshipped and o.total = o.net_paid)`,
  'versions have no gap, and history knows each': `
    select o.id::text from orders o
    left join (select order_id, count(*) as entries, max(sequence) as last from history_entry group by order_id) h
      on h.order_id = o.id
    where (coalesce(h.entries, 0), coalesce(h.last, 0)) <> (o.version, o.version)`,
  'the label of an order is the last that history gave it': `
    select o.id::text from orders o
    left join lateral (select c.to_label_id from label_change c join history_entry h on h.id = c.entry_id
      where c.order_id = o.id and c.item_id is null order by h.sequence desc limit 1) c on true
    where o.label_id is distinct from c.to_label_id`,
  'the label of an item is the last that history gave it': `
    select i.id::text from order_item i
    left join (select distinct on (c.item_id) c.item_id, c.to_label_id
      from label_change c join history_entry h on h.id = c.entry_id
      where c.item_id is not null order by c.item_id, h.sequence desc) c on c.item_id = i.id
    where i.label_id is distinct from c.to_label_id`,
  'label changes follow one another': `
    select id::text from (select c.id, c.from_label_id,
        lag(c.to_label_id) over (partition by c.order_id, c.item_id order by h.sequence) as expected
      from label_change c join history_entry h on h.id = c.entry_id) chain
    where from_label_id is distinct from expected`,
  'an undo follows at once, and gives back exactly the labels that were there': `
    select u.id::text from history_entry u join history_entry h on h.id = u.undoes_id
    left join lateral (select count(*) as changes from label_change c where c.entry_id = h.id) was on true
    left join lateral (select count(*) as changes, count(b.id) as back from label_change c
      left join label_change b on b.entry_id = h.id and b.item_id is not distinct from c.item_id
        and b.from_label_id is not distinct from c.to_label_id and b.to_label_id is not distinct from c.from_label_id
      where c.entry_id = u.id) now on true
    where u.order_id <> h.order_id or u.sequence <> h.sequence + 1
      or was.changes <> now.changes or was.changes <> now.back`,
  'an order is hidden when its history, or that of the order it was made from, says so': `
    select o.id::text from orders o
    left join (select distinct on (h.order_id) h.order_id, h.kind from history_entry h
      where h.kind in ('ORDER_HIDE', 'ORDER_SHOW') order by h.order_id, h.sequence desc) last on last.order_id = o.id
    where (o.hidden_at is not null) <> coalesce(last.kind = 'ORDER_HIDE',
      o.hidden_at is not null and o.original_order_id is not null)`,
  'every status event has its row in the outbox': `
    select h.id::text from history_entry h
    where h.kind = 'STATUS_EVENT' and not exists (select 1 from outbox x where x.entry_id = h.id)`,
  // Of an order and destination only the last one is kept for longer than thirty days.
  'what a plan owes has its delivery': `
    select x.id::text from outbox x cross join jsonb_array_elements(x.plan) p
    join destination t on t.id = (p ->> 'destinationId')::integer
    where (p ->> 'due')::boolean
      and not exists (select 1 from delivery d where d.outbox_id = x.id and d.destination_id = t.id)
      and (x.created_at > now() - interval '30 days' or not exists (select 1 from delivery n
        where n.order_id = x.order_id and n.destination_id = t.id and n.outbox_id > x.id))`,
  'whatever tells of an event is owed by its plan': `
    select d.id::text from delivery d join outbox x on x.id = d.outbox_id
    where d.event is not null and not exists (
      select 1 from jsonb_array_elements(x.plan) p
      where (p ->> 'due')::boolean and (p ->> 'destinationId')::integer = d.destination_id)`,
  'a cart is told of an order one thing at a time': `
    select min(d.id)::text from delivery d join destination t on t.id = d.destination_id and t.kind = 'CHANNEL'
    where d.state = 'SENDING' group by d.order_id, d.destination_id having count(*) > 1`,
  'only a cart or a customer is spared an update, and only for a newer one or what is not true any more': `
    select d.id::text from delivery d join destination t on t.id = d.destination_id
    where d.state = 'SUPERSEDED' and (t.kind = 'WEBHOOK' or not exists (select 1 from delivery n
      where n.order_id = d.order_id and n.destination_id = d.destination_id and n.id > d.id and n.event is not null))
      and (t.kind <> 'EMAIL' or coalesce(d.reason, '') not in ('STALE', 'HIDDEN'))`,
  'an update names the one before it': `
    select id::text from (select id, previous_sequence,
        lag(sequence) over (partition by order_id, destination_id order by id) as expected
      from delivery where order_id is not null and event is not null) chain
    where expected is not null and previous_sequence is distinct from expected`,
  'at most one mail about the events of an order waits, but for those that are sent again': `
    select min(d.id)::text from delivery d join destination t on t.id = d.destination_id and t.kind = 'EMAIL'
    where d.state = 'WAITING' and d.event is not null and d.resent_at is null
    group by d.order_id having count(*) > 1`,
  'a mail that was sent has its copy': `
    select d.id::text from delivery d join destination t on t.id = d.destination_id and t.kind = 'EMAIL'
    where d.state = 'DELIVERED' and not exists (select 1 from email e where e.delivery_id = d.id and e.retired_at is null)`,
  'no more gift cards are good than there are pieces': `
    select g.item_id::text from gift_card g join order_item i on i.id = g.item_id
    where g.state <> 'CANCELED' group by g.item_id, i.id
    having count(*) > i.ordered - i.canceled - i.moved - i.returned`,
  'a gift card belongs to the order of its item': `
    select g.id::text from gift_card g join order_item i on i.id = g.item_id where i.order_id <> g.order_id`,
  'a gift card that was sent has a mail that arrived': `
    select g.id::text from gift_card g
    where g.state = 'SENT' and g.sent_at > now() - interval '30 days' and not exists (
      select 1 from delivery d where d.order_id = g.order_id and d.event is null and d.state = 'DELIVERED'
        and strpos(d.content::text, g.id::text) > 0)
      and not exists (select 1 from delivery d where d.id = g.delivery_id and d.state in ('WAITING', 'SENDING', 'FAILED'))`,
  'the code of a gift card is the way to a recipient or has a reason to stay': `
    select g.id::text from gift_card g
    where g.state = 'ISSUED' and g.unsent is null and g.delivery_id is null`,
  'the counts per label equal a recount': `
    select label_id::text from (
      select coalesce(label_id, 0) as label_id, count(*) as difference from orders group by 1
      union all select label_id, -sum(difference) from order_label_count group by 1) both_ways
    group by label_id having sum(difference) <> 0`,
  'the grid has a row for every event': `
    select count(*)::text from status_rule having count(*) <> ${statusEventKeys.length}`,
  'a label that a rule names is in use and fits its cell': `
    select r.event from status_rule r
    join lateral (values (r.item_label_id, true), (r.order_label_id, false)) cell (label_id, for_items)
      on cell.label_id is not null
    join label l on l.id = cell.label_id
    where l.archived_at is not null or not case when cell.for_items then l.is_order_line_item_state
        else l.is_order_state end
      and (l.is_order_state or l.is_order_line_item_state or coalesce(l.is_quote_state, false) or l.is_account_status)`,
}

/** Checks every invariant of the data; an empty list means that all hold. Reads whole tables. */
export async function verify(db: Queryable): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = []
  for (const [invariant, sql] of Object.entries({ ...invariants, ...recordInvariants })) {
    const rows = await db.query<Record<string, string>>(sql)
    if (rows.length > 0) {
      const examples = rows.slice(0, 10).map((row) => Object.values(row)[0] ?? '')
      broken.push({ invariant, examples, count: rows.length })
    }
  }
  return broken
}

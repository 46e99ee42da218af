import type { Statement } from '../../kernel/database.js'

/**
 * Writes all that an action decided, in one statement: `p` holds the rows by table. A function and
 * not one large statement, because each of its statements sees what the locks before it waited
 * for, and tables that an action does not touch cost nothing.
 *
 * WP001: an order, or the account of a new one, has moved on since it was read. WP002: another configuration is in force.
 */
export const applyActionRoutine = {
  name: 'apply_action',
  sql: `
create or replace function apply_action(p jsonb) returns void language plpgsql as $$
declare
  n integer;
  accounts uuid[];
begin
  perform pg_advisory_xact_lock_shared((p ->> 'lock')::bigint);
  if (select max(revision) from configuration_revision) is distinct from (p ->> 'revision')::integer then
    raise exception 'another configuration is in force' using errcode = 'WP002';
  end if;

  if p ? 'idempotency' then
    insert into idempotency_key (caller, key, digest, answer)
    select caller, key, digest, answer
      from jsonb_to_recordset(p -> 'idempotency') as r(caller text, key text, digest text, answer jsonb);
  end if;

  if p ? 'new_orders' then
    -- Accounts before orders, as merges take them.
    accounts := array(select (r ->> 'account_id')::uuid from jsonb_array_elements(p -> 'new_orders') r
      where r ->> 'account_id' is not null);
    if cardinality(accounts) > 0 then
      perform 1 from account a where a.id = any (accounts) order by a.id for share;
      if exists (select 1 from account a where a.id = any (accounts) and a.merged_into_id is not null) then
        raise exception 'the account of a new order was merged into another' using errcode = 'WP001';
      end if;
    end if;
  end if;
  if p ? 'locks' then
    perform 1 from orders o
      join jsonb_to_recordset(p -> 'locks') as r(id uuid) on r.id = o.id
      order by o.id for update of o;
  end if;
  if p ? 'relied' and exists (
    select 1 from jsonb_to_recordset(p -> 'relied') as r(id uuid, version integer)
      left join orders o on o.id = r.id where o.version is distinct from r.version) then
    raise exception 'a related order has moved on' using errcode = 'WP001';
  end if;

  if p ? 'orders' then
    update orders o set
      version = r.version, label_id = r.label_id, customer_label_id = r.customer_label_id,
      approved_at = r.approved_at, canceled_at = r.canceled_at, packed_at = r.packed_at, packed_by = r.packed_by,
      payment_method = r.payment_method, payment_reference = r.payment_reference, payment_terms = r.payment_terms,
      carried_charges = r.carried_charges, review_reasons = r.review_reasons, rma_count = r.rma_count,
      total = r.total, net_paid = r.net_paid, shipping_state = r.shipping_state, backordered = r.backordered,
      complete = r.complete, updated_at = r.updated_at
    from jsonb_to_recordset(p -> 'orders') as r(id uuid, was integer, version integer, label_id integer,
      customer_label_id integer, approved_at timestamptz, canceled_at timestamptz, packed_at timestamptz,
      packed_by text, payment_method text, payment_reference text, payment_terms text, carried_charges bigint,
      review_reasons text[], rma_count integer, total bigint, net_paid bigint, shipping_state text,
      backordered boolean, complete boolean, updated_at timestamptz)
    where o.id = r.id and o.version = r.was;
    get diagnostics n = row_count;
    if n <> jsonb_array_length(p -> 'orders') then
      raise exception 'the order has moved on' using errcode = 'WP001';
    end if;
  end if;
  if p ? 'visibility' then
    update orders o set hidden_at = r.hidden_at
    from jsonb_to_recordset(p -> 'visibility') as r(id uuid, hidden_at timestamptz) where o.id = r.id;
  end if;
  if p ? 'new_orders' then
    insert into orders select r.* from jsonb_populate_recordset(null::orders, p -> 'new_orders') r;
    insert into order_detail select r.* from jsonb_populate_recordset(null::order_detail, p -> 'new_details') r;
  end if;
  if p ? 'proofs' then
    insert into look_up_proof select r.* from jsonb_populate_recordset(null::look_up_proof, p -> 'proofs') r;
  end if;

  insert into history_entry (id, order_id, kind, event, sequence, action_id, revision, actor_kind, actor_id,
      actor_name, note, reason, forced, facts, undoes_id, at)
    select r.id, r.order_id, r.kind, r.event, r.sequence, r.action_id, r.revision, r.actor_kind, r.actor_id,
      r.actor_name, r.note, r.reason, r.forced, r.facts, r.undoes_id, r.at
    from jsonb_populate_recordset(null::history_entry, p -> 'entries') r;

  if p ? 'new_items' then
    insert into order_item select r.* from jsonb_populate_recordset(null::order_item, p -> 'new_items') r;
  end if;
  if p ? 'items' then
    update order_item i set
      name = r.name, ordered = r.ordered, shipped = r.shipped, needed = r.needed, canceled = r.canceled,
      moved = r.moved, returned = r.returned, unit_price = r.unit_price, tax = r.tax, discount = r.discount,
      label_id = r.label_id, customer_label_id = r.customer_label_id, expected_ship_date = r.expected_ship_date,
      actual_ship_date = r.actual_ship_date, gift_card = r.gift_card
    from jsonb_populate_recordset(null::order_item, p -> 'items') r where i.id = r.id;
  end if;
  if p ? 'label_changes' then
    insert into label_change select r.* from jsonb_populate_recordset(null::label_change, p -> 'label_changes') r;
  end if;

  if p ? 'notes' then
    insert into order_note select r.* from jsonb_populate_recordset(null::order_note, p -> 'notes') r;
  end if;

  if p ? 'new_ledger' then
    insert into ledger_entry (id, order_id, entry_id, kind, amount, currency, mode, method, reference,
        voids_entry_id, transfer_id, at)
      select r.id, r.order_id, r.entry_id, r.kind, r.amount, r.currency, r.mode, r.method, r.reference,
        r.voids_entry_id, r.transfer_id, r.at
      from jsonb_populate_recordset(null::ledger_entry, p -> 'new_ledger') r;
  end if;
  if p ? 'new_shipments' then
    insert into shipment select r.* from jsonb_populate_recordset(null::shipment, p -> 'new_shipments') r;
    insert into shipment_line
      select r.* from jsonb_populate_recordset(null::shipment_line, p -> 'new_shipment_lines') r;
  end if;
  if p ? 'shipments' then
    update shipment s set carrier = r.carrier, tracking_number = r.tracking_number, ship_date = r.ship_date
    from jsonb_populate_recordset(null::shipment, p -> 'shipments') r where s.id = r.id;
  end if;
  if p ? 'new_returns' then
    insert into order_return select r.* from jsonb_populate_recordset(null::order_return, p -> 'new_returns') r;
  end if;
  if p ? 'returns' then
    update order_return t set state = r.state
    from jsonb_populate_recordset(null::order_return, p -> 'returns') r where t.id = r.id;
  end if;
  if p ? 'new_reductions' then
    insert into item_reduction
      select r.* from jsonb_populate_recordset(null::item_reduction, p -> 'new_reductions') r;
  end if;
  if p ? 'reductions' then
    update item_reduction t set reversed_qty = r.reversed_qty, reversed_tax = r.reversed_tax,
      reversed_discount = r.reversed_discount
    from jsonb_populate_recordset(null::item_reduction, p -> 'reductions') r where t.id = r.id;
  end if;
  if p ? 'new_packages' then
    insert into package select r.* from jsonb_populate_recordset(null::package, p -> 'new_packages') r;
    insert into package_line select r.* from jsonb_populate_recordset(null::package_line, p -> 'new_package_lines') r;
  end if;
  if p ? 'new_drop_ship_orders' then
    insert into supplier (id, name)
      select distinct on (lower(r.supplier_name)) r.supplier_id, r.supplier_name
      from jsonb_to_recordset(p -> 'new_drop_ship_orders') as r(supplier_id uuid, supplier_name text)
      on conflict do nothing;
    insert into drop_ship_order (id, order_id, entry_id, supplier_id, state, created_at)
      select r.id, r.order_id, r.entry_id, s.id, r.state, r.created_at
      from jsonb_to_recordset(p -> 'new_drop_ship_orders') as r(id uuid, order_id uuid, entry_id uuid,
        supplier_name text, state text, created_at timestamptz)
      join supplier s on lower(s.name) = lower(r.supplier_name);
    insert into drop_ship_line
      select r.* from jsonb_populate_recordset(null::drop_ship_line, p -> 'new_drop_ship_lines') r;
  end if;
  if p ? 'drop_ship_orders' then
    update drop_ship_order t set state = r.state
    from jsonb_populate_recordset(null::drop_ship_order, p -> 'drop_ship_orders') r where t.id = r.id;
    update drop_ship_line t set shipped = r.shipped
    from jsonb_populate_recordset(null::drop_ship_line, p -> 'drop_ship_lines') r
    where t.drop_ship_order_id = r.drop_ship_order_id and t.item_id = r.item_id;
  end if;

  insert into outbox (entry_id, order_id, payload, plan, created_at)
    select r.entry_id, r.order_id, r.payload, r.plan, r.created_at
    from jsonb_populate_recordset(null::outbox, p -> 'outbox') r;
  if p ? 'deliveries' then
    -- A cart is told of the newest state alone: what still waits for it, or has failed, is out of date.
    update delivery d set state = 'SUPERSEDED', ended_at = now()
      from jsonb_to_recordset(p -> 'deliveries') r(kind text, order_id uuid, destination_id integer)
      where r.kind = 'CHANNEL' and d.order_id = r.order_id and d.destination_id = r.destination_id
        and d.state in ('WAITING', 'FAILED');
    -- A mail waits for more news, and newer news take its place without waiting any longer.
    insert into delivery (outbox_id, destination_id, order_id, event, sequence, previous_sequence,
        state, reason, detail, content, due_at, created_at, ended_at)
      select x.id, r.destination_id, r.order_id, r.event, r.sequence,
        coalesce(
          lag(r.sequence) over (partition by r.order_id, r.destination_id order by r.sequence),
          (select max(d.sequence) from delivery d
            where d.order_id = r.order_id and d.destination_id = r.destination_id)),
        case when r.reason is null then 'WAITING' else 'FAILED' end, r.reason, r.detail, r.content,
        case when r.hold > 0 then coalesce(
          (select min(d.due_at) from delivery d where d.order_id = r.order_id
            and d.destination_id = r.destination_id and d.state = 'WAITING' and d.tries = 0 and d.event is not null),
          now() + r.hold * interval '1 second') else now() end,
        now(), case when r.reason is not null then now() end
      from jsonb_to_recordset(p -> 'deliveries') r(entry_id uuid, kind text, order_id uuid,
        destination_id integer, event text, sequence integer, reason text, detail text, content jsonb, hold integer)
      join outbox x on x.entry_id = r.entry_id
      order by x.id;
    update delivery d set state = 'SUPERSEDED', ended_at = now()
      from jsonb_to_recordset(p -> 'deliveries') r(entry_id uuid, kind text, order_id uuid, destination_id integer)
      join outbox x on x.entry_id = r.entry_id
      where r.kind = 'EMAIL' and d.order_id = r.order_id and d.destination_id = r.destination_id
        and d.state in ('WAITING', 'FAILED') and d.event is not null and d.outbox_id < x.id;
  end if;
  if p ? 'gift_cards' then
    perform write_gift_cards(g) from jsonb_array_elements(p -> 'gift_cards') g;
  end if;
  if p ? 'snapshots' then
    insert into channel_snapshot
      select r.* from jsonb_populate_recordset(null::channel_snapshot, p -> 'snapshots') r
      on conflict (order_id) do update set digest = excluded.digest, label_digest = excluded.label_digest;
  end if;
  if p ? 'counts' then
    insert into order_label_count
      select r.* from jsonb_populate_recordset(null::order_label_count, p -> 'counts') r;
  end if;
  insert into audit_entry (at, actor_kind, actor_id, actor_name, operation, subject_type, subject_id, data)
    select r.at, r.actor_kind, r.actor_id, r.actor_name, r.operation, r.subject_type, r.subject_id, r.data
    from jsonb_populate_recordset(null::audit_entry, p -> 'audit') r;
end $$;`,
}

/** Calls the routine with the rows as one JSON text. */
export const applyAction: Statement = {
  name: 'status_events.apply_action',
  text: 'select apply_action($1::jsonb)',
}

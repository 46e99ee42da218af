/**
 * Writes what became of gift cards, and queues what is to leave about them: part of `apply_action`,
 * for the few actions that touch any.
 *
 * WP001: a card is not as it was when the action was decided.
 */
export const writeGiftCardsRoutine = {
  name: 'write_gift_cards',
  sql: `
create or replace function write_gift_cards(p jsonb) returns void language plpgsql as $$
declare
  n integer;
  due record;
  queued bigint;
begin
  update gift_card g set state = 'CANCELED', canceled_at = r.at, canceled_for = 'PIECE', unsent = null
    from jsonb_to_recordset(p -> 'canceled') as r(id uuid, at timestamptz)
    where g.id = r.id and g.state <> 'CANCELED';
  get diagnostics n = row_count;
  if n <> jsonb_array_length(p -> 'canceled') then
    raise exception 'a gift card is not as it was' using errcode = 'WP001';
  end if;
  perform drop_gift_card_deliveries(array(
    select (c ->> 'id')::uuid from jsonb_array_elements(p -> 'canceled') c));

  update gift_card g set order_id = r.order_id, item_id = r.item_id, unit = r.unit
    from jsonb_to_recordset(p -> 'moved') as r(id uuid, order_id uuid, item_id uuid, unit integer)
    where g.id = r.id;

  insert into gift_card (id, order_id, item_id, entry_id, unit, amount, currency, recipient, recipient_name,
      message, state, provided, code, code_digest, replaces, unsent, created_at, issued_at)
    select r.id, r.order_id, r.item_id, r.entry_id, r.unit, r.amount, r.currency, r.recipient, r.recipient_name,
      r.message, r.state, r.provided, r.code, r.code_digest, r.replaces, r.unsent, r.created_at,
      case when r.state = 'ISSUED' then r.created_at end
    from jsonb_populate_recordset(null::gift_card, p -> 'issued') r;

  for due in select * from jsonb_to_recordset(p -> 'deliveries') as r(kind text, order_id uuid, payload jsonb,
      content jsonb, card_ids uuid[], at timestamptz) loop
    insert into outbox (order_id, payload, plan, created_at) values (due.order_id, due.payload, '[]', due.at)
      returning id into queued;
    insert into delivery (outbox_id, destination_id, order_id, state, content, due_at, created_at)
      select queued, t.id, due.order_id, 'WAITING', due.content, now(), now() from destination t where t.kind = due.kind
      returning id into queued;
    update gift_card set delivery_id = queued where id = any(due.card_ids);
  end loop;
end $$;`,
}

/** Drops what waits to leave about canceled cards, unless it tells of others that are still good. */
export const dropGiftCardDeliveriesRoutine = {
  name: 'drop_gift_card_deliveries',
  sql: `
create or replace function drop_gift_card_deliveries(canceled uuid[]) returns void language sql as $$
  update delivery d set state = 'DROPPED', reason = 'GIFT_CARD_CANCELED', detail = null, ended_at = now()
    where d.id in (select g.delivery_id from gift_card g where g.id = any(canceled))
      and d.state in ('WAITING', 'FAILED')
      and not exists (select 1 from gift_card g where g.delivery_id = d.id and g.state <> 'CANCELED')
$$;`,
}

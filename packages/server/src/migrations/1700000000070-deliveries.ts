import type { MigrationInterface, QueryRunner } from 'typeorm'

const channels = `
alter table channel
  add column adapter text not null default 'NONE', -- NONE: orders come in, nothing goes out
  add column settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  add column suppress_emails boolean not null default false,
  add column version integer not null default 1,
  alter column capabilities set default '{}';

-- What a cart calls our labels, letter by letter.
create table channel_label (
  channel_id integer not null references channel on delete cascade,
  label_id integer not null references label on delete cascade,
  word text not null check (length(word) between 1 and 200),
  primary key (channel_id, label_id)
);
create index channel_label_label_idx on channel_label (label_id);
`

const webhooks = `
create table webhook_endpoint (
  id integer primary key generated always as identity,
  name text not null check (length(name) between 1 and 100),
  url text not null check (length(url) between 1 and 2048),
  active boolean not null default true,
  types text[] not null check (cardinality(types) between 1 and 100),
  channel_ids integer[], -- only orders of these channels; null: all orders
  version integer not null default 1,
  created_at timestamptz not null default now()
);
`

const destinations = `
-- Wherever updates go, with its secrets and its health.
create table destination (
  id integer primary key generated always as identity,
  kind text not null check (kind in ('CHANNEL', 'WEBHOOK')),
  channel_id integer unique references channel on delete cascade,
  endpoint_id integer unique references webhook_endpoint on delete cascade,
  secrets bytea, -- sealed
  former_secrets bytea, -- sealed; still good until then, so that receivers can change over
  former_until timestamptz,
  failures integer not null default 0 check (failures >= 0), -- in a row
  failing_since timestamptz,
  last_delivered_at timestamptz,
  probe_at timestamptz, -- set while the circuit is open: one try then, nothing before
  stopped_at timestamptz, -- nothing goes there until somebody starts it again
  stopped_reason text,
  check ((kind = 'CHANNEL') = (channel_id is not null)),
  check ((kind = 'WEBHOOK') = (endpoint_id is not null)),
  check ((stopped_at is null) = (stopped_reason is null))
);
insert into destination (kind, channel_id) select 'CHANNEL', id from channel order by id;

-- Whoever adds a channel or an endpoint, none is ever without its destination.
create function add_destination() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'channel' then
    insert into destination (kind, channel_id) values ('CHANNEL', new.id);
  else
    insert into destination (kind, endpoint_id) values ('WEBHOOK', new.id);
  end if;
  return null;
end $$;
create trigger channel_destination after insert on channel
  for each row execute function add_destination();
create trigger webhook_endpoint_destination after insert on webhook_endpoint
  for each row execute function add_destination();
`

const deliveries = `
-- A message that no event wrote, such as a test, belongs to no order.
alter table outbox
  alter column entry_id drop not null,
  alter column order_id drop not null,
  add column feed_position bigint unique; -- given in the order in which readers came to see the rows
drop index outbox_waiting_idx;
alter table outbox drop column taken_at;
create index outbox_unnumbered_idx on outbox (id) where feed_position is null;

create table delivery (
  id bigint primary key generated always as identity,
  outbox_id bigint not null references outbox on delete cascade,
  destination_id integer not null references destination on delete cascade,
  order_id uuid references orders on delete cascade,
  event text, -- the event it tells of; null for a test
  sequence integer, -- the order's version that it tells of
  previous_sequence integer, -- the one that this destination was told of before
  state text not null check (state in ('WAITING', 'SENDING', 'DELIVERED', 'SUPERSEDED', 'FAILED', 'DROPPED')),
  reason text, -- why it waits again, failed or was dropped, as a code
  detail text, -- the same in words
  content jsonb, -- what a cart is told, frozen; null: the message of the outbox
  attempt integer not null default 0, -- rises with every claim; a result of another attempt does not count
  tries smallint not null default 0, -- since it was last queued
  due_at timestamptz not null,
  lease_until timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'SENDING') = (lease_until is not null)),
  check ((state in ('DELIVERED', 'SUPERSEDED', 'FAILED', 'DROPPED')) = (ended_at is not null)),
  check (state not in ('FAILED', 'DROPPED') or reason is not null)
) with (fillfactor = 80);
create index delivery_waiting_idx on delivery (destination_id, due_at, id) where state = 'WAITING';
create index delivery_sending_idx on delivery (destination_id, lease_until) where state = 'SENDING';
create index delivery_order_idx on delivery (order_id, destination_id, id);
create index delivery_outbox_idx on delivery (outbox_id);
create index delivery_destination_idx on delivery (destination_id, id desc);
create index delivery_failed_idx on delivery (id) where state = 'FAILED';

create table delivery_attempt (
  delivery_id bigint not null references delivery on delete cascade,
  attempt integer not null,
  started_at timestamptz not null,
  duration_ms integer not null check (duration_ms >= 0),
  outcome text not null check (outcome in ('DELIVERED', 'RETRY', 'REFUSED', 'GONE', 'BROKEN', 'LOST')),
  reason text,
  detail text,
  exchanges jsonb not null default '[]', -- the calls that it made, shortened
  primary key (delivery_id, attempt)
);
`

/** Where updates go, each update on its way there, and every try. */
export class Deliveries1700000000070 implements MigrationInterface {
  name = 'Deliveries1700000000070'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [channels, webhooks, destinations, deliveries]) await runner.query(part)
  }

  async down(): Promise<void> {
    throw new Error('Updates on their way are not thrown away by a way back.')
  }
}

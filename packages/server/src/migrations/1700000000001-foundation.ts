import type { MigrationInterface, QueryRunner } from 'typeorm'

const configuration = `
create table setting (
  key text primary key,
  value jsonb not null
);

create sequence label_id_seq as integer start 2000;
create table label (
  id integer primary key default nextval('label_id_seq'),
  code text not null unique check (length(code) between 1 and 100),
  name text not null check (length(name) between 1 and 100),
  customer_names jsonb not null default '{}',
  description text,
  color text not null check (color ~ '^#[0-9a-f]{6}$'),
  category text not null check (category in ('DRAFT', 'PENDING', 'OPEN', 'ON_HOLD', 'BACKORDERED',
    'SHIPPED', 'COMPLETED', 'RETURNED', 'CANCELED', 'FAILED')),
  display_order integer not null default 99,
  is_show_to_customer boolean not null default false,
  is_account_status boolean not null default false,
  is_edit boolean not null default false,
  is_send_email boolean not null default false,
  is_order_state boolean not null default false,
  is_order_line_item_state boolean not null default false,
  is_quote_state boolean default false, -- null means that the source never said; it decides like false
  system boolean not null default false,
  archived_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table status_rule (
  event text primary key,
  item_label_id integer references label,
  order_label_id integer references label,
  notify_cart boolean not null default false,
  constraint change_status_takes_its_label_from_the_caller check (
    event not in ('ORDER_CHANGE_STATUS', 'ITEM_CHANGE_STATUS')
    or (item_label_id is null and order_label_id is null))
);

create table label_transition (
  scope text not null check (scope in ('ORDER', 'ORDER_ITEM', 'QUOTE', 'ACCOUNT')),
  from_label_id integer not null references label,
  to_label_id integer not null references label,
  primary key (scope, from_label_id, to_label_id),
  check (from_label_id <> to_label_id)
);

create table configuration_revision (
  revision integer primary key check (revision > 0),
  document jsonb not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  comment text not null,
  at timestamptz not null default now()
);

create table channel (
  id integer primary key generated always as identity,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name text not null,
  active boolean not null default true,
  send_status_updates boolean not null default true,
  only_when_label_changes boolean not null default false, -- the way of older systems
  auto_approve boolean not null default false,
  capabilities text[] not null default '{ORDER_LABEL,ITEM_LABELS,TRACKING,DATES,RETURNS}',
  created_at timestamptz not null default now()
);
`

const people = `
create table account (
  id uuid primary key,
  name text not null,
  external_id text unique,
  manager_id text, -- the staff member who looks after it
  created_at timestamptz not null default now()
);
create index account_manager_idx on account (manager_id);

create table api_token (
  id uuid primary key,
  name text not null,
  token_hash bytea not null unique,
  hint text not null, -- the first characters, to tell tokens apart in a list
  scopes text[] not null,
  channel_id integer references channel,
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table setup_link (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table audit_entry (
  id bigint primary key generated always as identity,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('USER', 'TOKEN', 'SYSTEM')),
  actor_id text,
  actor_name text not null,
  operation text not null,
  subject_type text not null,
  subject_id text not null,
  data jsonb
);
create index audit_subject_idx on audit_entry (subject_type, subject_id, id desc);

create table idempotency_key (
  caller text not null,
  key text not null check (key ~ '^[\\x21-\\x7e]{1,255}$'),
  digest text not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_key_age_idx on idempotency_key (created_at);
`

const orders = `
create sequence order_number_seq start 1001;
create table orders (
  id uuid primary key,
  number text not null unique,
  channel_id integer references channel,
  cart_number text,
  source text not null check (source in ('CHANNEL', 'FILE', 'MANUAL', 'EXCHANGE', 'BACKORDER', 'QUOTE', 'REQUEST')),
  account_id uuid references account,
  original_order_id uuid references orders,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  label_id integer references label,
  customer_label_id integer references label, -- the last label that customers may see
  customer_name text not null default '',
  placed_at timestamptz not null,
  version integer not null default 1 check (version > 0),
  approved_at timestamptz,
  canceled_at timestamptz,
  packed_at timestamptz,
  packed_by text,
  payment_method text,
  payment_reference text,
  payment_terms text,
  shipping bigint not null default 0 check (shipping >= 0),
  carried_charges bigint not null default 0,
  review_reasons text[] not null default '{}',
  rma_count integer not null default 0, -- the last suffix given to a return of this order
  total bigint not null default 0,
  net_paid bigint not null default 0,
  shipping_state text not null default 'NOTHING' check (shipping_state in ('NOTHING', 'PARTLY', 'ALL')),
  backordered boolean not null default false,
  complete boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (channel_id, cart_number),
  unique (id, currency)
) with (fillfactor = 80);
create index orders_placed_idx on orders (placed_at desc, id desc);
create index orders_label_placed_idx on orders (label_id, placed_at desc, id desc);
create index orders_cart_number_idx on orders (cart_number text_pattern_ops) where cart_number is not null;
create index orders_number_prefix_idx on orders (number text_pattern_ops);
create index orders_number_sort_idx on orders (length(number), number collate "C");
create index orders_account_idx on orders (account_id, placed_at desc, id desc) where account_id is not null;
create index orders_original_idx on orders (original_order_id) where original_order_id is not null;

-- What events never touch, apart from the row that they rewrite.
create table order_detail (
  order_id uuid primary key references orders on delete cascade,
  bill_to jsonb not null default '{}',
  ship_to jsonb not null default '{}',
  comments text,
  custom_fields jsonb not null default '{}',
  search_text text not null default '', -- names, lower case
  duplicate_key text -- the same for two orders of one customer, one day and the same items
);
create index order_detail_duplicate_idx on order_detail (duplicate_key) where duplicate_key is not null;
create index order_detail_search_idx on order_detail using gin (search_text gin_trgm_ops);

create table order_item (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  position integer not null check (position > 0),
  sku text not null check (length(sku) between 1 and 200),
  name text not null,
  ordered integer not null check (ordered >= 0),
  shipped integer not null default 0 check (shipped >= 0),
  needed integer not null default 0 check (needed >= 0),
  canceled integer not null default 0 check (canceled >= 0),
  moved integer not null default 0 check (moved >= 0),
  returned integer not null default 0 check (returned >= 0),
  unit_price bigint not null check (unit_price >= 0),
  tax bigint not null default 0 check (tax >= 0),
  discount bigint not null default 0 check (discount >= 0),
  label_id integer references label,
  customer_label_id integer references label,
  expected_ship_date date,
  actual_ship_date date,
  source_item_id uuid references order_item, -- the item that this one replaces or continues
  gift_card jsonb,
  unique (order_id, position) deferrable initially deferred,
  constraint open_is_not_negative check (ordered - shipped - needed - canceled - moved >= 0),
  constraint only_what_shipped_returns check (returned <= shipped)
) with (fillfactor = 80);
create index order_item_sku_idx on order_item (sku text_pattern_ops);
create index order_item_label_idx on order_item (label_id);
create index order_item_source_idx on order_item (source_item_id) where source_item_id is not null;

create table order_note (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  text text not null check (length(text) between 1 and 10000),
  public boolean not null default false,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  at timestamptz not null default now()
);
create index order_note_order_idx on order_note (order_id, at desc);
`

const history = `
create table history_entry (
  id uuid primary key,
  position bigint generated always as identity unique, -- the order of the stream of all events
  order_id uuid not null references orders on delete cascade,
  kind text not null check (kind in ('STATUS_EVENT', 'ORDER_UPDATE', 'LABEL_MERGE')),
  event text check ((kind = 'STATUS_EVENT') = (event is not null)),
  sequence integer not null check (sequence > 0), -- the order's version after the change
  action_id uuid not null, -- one id for all that one call did
  revision integer not null references configuration_revision,
  actor_kind text not null check (actor_kind in ('USER', 'TOKEN', 'SYSTEM')),
  actor_id text,
  actor_name text not null,
  note text,
  reason text,
  forced boolean not null default false,
  facts jsonb not null default '[]',
  undoes_id uuid references history_entry,
  at timestamptz not null default now(),
  unique (order_id, sequence)
);

create table label_change (
  id uuid primary key,
  entry_id uuid not null references history_entry on delete cascade,
  order_id uuid not null references orders on delete cascade,
  item_id uuid references order_item on delete cascade, -- null: the order itself
  from_label_id integer, -- the ids and the words as they were, so no reference that a merge would follow
  from_name text,
  to_label_id integer,
  to_name text,
  check (from_label_id is distinct from to_label_id)
);
create unique index label_change_subject_idx on label_change (entry_id, item_id) nulls not distinct;
create index label_change_order_idx on label_change (order_id);

create function history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'history cannot be rewritten' using errcode = 'integrity_constraint_violation';
end $$;
create trigger history_entry_append_only before update on history_entry
  for each row execute function history_is_append_only();
create trigger label_change_append_only before update on label_change
  for each row execute function history_is_append_only();

-- Orders per label, kept as differences that are folded together now and then: a single counter
-- would make all events of a label wait for each other.
create table order_label_count (
  label_id integer not null, -- 0: no label
  difference integer not null
);
create index order_label_count_idx on order_label_count (label_id);
`

const money = `
create table ledger_entry (
  id uuid primary key,
  order_id uuid not null,
  entry_id uuid not null references history_entry,
  kind text not null check (kind in ('PAYMENT', 'CREDIT', 'VOID', 'TRANSFER')),
  amount bigint not null check (amount <> 0),
  currency text not null,
  mode text check (mode in ('LOG', 'TERMINAL')),
  method text,
  reference text,
  voids_entry_id uuid unique,
  reversed_amount bigint generated always as (case when voids_entry_id is null then null else -amount end) stored,
  transfer_id uuid,
  at timestamptz not null default now(),
  foreign key (order_id, currency) references orders (id, currency) on delete cascade,
  unique (id, order_id, amount),
  constraint a_void_reverses_one_entry_of_its_order foreign key (voids_entry_id, order_id, reversed_amount)
    references ledger_entry (id, order_id, amount),
  constraint the_sign_follows_the_kind check (
    case kind when 'PAYMENT' then amount > 0 and voids_entry_id is null and transfer_id is null
              when 'CREDIT' then amount < 0 and voids_entry_id is null and transfer_id is null
              when 'VOID' then voids_entry_id is not null and transfer_id is null
              else transfer_id is not null and voids_entry_id is null end)
);
create index ledger_entry_order_idx on ledger_entry (order_id);
create unique index ledger_transfer_side_idx on ledger_entry (transfer_id, order_id) where transfer_id is not null;
`

const goods = `
create table shipment (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  entry_id uuid not null references history_entry,
  carrier text,
  tracking_number text,
  ship_date date not null,
  created_at timestamptz not null default now()
);
create index shipment_order_idx on shipment (order_id);
create index shipment_tracking_idx on shipment (tracking_number text_pattern_ops) where tracking_number is not null;

create table shipment_line (
  shipment_id uuid not null references shipment on delete cascade,
  item_id uuid not null references order_item on delete cascade,
  qty integer not null check (qty > 0),
  primary key (shipment_id, item_id)
);
create index shipment_line_item_idx on shipment_line (item_id);

create table order_return (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  entry_id uuid not null references history_entry,
  rma_number text not null unique,
  state text not null check (state in ('OPEN', 'CLOSED', 'REVERSED')),
  reason text,
  restock boolean not null default false,
  exchange_order_id uuid references orders,
  created_at timestamptz not null default now()
);
create index order_return_order_idx on order_return (order_id);
create index order_return_exchange_idx on order_return (exchange_order_id) where exchange_order_id is not null;

-- What a cancel, a return or a move to another order took from an item, so that exactly this comes back.
create table item_reduction (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  item_id uuid not null references order_item on delete cascade,
  entry_id uuid not null references history_entry,
  kind text not null check (kind in ('CANCEL', 'RETURN', 'MOVE')),
  return_id uuid references order_return check ((kind = 'RETURN') = (return_id is not null)),
  qty integer not null check (qty > 0),
  qty_from_needed integer not null default 0 check (qty_from_needed between 0 and qty),
  tax bigint not null default 0 check (tax >= 0),
  discount bigint not null default 0 check (discount >= 0),
  reversed_qty integer not null default 0 check (reversed_qty between 0 and qty),
  reversed_tax bigint not null default 0 check (reversed_tax between 0 and tax),
  reversed_discount bigint not null default 0 check (reversed_discount between 0 and discount)
);
create index item_reduction_order_idx on item_reduction (order_id);

create table package (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  entry_id uuid not null references history_entry,
  number integer not null check (number > 0),
  weight_grams integer check (weight_grams > 0),
  unique (order_id, number)
);
create table package_line (
  package_id uuid not null references package on delete cascade,
  item_id uuid not null references order_item on delete cascade,
  qty integer not null check (qty > 0),
  primary key (package_id, item_id)
);

create table supplier (
  id uuid primary key,
  name text not null unique
);
create table drop_ship_order (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  entry_id uuid not null references history_entry,
  supplier_id uuid not null references supplier,
  state text not null check (state in ('OPEN', 'SHIPPED', 'CANCELED')),
  created_at timestamptz not null default now()
);
create index drop_ship_order_order_idx on drop_ship_order (order_id);
create table drop_ship_line (
  drop_ship_order_id uuid not null references drop_ship_order on delete cascade,
  item_id uuid not null references order_item on delete cascade,
  qty integer not null check (qty > 0),
  shipped integer not null default 0 check (shipped between 0 and qty),
  primary key (drop_ship_order_id, item_id)
);
`

const outbox = `
create table outbox (
  id bigint primary key generated always as identity,
  entry_id uuid not null unique references history_entry on delete cascade,
  order_id uuid not null references orders on delete cascade,
  payload jsonb not null, -- what may leave, frozen
  plan jsonb not null, -- for each destination: due or not, and the condition that decided
  created_at timestamptz not null default now(),
  taken_at timestamptz
);
create index outbox_waiting_idx on outbox (id) where taken_at is null;

-- What the order's channel was last told, to compare the next update with.
create table channel_snapshot (
  order_id uuid primary key references orders on delete cascade,
  digest text not null,
  label_digest text not null
);
`

/** Everything from labels to the outbox, with the invariants that PostgreSQL can hold. */
export class Foundation1700000000001 implements MigrationInterface {
  name = 'Foundation1700000000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm')
    for (const part of [configuration, people, orders, history, money, goods, outbox]) {
      await runner.query(part)
    }
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database instead.')
  }
}

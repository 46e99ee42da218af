import type { MigrationInterface, QueryRunner } from 'typeorm'

const actors = `
-- A contact of an account, or a customer, who acts through a secret link.
alter table audit_entry drop constraint audit_entry_actor_kind_check;
alter table audit_entry add constraint audit_entry_actor_kind_check
  check (actor_kind in ('USER', 'TOKEN', 'SYSTEM', 'CONTACT'));
alter table history_entry drop constraint history_entry_actor_kind_check;
alter table history_entry add constraint history_entry_actor_kind_check
  check (actor_kind in ('USER', 'TOKEN', 'SYSTEM', 'CONTACT'));
`

const accounts = `
alter table account
  add column label_id integer references label,
  add column parent_id uuid,
  add column is_child boolean not null generated always as (parent_id is not null) stored,
  add column parent_is_child boolean generated always as (case when parent_id is not null then false end) stored,
  add column currency text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  add column credit_limit bigint check (credit_limit >= 0), -- null: no limit
  add column budget_start_month smallint not null default 1 check (budget_start_month between 1 and 12),
  add column archived_at timestamptz,
  add column merged_into_id uuid references account,
  add column version integer not null default 1 check (version > 0),
  add column updated_at timestamptz not null default now(),
  add column search_text text not null generated always as (lower(name || ' ' || coalesce(external_id, ''))) stored,
  add constraint account_id_is_child_key unique (id, is_child),
  add constraint one_level_of_children foreign key (parent_id, parent_is_child) references account (id, is_child),
  add constraint account_name_length check (length(name) between 1 and 200),
  add constraint account_external_id_length check (length(external_id) between 1 and 200),
  add constraint merged_accounts_are_archived check (merged_into_id is null or archived_at is not null);
create index account_parent_idx on account (parent_id) where parent_id is not null;
create index account_label_idx on account (label_id, created_at desc, id desc);
create index account_created_idx on account (created_at desc, id desc);
create index account_name_idx on account (lower(name), id);
create index account_search_idx on account using gin (search_text gin_trgm_ops);
drop index account_manager_idx;
create index account_manager_idx on account (manager_id, created_at desc, id desc);

create table account_contact (
  id uuid primary key,
  account_id uuid not null references account,
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 254),
  phone text check (length(phone) between 1 and 50),
  role text not null check (role in ('ADMINISTRATOR', 'MANAGER', 'BUYER')),
  language text check (language in ('en', 'de')),
  budget bigint check (budget >= 0), -- in the account's currency, for each year; null: no budget
  active boolean not null default true,
  created_at timestamptz not null,
  unique (id, account_id)
);
create index account_contact_account_idx on account_contact (account_id);
create unique index account_contact_email_idx on account_contact (account_id, lower(email)) where active;

create table account_address (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null check (kind in ('BILL_TO', 'SHIP_TO')),
  party jsonb not null,
  is_default boolean not null default false
);
create index account_address_account_idx on account_address (account_id);
create unique index account_address_default_idx on account_address (account_id, kind) where is_default;
`

const approvals = `
-- Who approves what; a scheme that was replaced stays, inactive.
create table approval_scheme (
  id uuid primary key,
  account_id uuid not null references account,
  active boolean not null,
  created_by text not null,
  created_at timestamptz not null,
  unique (id, account_id)
);
create unique index approval_scheme_active_idx on approval_scheme (account_id) where active;
create index approval_scheme_account_idx on approval_scheme (account_id, created_at desc);

create table approval_level (
  scheme_id uuid not null references approval_scheme,
  level smallint not null check (level between 1 and 5),
  from_amount bigint not null check (from_amount >= 0), -- holds what is more than this
  to_amount bigint, -- and up to this; null: without end
  rule text not null check (rule in ('ANY', 'ALL')),
  primary key (scheme_id, level),
  check (to_amount is null or to_amount > from_amount)
);

create table approval_approver (
  scheme_id uuid not null,
  account_id uuid not null,
  level smallint not null,
  contact_id uuid not null,
  primary key (scheme_id, contact_id), -- nobody is on two levels
  foreign key (scheme_id, level) references approval_level,
  foreign key (scheme_id, account_id) references approval_scheme (id, account_id),
  foreign key (contact_id, account_id) references account_contact (id, account_id) -- of the same account
);
`

const requests = `
create sequence order_request_number_seq start 1001;
create table order_request (
  id uuid primary key,
  number text not null unique,
  account_id uuid not null references account,
  buyer_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  label_id integer references label,
  state text not null check (state in ('DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'CANCELED', 'ORDERED')),
  reference text check (length(reference) between 1 and 200),
  bill_to jsonb not null default '{}',
  ship_to jsonb not null default '{}',
  shipping bigint not null default 0 check (shipping >= 0),
  total bigint not null default 0 check (total >= 0),
  comments text,
  round integer not null default 0, -- how often it was submitted
  scheme_id uuid references approval_scheme, -- the one in force when it was submitted
  last_level smallint check (last_level between 1 and 5), -- the level up to which it must pass
  current_level smallint check (current_level between 1 and 5), -- the one that decides now
  over_budget boolean not null default false,
  budget_year date, -- the first day of the year whose budget it uses; null while it uses none
  submitted_at timestamptz,
  decided_at timestamptz,
  reminded_at timestamptz,
  order_id uuid unique references orders,
  search_text text not null default '',
  created_by text not null,
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (buyer_id, account_id) references account_contact (id, account_id),
  check ((state = 'ORDERED') = (order_id is not null)),
  check ((state = 'PENDING') = (current_level is not null))
) with (fillfactor = 80);
create index order_request_account_idx on order_request (account_id, created_at desc, id desc);
create index order_request_created_idx on order_request (created_at desc, id desc);
create index order_request_label_idx on order_request (label_id, created_at desc, id desc);
create index order_request_pending_idx on order_request (coalesce(reminded_at, submitted_at)) where state = 'PENDING';
create index order_request_budget_idx on order_request (buyer_id, budget_year) where budget_year is not null;
create index order_request_search_idx on order_request using gin (search_text gin_trgm_ops);

create table order_request_line (
  id uuid primary key,
  request_id uuid not null references order_request,
  position integer not null check (position > 0),
  sku text not null check (length(sku) between 1 and 200),
  name text not null,
  qty integer not null check (qty > 0),
  unit_price bigint not null check (unit_price >= 0),
  unique (request_id, position) deferrable initially deferred
);

create table approval_decision (
  id uuid primary key,
  request_id uuid not null references order_request,
  round integer not null check (round > 0),
  level smallint not null check (level between 1 and 5),
  contact_id uuid not null references account_contact,
  decision text not null check (decision in ('APPROVE', 'REJECT')),
  reason text,
  recorded_by text, -- the member of staff who recorded it for the approver; null: by the approver's own link
  at timestamptz not null,
  unique (request_id, round, contact_id),
  check (decision = 'APPROVE' or reason is not null)
);
`

const quotes = `
create sequence quote_number_seq start 1001;
create table quote (
  id uuid primary key,
  number text not null unique,
  reference text check (length(reference) between 1 and 200),
  account_id uuid references account, -- null: a customer without an account
  contact_id uuid references account_contact,
  channel_id integer references channel, -- whose branding it has, and that of its order
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  label_id integer references label,
  bill_to jsonb not null default '{}',
  ship_to jsonb not null default '{}',
  customer_name text not null default '',
  expires_on date, -- the last day on which it holds, in the business's time zone; null: without end
  expires_at timestamptz, -- the end of that day
  shipping bigint not null default 0 check (shipping >= 0),
  discount bigint not null default 0 check (discount >= 0),
  tax bigint not null default 0 check (tax >= 0),
  total bigint not null default 0 check (total >= 0),
  customer_note text check (length(customer_note) <= 10000),
  revision integer not null default 1 check (revision > 0),
  order_id uuid unique references orders,
  accepted_at timestamptz, -- by the customer; it waits for staff until there is an order
  sent_at timestamptz,
  duplicate_of_id uuid references quote,
  search_text text not null default '',
  created_by text not null,
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((expires_on is null) = (expires_at is null))
) with (fillfactor = 80);
create index quote_created_idx on quote (created_at desc, id desc);
create index quote_account_idx on quote (account_id, created_at desc, id desc);
create index quote_label_idx on quote (label_id, created_at desc, id desc);
create index quote_expires_idx on quote (expires_at) where order_id is null;
create index quote_reference_idx on quote (reference text_pattern_ops) where reference is not null;
create index quote_search_idx on quote using gin (search_text gin_trgm_ops);

create table quote_line (
  id uuid primary key,
  quote_id uuid not null references quote,
  position integer not null check (position > 0),
  sku text not null check (length(sku) between 1 and 200),
  name text not null,
  qty integer not null check (qty > 0),
  list_price bigint not null check (list_price >= 0), -- what it costs without a quote
  unit_price bigint not null check (unit_price >= 0),
  unique (quote_id, position) deferrable initially deferred
);

-- What a quote said at each revision, as the customer may have seen it.
create table quote_revision (
  quote_id uuid not null references quote,
  revision integer not null check (revision > 0),
  document jsonb not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  at timestamptz not null,
  primary key (quote_id, revision)
);
`

const history = `
-- What happened to accounts, quotes and order requests.
create table record_entry (
  id uuid primary key,
  position bigint generated always as identity unique, -- the order in which they were written
  subject text not null check (subject in ('ACCOUNT', 'QUOTE', 'ORDER_REQUEST')),
  subject_id uuid not null,
  account_id uuid references account, -- whose managers may see it; as it was then
  kind text not null check (kind in ('CREATED', 'UPDATED', 'LABEL_CHANGED', 'ASSIGNED', 'MERGED', 'ARCHIVED',
    'RESTORED', 'SCHEME_CHANGED', 'SUBMITTED', 'DECIDED', 'REMINDED', 'SENT', 'ACCEPTED', 'COMMENTED',
    'DECLINED', 'CONVERTED', 'ORDERED', 'CANCELED', 'EXPIRED', 'NOTED')),
  sequence integer not null check (sequence > 0), -- the record's version after it
  from_label_id integer,
  from_name text,
  to_label_id integer,
  to_name text,
  changes jsonb not null default '[]', -- of fields: name, before, after
  actor_kind text not null check (actor_kind in ('USER', 'TOKEN', 'SYSTEM', 'CONTACT')),
  actor_id text,
  actor_name text not null,
  on_behalf_of text, -- the contact for whom staff recorded it, as called then
  note text,
  reason text,
  at timestamptz not null
);
create index record_entry_subject_idx on record_entry (subject_id, position desc);
create index record_entry_account_idx on record_entry (account_id, position desc) where account_id is not null;
create trigger record_entry_append_only before update on record_entry
  for each row execute function history_is_append_only();

create table record_note (
  id uuid primary key,
  subject text not null check (subject in ('ACCOUNT', 'QUOTE', 'ORDER_REQUEST')),
  subject_id uuid not null,
  text text not null check (length(text) between 1 and 10000),
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  at timestamptz not null
);
create index record_note_subject_idx on record_note (subject_id, at desc);

-- Secret ways in for customers, buyers and approvers; the token follows from the id and the server's secret.
create table record_link (
  id uuid primary key,
  kind text not null check (kind in ('QUOTE', 'APPROVAL', 'REQUEST')),
  subject_id uuid not null, -- the quote or the request
  contact_id uuid references account_contact, -- whose link it is; null: the customer of a quote without an account
  token_digest bytea not null unique check (length(token_digest) = 32),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null
);
create index record_link_subject_idx on record_link (subject_id);
create index record_link_expires_idx on record_link (expires_at);

-- Up to where somebody has looked at what changed.
create table desk_cursor (
  user_id text primary key,
  position bigint not null,
  looked_at timestamptz not null
);

alter table outbox add column record_entry_id uuid unique references record_entry;
alter table delivery
  add column record text check (record in ('ACCOUNT', 'QUOTE', 'ORDER_REQUEST')), -- what it tells of, where that is no order
  add column record_id uuid,
  add column account_id uuid references account, -- whose managers may see it
  add constraint delivery_names_its_record check ((record is null) = (record_id is null));
create index delivery_record_idx on delivery (record_id, destination_id, id) where record_id is not null;
create index delivery_account_idx on delivery (account_id, id desc) where account_id is not null;
`

/** Accounts with their approvals, order requests, quotes, and the history that the three share. */
export class AccountsAndQuotes1700000000090 implements MigrationInterface {
  name = 'AccountsAndQuotes1700000000090'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [actors, accounts, approvals, requests, quotes, history])
      await runner.query(part)
  }

  async down(): Promise<void> {
    throw new Error('What was quoted and approved is not thrown away by a way back.')
  }
}

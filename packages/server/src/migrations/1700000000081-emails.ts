import type { MigrationInterface, QueryRunner } from 'typeorm'

const copies = `
-- A mail as it was written, without its secrets: what is sent, and sent again, letter by letter.
create table email (
  id uuid primary key,
  delivery_id bigint not null references delivery on delete cascade,
  order_id uuid references orders on delete cascade,
  purpose text not null check (purpose in ('ORDER', 'GIFT_CARD', 'STATUS_LINK', 'NOTICE', 'TEST')),
  language text not null check (language in ('en', 'de')),
  to_address text not null check (length(to_address) between 3 and 254),
  from_name text not null,
  from_address text not null,
  reply_to text,
  subject text not null,
  html text not null,
  text text not null,
  template_id text, -- the merchant's template; null for a shipped one
  logo_digest text, -- of the picture that it shows
  message_id text not null unique,
  rendered_at timestamptz not null,
  retired_at timestamptz -- another copy has been made since, as the address was corrected
);
create unique index email_in_force_idx on email (delivery_id) where retired_at is null;
create index email_order_idx on email (order_id) where order_id is not null;
create index email_address_idx on email (lower(to_address));

-- Pictures that copies show: what was sent stays what it was when the shop takes another logo.
create table email_picture (
  digest text primary key,
  content_type text not null,
  content bytea not null
);

-- Mails that were written while there was no mail server.
create index delivery_kept_idx on delivery (destination_id, id) where reason = 'KEPT';

alter table delivery_attempt drop constraint delivery_attempt_outcome_check;
alter table delivery_attempt add constraint delivery_attempt_outcome_check check (outcome in
  ('DELIVERED', 'RETRY', 'REFUSED', 'GONE', 'SUPERSEDED', 'KEPT', 'BROKEN', 'LOST'));
`

const addresses = `
-- Addresses that mail servers refuse: nothing is sent there until somebody clears them.
create table bad_address (
  address text primary key check (address = lower(address)),
  reason text not null,
  detail text not null default '',
  times integer not null default 1 check (times > 0),
  order_id uuid references orders on delete set null, -- of the mail that was refused last
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  cleared_at timestamptz
);
create index bad_address_seen_idx on bad_address (last_seen_at, address) where cleared_at is null;
`

const notices = `
-- Whoever looks after a destination is told once that it was stopped.
alter table destination add column stop_told_at timestamptz;
`

/** What customers are written is kept, and so are addresses that lead nowhere. */
export class Emails1700000000081 implements MigrationInterface {
  name = 'Emails1700000000081'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [copies, addresses, notices]) await runner.query(part)
  }

  async down(): Promise<void> {
    throw new Error('What customers were written is not thrown away by a way back.')
  }
}

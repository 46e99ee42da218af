import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whose words they are, as one value to compare by. */
const owner = `
  channel_id integer references channel on delete cascade,
  token_id uuid references api_token on delete cascade,
  owner text not null generated always as
    (coalesce('channel:' || channel_id::text, 'token:' || token_id::text)) stored,
  check (num_nonnulls(channel_id, token_id) = 1)`

const words = `
-- What far systems call our labels when they tell us of a change, letter by letter.
create table code_word (
  id integer primary key generated always as identity,
  scope text not null check (scope in ('ORDER', 'ORDER_ITEM')),
  word text not null check (length(word) between 1 and 200),
  label_id integer references label on delete cascade, -- null: it means nothing to us
  ${owner},
  unique (owner, scope, word)
);
create index code_word_label_idx on code_word (label_id);
`

const pushes = `
-- What far systems told us, in the order in which it came.
create table status_push (
  id bigint primary key generated always as identity,
  pusher_id uuid not null references api_token on delete cascade,
  ${owner},
  key text, -- the pusher's, so that a retry is known again
  digest text, -- of what came with the key
  order_id uuid not null references orders on delete cascade,
  scope text not null check (scope in ('ORDER', 'ORDER_ITEM')),
  item_ids uuid[], -- which items it tells of, as far as nothing later has told of them
  all_items boolean not null default false, -- it named none: all live ones
  word text not null check (length(word) between 1 and 200),
  told_at timestamptz, -- when it happened, as the far system says
  received_at timestamptz not null,
  manner jsonb not null default '{}', -- note, reason and the like of the event to come
  state text not null check (state in
    ('TAKEN', 'PARKED', 'APPLIED', 'UNCHANGED', 'REFUSED', 'OVERTAKEN', 'IGNORED', 'DISMISSED')),
  parked boolean not null, -- its word was unknown when it came
  label_id integer references label on delete set null,
  expected_version integer, -- of the order when it was taken up again
  taken_at timestamptz,
  entry_id uuid references history_entry on delete set null,
  reasons jsonb, -- of a refusal
  ended_at timestamptz,
  ended_by text, -- who dismissed it
  ended_reason text check (length(ended_reason) between 1 and 1000),
  check ((scope = 'ORDER') = (item_ids is null)),
  check ((key is null) = (digest is null)),
  check ((state in ('TAKEN', 'PARKED')) = (ended_at is null)),
  check (state <> 'TAKEN' or taken_at is not null),
  check (state <> 'DISMISSED' or (ended_by is not null and ended_reason is not null)),
  check (state <> 'REFUSED' or reasons is not null)
) with (fillfactor = 80);
create unique index status_push_key on status_push (pusher_id, key) where key is not null;
create index status_push_order_idx on status_push (order_id, id);
create index status_push_word_idx on status_push (owner, scope, word, id)
  where state in ('PARKED', 'OVERTAKEN');
create index status_push_parked_idx on status_push (owner, id) where parked;
create index status_push_taken_idx on status_push (taken_at) where state = 'TAKEN';
create index status_push_ended_idx on status_push (ended_at);
create index status_push_label_idx on status_push (label_id) where label_id is not null;
create index status_push_entry_idx on status_push (entry_id) where entry_id is not null;
`

/** The words of far systems, and what they told us with them. */
export class CodeWords1700000000074 implements MigrationInterface {
  name = 'CodeWords1700000000074'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [words, pushes]) await runner.query(part)
  }

  async down(): Promise<void> {
    throw new Error('What far systems have told us is not thrown away by a way back.')
  }
}

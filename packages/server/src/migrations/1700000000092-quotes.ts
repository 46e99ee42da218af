import type { MigrationInterface, QueryRunner } from 'typeorm'

const answers = `
alter table quote
  add column tax_from_rates boolean not null default true, -- false: the tax was given
  add column sent_revision integer, -- the one that the customer was sent last
  add column waiting_since timestamptz, -- since the customer answered and nobody of the staff did anything about it
  add column answer text check (answer in ('ACCEPTED', 'COMMENTED', 'DECLINED')), -- the customer's last
  add column answer_text text check (length(answer_text) between 1 and 10000),
  add column answered_at timestamptz,
  add column answered_revision integer,
  add constraint quote_expires_in_reach check (expires_on < date '2200-01-01'),
  add constraint quote_answer_is_whole check ((answer is null) = (answered_at is null)
    and (answer is null) = (answered_revision is null)),
  add constraint quote_order_ends_waiting check (order_id is null or waiting_since is null);
`

const indexes = `
-- Each sort of the list reads one of these from either end; the id makes places unique.
create index quote_updated_idx on quote (updated_at desc, id desc);
create index quote_end_idx on quote ((coalesce(expires_at, timestamptz '2200-01-01 00:00:00+00')), id);
create index quote_total_idx on quote (total, id);
create index quote_number_sort_idx on quote ((lpad(number, 20, '0') collate "C"), id);
create index quote_reference_sort_idx on quote ((lower(coalesce(reference, ''))), id);
create index quote_number_idx on quote (number text_pattern_ops);
create index quote_waiting_idx on quote (waiting_since) where waiting_since is not null;
-- What is open and ends: near its last day, or past it.
create index quote_open_end_idx on quote ((coalesce(label_id, 0)), expires_at) where order_id is null and expires_at is not null;
create index quote_duplicate_idx on quote (duplicate_of_id) where duplicate_of_id is not null;
`

/** What customers answer to quotes, and the sorts of their list. */
export class Quotes1700000000092 implements MigrationInterface {
  name = 'Quotes1700000000092'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [answers, indexes]) await runner.query(part)
  }

  async down(): Promise<void> {
    throw new Error('What customers answered is not thrown away by a way back.')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

const drafts = `
create table order_form_draft (
  id uuid primary key,
  owner text not null, -- the caller who keeps it; nobody else reads it
  title text not null check (length(title) <= 200),
  document jsonb not null check (jsonb_typeof(document) = 'object' and length(document::text) <= 300000),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index order_form_draft_owner_idx on order_form_draft (owner, updated_at desc);
`

/** Forms of orders that somebody means to finish later. */
export class OrderFormDrafts1700000000061 implements MigrationInterface {
  name = 'OrderFormDrafts1700000000061'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(drafts)
  }

  async down(): Promise<void> {
    throw new Error('Unfinished orders are not thrown away by a way back.')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = `
-- Transactions commit in another order than their rows get positions in. A snapshot knows which of
-- them it saw, so what somebody has looked at is kept as one; rows from before belong to none.
alter table history_entry drop constraint history_entry_position_key;
alter table history_entry add column written_by xid8;
alter table history_entry alter column written_by set default pg_current_xact_id();
create index history_entry_written_idx on history_entry (written_by, id) where written_by is not null;
alter table record_entry add column written_by xid8;
alter table record_entry alter column written_by set default pg_current_xact_id();
create index record_entry_written_idx on record_entry (written_by, id) where written_by is not null;

drop table desk_cursor;
-- Up to where somebody has looked at what changed.
create table desk_cursor (
  caller text primary key, -- "USER:" or "TOKEN:" and the id
  seen pg_snapshot not null,
  looked_at timestamptz not null
);

create index quote_accepted_idx on quote (accepted_at) where accepted_at is not null and order_id is null;
create index order_request_approved_idx on order_request (decided_at) where state = 'APPROVED';
create index order_item_expected_idx on order_item (expected_ship_date)
  where expected_ship_date is not null and ordered > shipped + canceled + moved;
`

/** What somebody's desk is read from: what changed since a moment, what waits, what is late. */
export class MyDesk1700000000095 implements MigrationInterface {
  name = 'MyDesk1700000000095'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up)
  }

  async down(): Promise<void> {
    throw new Error('What people have looked at is not forgotten by a way back.')
  }
}

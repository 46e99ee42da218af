import type { MigrationInterface, QueryRunner } from 'typeorm'

const table = `
-- Accounts, quotes and order requests per label, kept as differences that are folded together now
-- and then: a single counter would make all changes of a label wait for each other.
create table record_label_count (
  subject text not null check (subject in ('ACCOUNT', 'QUOTE', 'ORDER_REQUEST')),
  label_id integer not null, -- 0: no label
  difference integer not null
);
create index record_label_count_idx on record_label_count (subject, label_id);
`

/** Whatever writes the table, its counts follow, once for each statement. */
const counted = (subject: string, name: string, where: string): string => {
  const rows = (of: string, sign: string) =>
    `select coalesce(label_id, 0) as label_id, ${sign} as difference from ${of} ${where}`
  const keep = (of: string) => `insert into record_label_count (subject, label_id, difference)
    select '${subject}', label_id, sum(difference) from (${of}) d group by label_id having sum(difference) <> 0`
  const [gone, come] = [rows('former', '-1'), rows('latter', '1')]
  const trigger = (event: string, tables: string, of: string) => `
create function count_${name}_${event}() returns trigger language plpgsql as $$
begin
  ${keep(of)};
  return null;
end $$;
create trigger ${name}_counted_${event} after ${event} on ${name} referencing ${tables}
  for each statement execute function count_${name}_${event}();`
  return `${trigger('insert', 'new table as latter', come)}
${trigger('update', 'old table as former new table as latter', `${gone} union all ${come}`)}
${trigger('delete', 'old table as former', gone)}
-- Nobody writes the table between its triggers and the end of this transaction.
${keep(rows(name, '1'))};
`
}

const indexes = `
-- An account manager's are counted from these alone.
drop index quote_account_idx;
create index quote_account_idx on quote (account_id, created_at desc, id desc) include (label_id);
drop index order_request_account_idx;
create index order_request_account_idx on order_request (account_id, created_at desc, id desc) include (label_id);
drop index account_manager_idx;
create index account_manager_idx on account (manager_id, created_at desc, id desc) include (label_id, archived_at);
`

/** Lists of accounts, quotes and order requests know how many there are without reading all. */
export class RecordLabelCounts1700000000099 implements MigrationInterface {
  name = 'RecordLabelCounts1700000000099'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table)
    await runner.query(counted('ACCOUNT', 'account', 'where archived_at is null'))
    await runner.query(counted('QUOTE', 'quote', ''))
    await runner.query(counted('ORDER_REQUEST', 'order_request', ''))
    await runner.query(indexes)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['account', 'quote', 'order_request'])
      for (const event of ['insert', 'update', 'delete'])
        await runner.query(`drop function count_${name}_${event} cascade`)
    await runner.query('drop table record_label_count')
  }
}

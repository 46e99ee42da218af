import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * An order can be hidden from its customers. The moment may be null, so that a former version,
 * which knows no such column, goes on writing new orders.
 */
export class OrdersHiddenFromCustomers1700000000097 implements MigrationInterface {
  name = 'OrdersHiddenFromCustomers1700000000097'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table orders add column hidden_at timestamptz`)
    await runner.query(
      `create index orders_hidden_idx on orders (placed_at desc, id desc) where hidden_at is not null`,
    )
    await runner.query(`alter table history_entry drop constraint history_entry_kind_check,
      add constraint history_entry_kind_check check (kind in ('STATUS_EVENT', 'ORDER_UPDATE', 'LABEL_MERGE',
        'RETURN_CLOSE', 'ORDER_HIDE', 'ORDER_SHOW'))`)
  }

  async down(): Promise<void> {
    throw new Error('History cannot be rewritten, so what has this kind keeps it.')
  }
}

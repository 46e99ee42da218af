import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What waits for stock is found by SKU, and by order with the oldest first; both indexes hold nothing else. */
export class Backorders1700000000020 implements MigrationInterface {
  name = 'Backorders1700000000020'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index order_item_needed_idx on order_item (sku collate "C", order_id) where needed > 0`,
    )
    await runner.query(
      'create index orders_backordered_idx on orders (placed_at, id) where backordered',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index orders_backordered_idx')
    await runner.query('drop index order_item_needed_idx')
  }
}

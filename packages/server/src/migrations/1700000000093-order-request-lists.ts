import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lists of order requests by submission and by total; decisions are found by their request. */
export class OrderRequestLists1700000000093 implements MigrationInterface {
  name = 'OrderRequestLists1700000000093'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index order_request_submitted_idx
        on order_request (coalesce(submitted_at, timestamptz 'epoch') desc, id desc);
      create index order_request_total_idx on order_request (total desc, id desc);
      create index order_request_state_idx on order_request (state, created_at desc, id desc);`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index order_request_submitted_idx, order_request_total_idx, order_request_state_idx',
    )
  }
}

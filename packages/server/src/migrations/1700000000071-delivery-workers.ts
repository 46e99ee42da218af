import type { MigrationInterface, QueryRunner } from 'typeorm'

const workers = `
-- The one worker that sends there now, so that calls under way can be counted in one process.
alter table destination
  add column worker uuid,
  add column worker_until timestamptz, -- not before the lease of any delivery that it has claimed
  add check ((worker is null) = (worker_until is null));
`

/** Several workers share the destinations among them. */
export class DeliveryWorkers1700000000071 implements MigrationInterface {
  name = 'DeliveryWorkers1700000000071'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(workers)
  }

  async down(): Promise<void> {
    throw new Error('Workers that run would lose hold of what they send.')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Secrets are never read back, but staff can see since when each has been set. */
export class ChannelSettings1700000000073 implements MigrationInterface {
  name = 'ChannelSettings1700000000073'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table channel add column secrets_set_at jsonb not null default '{}'
         check (jsonb_typeof(secrets_set_at) = 'object')`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table channel drop column secrets_set_at')
  }
}

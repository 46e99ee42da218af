import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An event is taken back once at most; the timeline asks by which. */
export class UndoneEvents1700000000050 implements MigrationInterface {
  name = 'UndoneEvents1700000000050'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create unique index history_entry_undoes_key on history_entry (undoes_id) where undoes_id is not null',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index history_entry_undoes_key')
  }
}

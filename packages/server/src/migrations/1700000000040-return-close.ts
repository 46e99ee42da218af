import type { MigrationInterface, QueryRunner } from 'typeorm'

const kinds = (names: string) =>
  `alter table history_entry drop constraint history_entry_kind_check,
     add constraint history_entry_kind_check check (kind in (${names}))`

/** That an open return was accepted is a line of the history, though no status event. */
export class ReturnClose1700000000040 implements MigrationInterface {
  name = 'ReturnClose1700000000040'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds("'STATUS_EVENT', 'ORDER_UPDATE', 'LABEL_MERGE', 'RETURN_CLOSE'"))
  }

  async down(): Promise<void> {
    throw new Error('History cannot be rewritten, so what has this kind keeps it.')
  }
}

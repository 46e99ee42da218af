import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A try that was put off for one recipient says nothing of the mail server. */
export class PostponedMails1700000000096 implements MigrationInterface {
  name = 'PostponedMails1700000000096'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table delivery_attempt drop constraint delivery_attempt_outcome_check`,
    )
    await runner.query(`alter table delivery_attempt add constraint delivery_attempt_outcome_check
      check (outcome in ('DELIVERED', 'RETRY', 'POSTPONED', 'REFUSED', 'GONE', 'SUPERSEDED', 'KEPT', 'BROKEN', 'LOST'))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update delivery_attempt set outcome = 'RETRY' where outcome = 'POSTPONED'`)
    await runner.query(
      `alter table delivery_attempt drop constraint delivery_attempt_outcome_check`,
    )
    await runner.query(`alter table delivery_attempt add constraint delivery_attempt_outcome_check
      check (outcome in ('DELIVERED', 'RETRY', 'REFUSED', 'GONE', 'SUPERSEDED', 'KEPT', 'BROKEN', 'LOST'))`)
  }
}

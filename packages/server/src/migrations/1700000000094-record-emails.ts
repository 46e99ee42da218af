import type { MigrationInterface, QueryRunner } from 'typeorm'

const purposes = (table: string, list: string): string => `
alter table ${table} drop constraint ${table}_purpose_check;
alter table ${table} add constraint ${table}_purpose_check check (purpose in (${list}));
`

const templated = `'ORDER', 'GIFT_CARD', 'STATUS_LINK', 'NOTICE', 'QUOTE', 'ANSWER', 'APPROVAL', 'REQUEST'`

/** E-mails about quotes and order requests. */
export class RecordEmails1700000000094 implements MigrationInterface {
  name = 'RecordEmails1700000000094'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(purposes('email', `${templated}, 'TEST'`))
    await runner.query(purposes('email_template', templated))
  }

  async down(): Promise<void> {
    throw new Error('Mails about quotes and order requests would be lost.')
  }
}

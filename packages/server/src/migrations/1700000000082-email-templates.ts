import type { MigrationInterface, QueryRunner } from 'typeorm'

const templates = `
create table email_template (
  id uuid primary key,
  purpose text not null check (purpose in ('ORDER', 'GIFT_CARD', 'STATUS_LINK', 'NOTICE')),
  event text,
  label_id integer references label on delete cascade,
  language text not null check (language in ('en', 'de')),
  subject text not null check (length(subject) between 1 and 500),
  body text not null check (octet_length(body) between 1 and 65536),
  version integer not null default 1,
  updated_at timestamptz not null,
  unique nulls not distinct (purpose, event, label_id, language),
  check (purpose = 'ORDER' or (event is null and label_id is null))
);
create index email_template_label_idx on email_template (label_id) where label_id is not null;
`

/** What e-mails say, where it is not what comes with Waypost. */
export class EmailTemplates1700000000082 implements MigrationInterface {
  name = 'EmailTemplates1700000000082'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(templates)
  }

  async down(): Promise<void> {
    throw new Error('What somebody wrote for customers is not thrown away by a way back.')
  }
}

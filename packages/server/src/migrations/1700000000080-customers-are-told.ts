import type { MigrationInterface, QueryRunner } from 'typeorm'

const brandings = `
-- How customers meet the business; the row without a channel is what the others fall back to.
create table branding (
  id integer primary key generated always as identity,
  channel_id integer unique nulls not distinct references channel on delete cascade,
  name text check (length(name) between 1 and 100),
  accent_color text check (accent_color ~ '^#[0-9a-f]{6}$'),
  header_html text check (length(header_html) between 1 and 20000),
  footer_html text check (length(footer_html) between 1 and 20000),
  sender_name text check (length(sender_name) between 1 and 100),
  sender_address text check (length(sender_address) between 3 and 254),
  reply_to text check (length(reply_to) between 3 and 254),
  language text check (language in ('en', 'de')),
  full_names boolean,
  logo bytea check (length(logo) <= 262144),
  logo_type text check (logo_type in ('image/png', 'image/jpeg', 'image/webp')),
  logo_digest text,
  version integer not null default 1,
  check ((logo is null) = (logo_type is null) and (logo is null) = (logo_digest is null))
);
insert into branding (channel_id) values (null);
`

const emails = `
alter table destination drop constraint destination_kind_check;
alter table destination add constraint destination_kind_check check (kind in ('CHANNEL', 'WEBHOOK', 'EMAIL'));
create unique index destination_email_idx on destination (kind) where kind = 'EMAIL';
insert into destination (kind) values ('EMAIL');
`

/** Customers are written to, and see how the business looks. */
export class CustomersAreTold1700000000080 implements MigrationInterface {
  name = 'CustomersAreTold1700000000080'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [brandings, emails]) await runner.query(part)
  }

  async down(): Promise<void> {
    throw new Error('What customers were told is not thrown away by a way back.')
  }
}

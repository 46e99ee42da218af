import type { MigrationInterface, QueryRunner } from 'typeorm'

const logos = `
create table kept_logo (
  digest text primary key,
  type text not null,
  content bytea not null
);
insert into kept_logo (digest, type, content)
  select distinct on (logo_digest) logo_digest, logo_type, logo from branding where logo is not null;
`

/** Every logo that there was, so that revisions can name them and bring them back. */
export class KeptLogos1700000000101 implements MigrationInterface {
  name = 'KeptLogos1700000000101'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(logos)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kept_logo')
  }
}

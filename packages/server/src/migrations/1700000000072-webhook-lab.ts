import type { MigrationInterface, QueryRunner } from 'typeorm'

const lab = `
-- A receiver of our own for whoever tries webhooks out; gone a day later.
create table webhook_lab (
  id integer primary key generated always as identity,
  path text not null unique check (path ~ '^[A-Za-z0-9_-]{32,64}$'), -- whoever knows it can only send
  secret bytea not null, -- sealed
  answer text not null default 'NO_CONTENT' check (answer in
    ('OK', 'NO_CONTENT', 'MOVED', 'BAD_REQUEST', 'GONE', 'TOO_MANY', 'ERROR', 'LATE', 'NONE')),
  seconds smallint not null default 5 check (seconds between 1 and 60), -- until a late answer or a next try
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index webhook_lab_expires_idx on webhook_lab (expires_at);

create table webhook_lab_request (
  id bigint primary key generated always as identity,
  lab_id integer not null references webhook_lab on delete cascade,
  at timestamptz not null,
  method text not null,
  target text not null, -- path and query as they were asked for
  headers jsonb not null check (jsonb_typeof(headers) = 'array'), -- [name, value] as they came
  body bytea not null,
  answered text not null,
  signature jsonb not null -- how its check went when it arrived
);
create index webhook_lab_request_lab_idx on webhook_lab_request (lab_id, id);
`

/** Receivers of our own on which integrators see what arrives. */
export class WebhookLab1700000000072 implements MigrationInterface {
  name = 'WebhookLab1700000000072'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lab)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_lab_request, webhook_lab')
  }
}

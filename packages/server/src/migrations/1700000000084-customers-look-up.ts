import type { MigrationInterface, QueryRunner } from 'typeorm'

const links = `
-- The secret ways to an order's page; the token itself is made from the id and the server's secret.
create table status_link (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  kind text not null check (kind in ('NOTICE', 'REQUESTED')),
  token_digest bytea not null unique check (length(token_digest) = 32),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null
);
create index status_link_order_idx on status_link (order_id);
create index status_link_expires_idx on status_link (expires_at);
`

const proofs = `
-- What a customer must know to look an order up: one keyed digest of number and proof together, so
-- that an unknown number and a wrong proof are the same miss of the same index.
create table look_up_proof (
  digest bytea not null check (length(digest) = 32),
  rank smallint not null check (rank between 0 and 2), -- our number, the cart's, that of the order it was made from
  order_id uuid not null references orders on delete cascade,
  primary key (digest, rank, order_id)
);
create index look_up_proof_order_idx on look_up_proof (order_id);
`

const limits = `
-- What was tried of late, by keyed digests of numbers, addresses and networks.
create table look_up_counter (
  key bytea primary key check (length(key) = 32),
  tries timestamptz[] not null default '{}',
  wrong timestamptz[] not null default '{}',
  numbers bytea[] not null default '{}', -- the different ones, and beside each when it was last tried
  numbers_at timestamptz[] not null default '{}',
  links timestamptz[] not null default '{}', -- that were sent
  ends_at timestamptz not null -- when nothing of it counts any more
) with (fillfactor = 70);
create index look_up_counter_ends_idx on look_up_counter (ends_at);

-- Wrong proofs of everybody by the minute, for what is usual.
create table look_up_minute (
  minute timestamptz primary key,
  wrong integer not null
) with (fillfactor = 70);

-- When there were so many that ZIPs did not count for a while.
create table look_up_step_up (
  started_at timestamptz primary key,
  ends_at timestamptz not null,
  wrong integer not null, -- in the five minutes before
  usual integer not null
);
`

/** Customers look their orders up: by a number and a proof, or by a secret link. */
export class CustomersLookUp1700000000084 implements MigrationInterface {
  name = 'CustomersLookUp1700000000084'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [links, proofs, limits]) await runner.query(part)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table look_up_step_up, look_up_minute, look_up_counter, look_up_proof, status_link',
    )
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

// The tables of better-auth, as its own planner writes them for our options; a test compares the two.
const signIn = `
create table auth_user (
  id text not null primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  role text check (role in ('ADMINISTRATOR', 'OPERATIONS', 'ACCOUNT_MANAGER', 'READ_ONLY')),
  banned boolean,
  "banReason" text,
  "banExpires" timestamptz,
  "twoFactorEnabled" boolean,
  "lastSignInAt" timestamptz
);

create table auth_session (
  id text not null primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth_user (id) on delete cascade,
  "impersonatedBy" text
);
create index "auth_session_userId_idx" on auth_session ("userId");

create table auth_account (
  id text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index "auth_account_userId_idx" on auth_account ("userId");

create table auth_verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "auth_verification_identifier_idx" on auth_verification (identifier);

create table auth_two_factor (
  id text not null primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index auth_two_factor_secret_idx on auth_two_factor (secret);
create index "auth_two_factor_userId_idx" on auth_two_factor ("userId");
`

const links = `
-- Whose password the link sets; null: it makes the first administrator.
alter table setup_link add column user_id text references auth_user on delete cascade;
create index setup_link_user_idx on setup_link (user_id) where user_id is not null;
`

/** Staff with their sessions, and links by which invited staff set their password. */
export class Staff1700000000002 implements MigrationInterface {
  name = 'Staff1700000000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(signIn)
    await runner.query(links)
  }

  async down(): Promise<void> {
    throw new Error('Users and their passwords are not thrown away by a way back.')
  }
}

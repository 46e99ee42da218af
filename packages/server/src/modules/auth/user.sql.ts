import type { Role } from '@waypost/shared'
import type { Statement } from '../../kernel/database.js'

/** A member of staff as the API shows them. */
export interface UserRecord {
  id: string
  name: string
  email: string
  role: Role
  banned: boolean
  twoFactorEnabled: boolean
  createdAt: Date
  lastSignInAt: Date | null
}

const columns = `id, name, email, coalesce(role, 'READ_ONLY') as role, coalesce(banned, false) as banned,
  coalesce("twoFactorEnabled", false) as "twoFactorEnabled", "createdAt", "lastSignInAt"`

export const listUsers: Statement = {
  name: 'auth.list-users',
  text: `select ${columns} from auth_user order by lower(name), id`,
}

export const userById: Statement = {
  name: 'auth.user-by-id',
  text: `select ${columns} from auth_user where id = $1`,
}

export const userForUpdate: Statement = {
  name: 'auth.user-for-update',
  text: `select ${columns} from auth_user where id = $1 for update`,
}

export const userByEmail: Statement = {
  name: 'auth.user-by-email',
  text: `select ${columns}, exists (select from auth_account a where a."userId" = u.id and a.password is not null) as "hasPassword"
         from auth_user u where email = $1 for update`,
}

export const insertUser: Statement = {
  name: 'auth.insert-user',
  text: `insert into auth_user (id, name, email, "emailVerified", role, banned, "twoFactorEnabled", "createdAt", "updatedAt")
         values ($1, $2, $3, true, $4, false, false, $5, $5) returning ${columns}`,
}

export const writeUser: Statement = {
  name: 'auth.write-user',
  text: `update auth_user set name = $2, role = $3, banned = $4, "updatedAt" = $5 where id = $1 returning ${columns}`,
}

/** Administrators who can sign in, locked against two of them leaving at once. */
export const lockAdministrators: Statement = {
  name: 'auth.lock-administrators',
  text: `select id from auth_user u where role = 'ADMINISTRATOR' and banned is not true
         and exists (select from auth_account a where a."userId" = u.id and a.password is not null)
         order by id for update`,
}

export const endSessions: Statement = {
  name: 'auth.end-sessions',
  text: 'delete from auth_session where "userId" = $1',
}

export const dropPasswords: Statement = {
  name: 'auth.drop-passwords',
  text: `delete from auth_account where "userId" = $1 and "providerId" = 'credential'`,
}

export const insertPassword: Statement = {
  name: 'auth.insert-password',
  text: `insert into auth_account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
         values ($1, $2, 'credential', $2, $3, $4, $4)`,
}

export const hasUsers: Statement = {
  name: 'auth.has-users',
  text: 'select exists (select from auth_user) as "hasUsers"',
}

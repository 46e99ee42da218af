import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { admin, twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import type { Logger } from '../../kernel/logger.js'

/** What sign-in needs of the settings. */
export interface StaffAuthSettings {
  /** The address under which people reach this server; with https the cookies are secure. */
  publicUrl: string
  /** Signs cookies and seals two-factor secrets. */
  secretKey: string
}

/** The header in which our HTTP server hands over the caller's address; never taken from outside. */
export const clientAddressHeader = 'x-waypost-client-address'

const twelveHours = 12 * 60 * 60
const quarterHour = 15 * 60

/** Length of a password, in characters. */
export const passwordLength = { min: 12, max: 128 } as const

// All in our schema; a pooler in transaction mode leaves no other way to keep its tables apart.
const tables = {
  user: {
    modelName: 'auth_user',
    additionalFields: { lastSignInAt: { type: 'date', required: false, input: false } },
  },
  session: { modelName: 'auth_session', expiresIn: twelveHours, updateAge: quarterHour },
  account: { modelName: 'auth_account' },
  verification: { modelName: 'auth_verification' },
} satisfies BetterAuthOptions

const limits = {
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: passwordLength.min,
    maxPasswordLength: passwordLength.max,
  },
  rateLimit: {
    enabled: true,
    storage: 'memory',
    window: 60,
    max: 200,
    customRules: { '/sign-in/email': { window: 15 * 60, max: 30 } },
  },
  telemetry: { enabled: false },
} satisfies BetterAuthOptions

const plugins = [
  admin({
    defaultRole: 'READ_ONLY',
    adminRoles: [],
    bannedUserMessage: 'This user may not sign in any more.',
  }),
  twoFactor({ issuer: 'Waypost', twoFactorTable: 'auth_two_factor' }),
]

/** better-auth's options: staff only, no sign-up, nothing sent elsewhere. */
export function staffAuthOptions(settings: StaffAuthSettings, pool: pg.Pool, log: Logger) {
  return {
    ...tables,
    ...limits,
    appName: 'Waypost',
    baseURL: settings.publicUrl,
    basePath: '/api/auth',
    secret: settings.secretKey,
    database: pool,
    logger: {
      level: 'warn',
      log: (_level, message) => {
        log.warn({ message }, 'sign-in')
      },
    },
    advanced: {
      // A session with its user in one query.
      database: { joins: true },
      cookiePrefix: 'waypost',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    databaseHooks: { session: { create: { after: (session) => noteSignIn(pool, session) } } },
    plugins,
  } satisfies BetterAuthOptions
}

async function noteSignIn(
  pool: pg.Pool,
  session: { userId: string; createdAt: Date },
): Promise<void> {
  const { userId, createdAt } = session
  await pool.query('update auth_user set "lastSignInAt" = $2 where id = $1', [userId, createdAt])
}

/** Sign-in of staff, its sessions, passwords and second factors. */
export const createStaffAuth = (settings: StaffAuthSettings, pool: pg.Pool, log: Logger) =>
  betterAuth(staffAuthOptions(settings, pool, log))

export type StaffAuth = ReturnType<typeof createStaffAuth>

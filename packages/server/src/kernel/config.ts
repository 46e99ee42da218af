import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { readMailbox } from './mailbox.js'

/** The folder that holds the whole project. `src/kernel` and `dist/kernel` are equally deep. */
export const repositoryRoot = resolve(import.meta.dirname, '../../../..')

const optionalUrl = (protocols: RegExp, what: string) =>
  z.url({ protocol: protocols, error: `must be ${what}` }).optional()

const postgresUrl = optionalUrl(/^postgres(ql)?$/, 'a postgres:// address')

const port = z.coerce.number('must be a port number').int().min(0).max(65535)

/** One address, or a network in the form that names how many of its bits count. */
const isNetwork = (text: string): boolean =>
  isIP(text.split('/')[0] ?? '') !== 0 && (!text.includes('/') || ipaddr.isValidCIDR(text))

const settings = z
  .object({
    PORT: port.default(4000),
    HOST: z.string().default('127.0.0.1'),
    METRICS_PORT: port.optional(),
    METRICS_HOST: z.string().default('127.0.0.1'),
    WAYPOST_DRAIN_SECONDS: z.coerce.number('must be a number').int().min(0).max(300).default(0),
    PUBLIC_URL: optionalUrl(/^https?$/, 'an http:// or https:// address'),
    TRUSTED_PROXIES: z
      .string()
      .transform((text) => text.split(',').map((network) => network.trim()))
      .refine(
        (networks) => networks.every(isNetwork),
        'must be addresses or networks such as 10.0.0.0/8, separated by commas',
      )
      .optional(),
    DATABASE_URL: postgresUrl,
    DATABASE_DIRECT_URL: postgresUrl,
    DATABASE_POOL_MODE: z
      .enum(['session', 'transaction'], 'must be session or transaction')
      .default('session'),
    DATABASE_POOL_SIZE: z.coerce.number('must be a number').int().min(2).max(200).default(12),
    WAYPOST_DATA_DIR: z.string().optional(),
    WAYPOST_SAMPLE_DATA: z.enum(['on', 'off'], 'must be on or off').default('on'),
    WAYPOST_WORKER: z.enum(['on', 'off'], 'must be on or off').default('on'),
    WAYPOST_ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
    WAYPOST_ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
    WAYPOST_PRIVATE_DESTINATIONS: z
      .enum(['refuse', 'allow'], 'must be refuse or allow')
      .default('refuse'),
    SMTP_URL: optionalUrl(/^smtps?$/, 'an smtp:// or smtps:// address'),
    MAIL_FROM: z
      .string()
      .transform(readMailbox)
      .refine((address) => address !== null, 'must be one e-mail address, without a name')
      .optional(),
    WAYPOST_SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
    LOG_LEVEL: z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
        'must be a level from trace to silent',
      )
      .default('info'),
  })
  .superRefine((value, context) => {
    const demand = (setting: string, message: string) => {
      context.addIssue({ code: 'custom', path: [setting], message })
    }
    if (value.DATABASE_URL && !value.WAYPOST_SECRET_KEY) {
      demand('WAYPOST_SECRET_KEY', 'is required when DATABASE_URL is set')
    }
    if (value.DATABASE_POOL_MODE === 'transaction' && !value.DATABASE_DIRECT_URL) {
      demand('DATABASE_DIRECT_URL', 'is required when DATABASE_POOL_MODE is transaction')
    }
    if (value.DATABASE_DIRECT_URL && !value.DATABASE_URL) {
      demand('DATABASE_URL', 'is required when DATABASE_DIRECT_URL is set')
    }
    if (value.METRICS_PORT === value.PORT && value.PORT !== 0) {
      demand('METRICS_PORT', 'must be another port than PORT')
    }
    if (!value.WAYPOST_ADMIN_EMAIL !== !value.WAYPOST_ADMIN_PASSWORD) {
      demand('WAYPOST_ADMIN_EMAIL', 'and WAYPOST_ADMIN_PASSWORD are only useful together')
    }
  })

/** Every setting, checked, with defaults filled in. */
export interface Config {
  port: number
  host: string
  /** Where metrics are served; undefined: nowhere. */
  metrics?: { host: string; port: number }
  /** Seconds for which a server that stops still serves, but says that it is not ready. */
  drainSeconds: number
  /** The address under which people reach this server, without a slash at its end. */
  publicUrl: string
  /** Networks of the proxies before this server; without any, what requests say of their origin counts for nothing. */
  trustedProxies?: readonly string[]
  /** External PostgreSQL; undefined: the embedded one in `dataDir`. */
  databaseUrl?: string
  /** The same database without a pooler in between, for LISTEN and migrations. */
  databaseDirectUrl?: string
  /** True when a pooler in transaction mode stands before the database: no prepared statements. */
  transactionPooler: boolean
  /** Most connections that one process holds. */
  poolSize: number
  dataDir: string
  sampleData: boolean
  /** Whether the web process sends updates, too; off where `waypost worker` does. */
  worker: boolean
  /** The administrator to create at the first start instead of printing a set-up link. */
  firstAdministrator?: { email: string; password: string }
  /** Whether updates may be sent to private addresses, by http and to every port. */
  privateDestinations: boolean
  smtpUrl?: string
  /** Who mails come from where the branding does not say. */
  mailFrom?: string
  /** Key of digests and sealed values; undefined: kept in the data directory. */
  secretKey?: string
  logLevel: string
}

/** All problems with the settings at once, by name and never by value. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(
      ['Some settings need attention:', ...problems.map((problem) => `  ${problem}`)].join('\n'),
    )
    this.name = 'ConfigError'
  }
}

/**
 * Checks the settings and gives them their types.
 * An empty value counts as not set.
 * @throws ConfigError naming every setting that is wrong
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = settings.safeParse(given)
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    )
  }
  return toConfig(result.data)
}

function toConfig(value: z.infer<typeof settings>): Config {
  const email = value.WAYPOST_ADMIN_EMAIL
  const password = value.WAYPOST_ADMIN_PASSWORD
  return {
    port: value.PORT,
    host: value.HOST,
    metrics:
      value.METRICS_PORT === undefined
        ? undefined
        : { host: value.METRICS_HOST, port: value.METRICS_PORT },
    drainSeconds: value.WAYPOST_DRAIN_SECONDS,
    publicUrl: (value.PUBLIC_URL ?? `http://${reachableHost(value.HOST)}:${value.PORT}`).replace(
      /\/+$/,
      '',
    ),
    trustedProxies: value.TRUSTED_PROXIES,
    databaseUrl: value.DATABASE_URL,
    databaseDirectUrl: value.DATABASE_DIRECT_URL,
    transactionPooler: value.DATABASE_POOL_MODE === 'transaction',
    poolSize: value.DATABASE_POOL_SIZE,
    dataDir: resolve(repositoryRoot, value.WAYPOST_DATA_DIR ?? '.waypost'),
    sampleData: value.WAYPOST_SAMPLE_DATA === 'on',
    worker: value.WAYPOST_WORKER === 'on',
    firstAdministrator: email && password ? { email, password } : undefined,
    privateDestinations: value.WAYPOST_PRIVATE_DESTINATIONS === 'allow',
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM ?? undefined,
    secretKey: value.WAYPOST_SECRET_KEY,
    logLevel: value.LOG_LEVEL,
  }
}

function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Adds the settings of the `.env` file in the repository, if there is one; what is set already stays. */
export function loadEnvFile(): void {
  const file = resolve(repositoryRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

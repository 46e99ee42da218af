import type { Permission, Role } from '@waypost/shared'
import type { Clock } from './clock.js'
import type { ConfigurationCache } from './configuration.js'
import type { Database } from './database.js'
import type { KeyedDigest } from './keyed-digest.js'
import type { Liquid } from './liquid.js'
import type { Logger } from './logger.js'
import type { Mail } from './mail.js'
import type { Metrics } from './metrics.js'
import type { AddressRules } from './outgoing-address.js'
import type { Call } from './outgoing.js'
import type { Sealer } from './sealing.js'

/** Who acts: a member of staff, an integrator's token, Waypost itself, or a contact by a secret link. */
export interface Actor {
  kind: 'USER' | 'TOKEN' | 'SYSTEM' | 'CONTACT'
  /** The user's, token's or contact's id; null for Waypost itself, and a customer without an account. */
  id: string | null
  name: string
  email: string | null
  role: Role | null
  permissions: ReadonlySet<Permission>
  /** Set where a token is bound to one channel. */
  channelId: number | null
}

/** What every deed is given: who asks, and the collaborators made once in `app.ts`. */
export interface Context {
  actor: Actor
  database: Database
  configuration: ConfigurationCache
  clock: Clock
  log: Logger
  metrics: Metrics
  /** The address under which people reach this server, for links; no slash at its end. */
  publicUrl: string
  /** Keeps secrets that must be read again. */
  sealer: Sealer
  /** Digests that cannot be made without the server's secret. */
  digest: KeyedDigest
  mail: Mail
  /** Runs the templates of e-mails, in a process of its own. */
  liquid: Liquid
  /** Which addresses `call` may be given: what staff type in is held to them. */
  addressRules: AddressRules
  /** The only way to call servers that are not ours. */
  call: Call
  requestId: string
  /** Batching readers of this request, made on first use; the key is the function that makes one. */
  loaders: Map<unknown, unknown>
}

/** One string for whoever calls: idempotency keys are unique within it. */
export const callerOf = (actor: Actor): string => `${actor.kind}:${actor.id ?? ''}`

/** The request's instance of a batching reader, made by `create` when first asked for. */
export function loaderOf<T>(ctx: Context, create: (ctx: Context) => T): T {
  const existing = ctx.loaders.get(create)
  if (existing !== undefined) return existing as T
  const made = create(ctx)
  ctx.loaders.set(create, made)
  return made
}

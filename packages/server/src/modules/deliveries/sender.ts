import type { Clock } from '../../kernel/clock.js'
import type { ConfigurationCache } from '../../kernel/configuration.js'
import type { Database } from '../../kernel/database.js'
import type { KeyedDigest } from '../../kernel/keyed-digest.js'
import type { Liquid } from '../../kernel/liquid.js'
import type { Logger } from '../../kernel/logger.js'
import type { Mail } from '../../kernel/mail.js'
import type { Call, Exchange } from '../../kernel/outgoing.js'
import type { Sealer } from '../../kernel/sealing.js'
import type { DestinationKind } from './delivery.js'

/** One update that this worker, and no other, is to send now. */
export interface ClaimedDelivery {
  id: number
  /** Rises with every claim: what a worker reports counts only for the attempt that it claimed. */
  attempt: number
  destinationId: number
  /** The same over all attempts and resends, so that receivers can tell what they know already. */
  messageId: string
  orderId: string | null
  sequence: number | null
  /** Of the update that this destination was told of before; null for the first. */
  previousSequence: number | null
  /** The frozen message of the event, what webhooks are told. */
  message: Record<string, unknown>
  /** The frozen content for a cart; null for a webhook. */
  content: unknown
}

/**
 * What came of an attempt. RETRY: later may go better. POSTPONED:
 * likewise, but only this one is in question, not the place. REFUSED: it will not, whatever is tried.
 * GONE: the destination wants nothing any more. SUPERSEDED: what it tells is not true any more, so
 * it was not sent. KEPT: it is done, but went nowhere, as there is no way out.
 */
export interface SendResult {
  outcome: 'DELIVERED' | 'RETRY' | 'POSTPONED' | 'REFUSED' | 'GONE' | 'SUPERSEDED' | 'KEPT'
  /** A code such as `HTTP_500`, `TIMEOUT` or `ORDER_UNKNOWN`; null when delivered. */
  reason: string | null
  /** The same in words for staff; null when the code says all. */
  detail: string | null
  /** Seconds that the other side asked to wait; null when it did not. */
  retryAfter: number | null
  exchanges: Exchange[]
}

/**
 * Sends one update. What it throws sends the update to the dead letters: an error in our own code
 * is not cured by trying again.
 */
export type Sender = (delivery: ClaimedDelivery, signal: AbortSignal) => Promise<SendResult>

/** A sender for each kind of destination. */
export type Senders = Record<DestinationKind, Sender>

/** What a sender is made of; a request's `Context` fits. */
export interface SenderParts {
  database: Database
  configuration: ConfigurationCache
  /** Opens the secrets of a destination. */
  sealer: Sealer
  digest: KeyedDigest
  mail: Mail
  liquid: Liquid
  /** The only way to other servers but for mails. */
  call: Call
  clock: Clock
  log: Logger
  /** The address under which people reach this server, for links; no slash at its end. */
  publicUrl: string
}

import type { Context } from '../../kernel/context.js'
import { lookUpDigest, numberForm, proofForm } from '../orders/index.js'
import { placeOf } from './client-address.js'
import { countLink, lookUpOrder } from './look-up.sql.js'

/** What looks orders up. */
export type LookUpParts = Pick<Context, 'database' | 'clock' | 'digest' | 'log' | 'metrics'>

/** One try: what somebody typed, and where they are. */
export interface LookUpTry {
  number: string
  proof: string
  /** The address that the try comes from. */
  address: string
  /** Whether only a link by mail is asked for; then what was tried with the number before does not stand in the way. */
  forLink: boolean
}

/** What a try came to. */
export type LookUpOutcome =
  | { outcome: 'FOUND'; orderId: string }
  /** No such order or not its proof: nobody can tell which. */
  | { outcome: 'MISS' }
  /** A limit holds, whether the try was right or not; for this many seconds. */
  | { outcome: 'LIMITED'; retryAfter: number }

interface TryRow {
  orderId: string | null
  limitedUntil: Date | null
  wrongOfAll: number | null
}

/**
 * Tries to look an order up, in one statement that also holds the limits and counts.
 * @throws when the database does not answer; then nothing was looked up
 */
export async function lookUp(parts: LookUpParts, attempt: LookUpTry): Promise<LookUpOutcome> {
  try {
    const tried = await tryOut(parts, attempt)
    parts.metrics.lookedUp(tried.outcome)
    return tried
  } catch (error) {
    parts.metrics.lookedUp('FAILED')
    throw error
  }
}

async function tryOut(parts: LookUpParts, attempt: LookUpTry): Promise<LookUpOutcome> {
  const { database, clock, digest, log } = parts
  const now = clock.now()
  const place = placeOf(attempt.address)
  const keys = [
    numberKey(parts, attempt.number),
    digest('look-up-address', place.address),
    digest('look-up-network', place.network),
  ]
  const [row] = await database.rows<TryRow>(lookUpOrder, [
    ...keys,
    lookUpDigest(digest, attempt.number, attempt.proof),
    proofForm(attempt.proof).kind === 'ZIP',
    attempt.forLink,
    now,
    locksOf(keys),
  ])
  if (!row) throw new Error('The try has no result')
  if (row.wrongOfAll !== null)
    log.warn(
      { wrongProofs: row.wrongOfAll },
      'unusually many wrong proofs on the status page: ZIPs do not count for 30 minutes',
    )
  if (row.limitedUntil) {
    const left = row.limitedUntil.getTime() - now.getTime()
    return { outcome: 'LIMITED', retryAfter: Math.ceil(left / 1000) }
  }
  return row.orderId === null ? { outcome: 'MISS' } : { outcome: 'FOUND', orderId: row.orderId }
}

/** Takes one of the links that may be sent for a number. Answers false when they are used up. */
export async function takeLink(parts: LookUpParts, number: string): Promise<boolean> {
  const rows = await parts.database.rows(countLink, [numberKey(parts, number), parts.clock.now()])
  return rows.length > 0
}

const numberKey = ({ digest }: LookUpParts, number: string): Buffer =>
  digest('look-up-number', numberForm(number))

/** Locks of the database, in the order in which everybody takes them. */
const locksOf = (keys: readonly Buffer[]): string[] =>
  keys
    .map((key) => key.readBigInt64BE(0))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map(String)

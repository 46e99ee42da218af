import { createHmac, hkdfSync } from 'node:crypto'

/**
 * A digest that nobody can make without the server's secret: for looking up what must not be
 * readable in the database.
 * @param purpose what it is for; the same value has another digest for each
 */
export type KeyedDigest = (purpose: string, ...values: string[]) => Buffer

/** HMAC-SHA-256 under a key of its own that is made from the server's secret. */
export function createKeyedDigest(secretKey: string): KeyedDigest {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'waypost keyed digests', 32))
  return (purpose, ...values) =>
    createHmac('sha256', key)
      .update(JSON.stringify([purpose, ...values]))
      .digest()
}

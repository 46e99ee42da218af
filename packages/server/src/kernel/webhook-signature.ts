import { createHmac, randomBytes } from 'node:crypto'

/** What a signature vouches for. */
export interface SignedMessage {
  /** Of the message: the same over all attempts. */
  id: string
  /** When this attempt is made. */
  sentAt: Date
  /** The exact body. */
  body: string
}

/** How every secret for signatures begins. */
export const SECRET_PREFIX = 'whsec_'
const secretBytes = 32

/** A new secret for signatures in the form of Standard Webhooks. */
export const makeSigningSecret = (): string =>
  SECRET_PREFIX + randomBytes(secretBytes).toString('base64')

/** The key inside a secret such as `whsec_…`; the prefix may be missing. */
export const signingKey = (secret: string): Buffer =>
  Buffer.from(
    secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret,
    'base64',
  )

/** The signature of `content` under a secret, without the version before it. */
export const signatureOf = (content: string, secret: string): string =>
  createHmac('sha256', signingKey(secret)).update(content).digest('base64')

/**
 * The headers by which a receiver knows that a message is ours, as Standard Webhooks has them.
 * @param secrets all that are in force, the newest first: a receiver that knows any of them is served
 */
export function signatureHeaders(
  { id, sentAt, body }: SignedMessage,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000))
  const content = `${id}.${timestamp}.${body}`
  const signatures = secrets.map((secret) => `v1,${signatureOf(content, secret)}`)
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}

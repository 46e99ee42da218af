import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps secrets that Waypost itself must read again, such as keys of carts and of webhooks. */
export interface Sealer {
  /**
   * A value, through JSON, for nobody but this server.
   * @param purpose where it is kept; it opens nowhere else
   */
  seal(value: unknown, purpose: string): Buffer
  /** @throws when it was sealed with another key or for another purpose, or was changed */
  open(sealed: Buffer, purpose: string): unknown
}

const version = 1
const nonceLength = 12
const tagLength = 16

/** Seals with AES-256-GCM, under a key of its own that is made from the server's secret. */
export function createSealer(secretKey: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'waypost sealed values', 32))
  return {
    seal(value, purpose) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body])
    },
    open(sealed, purpose) {
      if (sealed[0] !== version) throw new Error('This was sealed in a way that is not known here')
      const nonce = sealed.subarray(1, 1 + nonceLength)
      const tag = sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(tag)
      const body = sealed.subarray(1 + nonceLength + tagLength)
      const text = Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      return JSON.parse(text) as unknown
    },
  }
}

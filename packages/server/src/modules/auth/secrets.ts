import { hash, randomBytes } from 'node:crypto'

/** A secret that nobody can guess: 256 random bits as base64url after the prefix. */
export const makeSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url')

/** What is kept of a secret: its SHA-256. Nothing slower is needed against 256 random bits. */
export const digestOf = (secret: string): Buffer => hash('sha256', secret, 'buffer')

import { createHash } from 'node:crypto'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput } from '../../kernel/user-error.types.js'
import { readPicture, type Picture } from './read-picture.js'

/** A logo as it is kept. */
export interface Logo {
  content: Buffer
  type: Picture['type']
  digest: string
}

const largest = 256 * 1024
const widest = 2000

/** Where a logo is served. */
export const logoAddress = (digest: string): string => `/status-assets/logo/${digest}`

/**
 * A picture out of its base64, known by its own bytes.
 * @throws Refusal INVALID_INPUT for anything but a PNG, JPEG or WebP of a fitting size
 */
export function readLogo(base64: string): Logo {
  const refuse = (message: string) => new Refusal(invalidInput(['content'], message))
  if (base64.length > largest * 2 || !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(base64))
    throw refuse('This is not a picture of up to 256 KiB in base64.')
  const content = Buffer.from(base64, 'base64')
  if (content.length > largest) throw refuse('A logo has up to 256 KiB.')
  const picture = readPicture(content)
  if (!picture) throw refuse('A logo is a PNG, a JPEG or a WebP.')
  const { type, width, height } = picture
  if (!(width > 0 && height > 0 && width <= widest && height <= widest))
    throw refuse(`A logo has up to ${widest} pixels on each side.`)
  return { content, type, digest: createHash('sha256').update(content).digest('hex') }
}

/** The logo with this digest; null when no branding has it any more. */
export async function findLogo(database: Queryable, digest: string): Promise<Logo | null> {
  const [logo] = await database.rows<Logo>(
    {
      name: 'branding.logo',
      text: `select logo as content, logo_type as type, logo_digest as digest from branding
        where logo_digest = $1 limit 1`,
    },
    [digest],
  )
  return logo ?? null
}

/** Keeps a picture for good: a revision may name it long after it was replaced. */
export const keepLogo = (tx: Queryable, { digest, type, content }: Logo) =>
  tx.query(
    `insert into kept_logo (digest, type, content) values ($1, $2, $3) on conflict do nothing`,
    [digest, type, content],
  )

/** Gives a branding the kept picture of this digest, or none. */
export const writeLogo = (tx: Queryable, channelId: number | null, digest: string | null) =>
  tx.query(
    `update branding set (logo, logo_type, logo_digest) =
       (select content, type, digest from kept_logo where digest = $2::text)
     where channel_id is not distinct from $1`,
    [channelId, digest],
  )

/** The kept pictures of these digests, by digest. */
export async function keptLogos(
  on: Queryable,
  digests: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await on.query<Pick<Logo, 'digest' | 'content'>>(
    'select digest, content from kept_logo where digest = any($1::text[])',
    [digests],
  )
  return new Map(rows.map(({ digest, content }) => [digest, content]))
}

import type { Queryable } from '../../kernel/database.js'
import type { Sealer } from '../../kernel/sealing.js'

/** Named secrets of a destination, such as the key of a cart or of a webhook's signatures. */
export type Secrets = Readonly<Record<string, string>>

/** The secrets of a destination as they are used. */
export interface DestinationSecrets {
  current: Secrets
  /** What was in force before, while it still is; null otherwise. */
  former: Secrets | null
}

const purposeOf = (destinationId: number) => `destination ${destinationId}`

/**
 * Replaces the secrets of a destination.
 * @param formerUntil how long the ones before stay in force beside them; null: no longer
 */
export async function keepSecrets(
  tx: Queryable,
  sealer: Sealer,
  { destinationId, secrets, formerUntil }: SecretsChange,
): Promise<void> {
  await tx.query(
    `update destination set
       former_secrets = case when $3::timestamptz is null then null else secrets end,
       former_until = case when secrets is null then null else $3::timestamptz end, secrets = $2
     where id = $1`,
    [destinationId, sealer.seal(secrets, purposeOf(destinationId)), formerUntil],
  )
}

/** What replaces the secrets of a destination. */
export interface SecretsChange {
  destinationId: number
  secrets: Secrets
  formerUntil: Date | null
}

/** The secrets of a destination, opened. @throws when the server's key is another one by now */
export async function readSecrets(
  db: Queryable,
  sealer: Sealer,
  destinationId: number,
): Promise<DestinationSecrets> {
  const [row] = await db.rows<{ secrets: Buffer | null; former: Buffer | null }>(
    {
      name: 'destination.secrets',
      text: `select secrets, case when former_until > now() then former_secrets end as former
        from destination where id = $1`,
    },
    [destinationId],
  )
  return {
    current: openSecrets(sealer, destinationId, row?.secrets ?? null) ?? {},
    former: openSecrets(sealer, destinationId, row?.former ?? null),
  }
}

/** Sealed secrets of a destination, opened; null for none. @throws as {@link readSecrets} does */
export const openSecrets = (
  sealer: Sealer,
  destinationId: number,
  sealed: Buffer | null,
): Secrets | null => (sealed ? (sealer.open(sealed, purposeOf(destinationId)) as Secrets) : null)

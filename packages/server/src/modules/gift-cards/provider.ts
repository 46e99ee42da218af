import type { Statement } from '../../kernel/database.js'
import { openSecrets, type SenderParts } from '../deliveries/index.js'

/** Who makes the codes in our place. */
export interface Provider {
  url: string
  /** What signs requests to it, the newest first. */
  secrets: string[]
}

const readProviderRow: Statement = {
  name: 'gift_cards.provider',
  text: `
select d.id, (select value ->> 'providerUrl' from setting where key = 'giftCards') as url, d.secrets,
  case when d.former_until > now() then d.former_secrets end as former
from destination d where d.kind = 'GIFT_CARDS'`,
}

/** Under which name the secret of its signatures is kept. */
export const SIGNING_SECRET = 'signing'

/** The provider in force; null where Waypost makes the codes itself. */
export async function readProvider({
  database,
  sealer,
}: Pick<SenderParts, 'database' | 'sealer'>): Promise<Provider | null> {
  const [row] = await database.rows<{
    id: number
    url: string | null
    secrets: Buffer | null
    former: Buffer | null
  }>(readProviderRow)
  if (!row?.url) return null
  const { id, url, secrets, former } = row
  const signing = [secrets, former].map(
    (sealed) => openSecrets(sealer, id, sealed)?.[SIGNING_SECRET],
  )
  return { url, secrets: signing.filter((secret) => secret !== undefined) }
}

import type { Statement } from '../../kernel/database.js'
import type { SenderParts } from '../deliveries/index.js'
import { openSecrets } from '../deliveries/index.js'

/** An endpoint as it is called. */
export interface EndpointTarget {
  url: string
  secret: string
  /** What signs beside it until then, so that receivers can change over; null for nothing. */
  former: { secret: string; until: Date } | null
}

interface TargetRow {
  url: string
  secrets: Buffer | null
  former: Buffer | null
  until: Date | null
}

const readTarget: Statement = {
  name: 'webhooks.target',
  text: `
select e.url, d.secrets, d.former_secrets as former, d.former_until as until
from destination d join webhook_endpoint e on e.id = d.endpoint_id where d.id = $1`,
}

type TargetParts = Pick<SenderParts, 'database' | 'configuration' | 'sealer'>

/**
 * Endpoints by their destination, read and opened once for each revision of the configuration: it
 * is a new one after every change of an endpoint and of its secret. Null for one that is gone.
 */
export function createTargets({ database, configuration, sealer }: TargetParts) {
  const known = new Map<number, { revision: number; target: Promise<EndpointTarget | null> }>()

  const read = async (destinationId: number): Promise<EndpointTarget | null> => {
    const [row] = await database.rows<TargetRow>(readTarget, [destinationId])
    if (!row) return null
    const secret = openSecrets(sealer, destinationId, row.secrets)?.[SIGNING_SECRET]
    if (secret === undefined) throw new Error(`Destination ${destinationId} has no secret`)
    const former = openSecrets(sealer, destinationId, row.former)?.[SIGNING_SECRET]
    const { url, until } = row
    return { url, secret, former: former && until ? { secret: former, until } : null }
  }

  return (destinationId: number): Promise<EndpointTarget | null> => {
    const { revision } = configuration.current()
    const cached = known.get(destinationId)
    if (cached?.revision === revision) return cached.target
    const target = read(destinationId)
    known.set(destinationId, { revision, target })
    target.catch(() => known.delete(destinationId))
    return target
  }
}

/** Under which name the secret of an endpoint's signatures is kept. */
export const SIGNING_SECRET = 'signing'

/** The secrets that sign at this moment, the newest first. */
export const secretsInForce = ({ secret, former }: EndpointTarget, now: Date): string[] =>
  former && former.until > now ? [secret, former.secret] : [secret]

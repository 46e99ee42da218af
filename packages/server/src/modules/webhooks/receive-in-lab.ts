import type { Context } from '../../kernel/context.js'
import { SECRET_PREFIX } from '../../kernel/webhook-signature.js'
import { openSecrets } from '../deliveries/index.js'
import { checkSignature, type NamedSecret } from './check-signature.js'
import { labUrl, openLabSecret, type LabRow } from './lab.js'

/** What arrived, as the HTTP server read it. */
export interface Arrival {
  method: string
  /** Path and query. */
  target: string
  /** Names and values in turn, as they came. */
  rawHeaders: readonly string[]
  headers: Readonly<Record<string, string | undefined>>
  body: Buffer
}

type LabParts = Pick<Context, 'database' | 'clock' | 'sealer' | 'publicUrl'>

/** How many requests a lab keeps; older ones make room. */
export const KEPT_REQUESTS = 100

/** Keeps what arrived at a lab, with how its signature looked at that moment. */
export async function receiveInLab(parts: LabParts, lab: LabRow, arrival: Arrival): Promise<void> {
  const at = parts.clock.now()
  const { headers, body, method, target } = arrival
  const secrets = await secretsFor(parts, lab, at)
  const signature = checkSignature({ headers, body, secrets, at })
  await parts.database.query(
    `with old as (
       delete from webhook_lab_request where id in (
         select r.id from webhook_lab_request r where r.lab_id = $1 order by r.id desc offset $2))
     insert into webhook_lab_request (lab_id, at, method, target, headers, body, answered, signature)
     values ($1, $3, $4, $5, $6, $7, $8, $9)`,
    [
      lab.id,
      KEPT_REQUESTS - 1,
      at,
      method,
      target,
      JSON.stringify(headerPairs(arrival.rawHeaders)),
      body,
      lab.answer,
      JSON.stringify(signature),
    ],
  )
}

/** A browser of staff that opens the address sends its session along: that is never kept. */
const neverKept = new Set(['cookie', 'authorization'])

function headerPairs(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? ''
    pairs.push([name, neverKept.has(name.toLowerCase()) ? '(not kept)' : (raw[at + 1] ?? '')])
  }
  return pairs
}

interface SecretRow {
  name: string
  url: string | null
  destinationId: number
  secrets: Buffer | null
  former: Buffer | null
  until: Date | null
}

/** All destinations that sign what they are sent: endpoints, and carts of the generic kind. */
const signers = `
select coalesce(e.name, c.name) as name, coalesce(e.url, c.settings ->> 'url') as url,
  d.id as "destinationId", d.secrets, d.former_secrets as former, d.former_until as until
from destination d
  left join webhook_endpoint e on e.id = d.endpoint_id
  left join channel c on c.id = d.channel_id
where e.id is not null or c.adapter = 'WEBHOOK'
order by d.id`

/** The lab's own secret, those of the places that send here, and the others to tell them apart. */
async function secretsFor(
  { database, sealer, publicUrl }: LabParts,
  lab: LabRow,
  at: Date,
): Promise<NamedSecret[]> {
  const rows = await database.query<SecretRow>(signers)
  const here = labUrl(publicUrl, lab)
  const named = (row: SecretRow, sealed: Buffer | null, name: string): NamedSecret[] =>
    Object.values(openSecrets(sealer, row.destinationId, sealed) ?? {})
      .filter((secret) => secret.startsWith(SECRET_PREFIX))
      .map((secret) => ({ name, secret, accepted: row.url?.startsWith(here) ?? false }))
  const ofOthers = rows.flatMap((row) => {
    const former = row.until && row.until > at ? row.former : null
    return [...named(row, row.secrets, row.name), ...named(row, former, `${row.name} (former)`)]
  })
  return [{ name: 'lab', secret: openLabSecret(sealer, lab), accepted: true }, ...ofOthers]
}

import type { Context } from '../../kernel/context.js'
import { openSecrets } from '../deliveries/index.js'
import { checkSignature, type NamedSecret } from './check-signature.js'
import { SIGNING_SECRET } from './endpoint-target.js'
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
  url: string
  destinationId: number
  secrets: Buffer | null
  former: Buffer | null
  until: Date | null
}

/** The lab's own secret, those of the endpoints that send here, and the others to tell them apart. */
async function secretsFor(
  { database, sealer, publicUrl }: LabParts,
  lab: LabRow,
  at: Date,
): Promise<NamedSecret[]> {
  const rows = await database.query<SecretRow>(
    `select e.name, e.url, d.id as "destinationId", d.secrets, d.former_secrets as former,
       d.former_until as until
     from webhook_endpoint e join destination d on d.endpoint_id = e.id order by e.id`,
  )
  const here = labUrl(publicUrl, lab)
  const named = (name: string, accepted: boolean, row: SecretRow, sealed: Buffer | null) => {
    const secret = openSecrets(sealer, row.destinationId, sealed)?.[SIGNING_SECRET]
    return secret === undefined ? [] : [{ name, secret, accepted }]
  }
  const ofEndpoints = rows.flatMap((row) => {
    const accepted = row.url.startsWith(here)
    const former = row.until && row.until > at ? row.former : null
    return [
      ...named(row.name, accepted, row, row.secrets),
      ...named(`${row.name} (former)`, accepted, row, former),
    ]
  })
  return [{ name: 'lab', secret: openLabSecret(sealer, lab), accepted: true }, ...ofEndpoints]
}

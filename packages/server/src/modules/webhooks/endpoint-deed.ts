import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import type { PublishingContext } from '../revisions/index.js'
import { findEndpoint, type EndpointRow } from './webhook-endpoint.js'

/** The parts of a context that a write of an endpoint needs. */
export type EndpointContext = PublishingContext & Pick<Context, 'sealer' | 'addressRules'>

/** An endpoint as its author looked at it. */
export interface EndpointVersion {
  id: number
  expectedVersion: number
}

/**
 * The endpoint that a deed is about.
 * @throws Refusal NOT_FOUND, or VERSION_CONFLICT when it was written since
 */
export async function endpointAt(
  tx: Queryable,
  { id, expectedVersion }: EndpointVersion,
): Promise<EndpointRow> {
  const endpoint = await findEndpoint(tx, id)
  if (!endpoint) throw new Refusal(userError('NOT_FOUND', ['id']))
  if (endpoint.version === expectedVersion) return endpoint
  const data = { expected: expectedVersion, actual: endpoint.version }
  throw new Refusal(userError('VERSION_CONFLICT', ['expectedVersion'], data))
}

/** An endpoint that was written in this transaction. */
export async function endpointAfter(tx: Queryable, id: number): Promise<EndpointRow> {
  const endpoint = await findEndpoint(tx, id)
  if (!endpoint) throw new Error(`Endpoint ${id} is gone right after it was written`)
  return endpoint
}

/** What the audit trail says of an endpoint: no address, as one may hold a key. */
export const auditOf = (endpoint: EndpointRow, data: Record<string, unknown> = {}) => ({
  subjectType: 'WEBHOOK_ENDPOINT',
  subjectId: endpoint.id,
  data: { name: endpoint.name, ...data },
})

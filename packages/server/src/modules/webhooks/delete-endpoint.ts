import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import { auditOf, endpointAt, type EndpointVersion } from './endpoint-deed.js'

/**
 * Deletes an endpoint with all that waits for it and its log, and answers its id.
 * @throws Refusal NOT_FOUND or VERSION_CONFLICT
 */
export async function deleteEndpoint(
  ctx: PublishingContext,
  input: EndpointVersion,
): Promise<number> {
  const publication = {
    operation: 'webhookEndpointDelete',
    comment: `Webhook endpoint ${input.id} deleted`,
  }
  const { result } = await publishConfiguration(ctx, publication, async (tx) => {
    const endpoint = await endpointAt(tx, input)
    await tx.query('delete from webhook_endpoint where id = $1', [endpoint.id])
    return { result: endpoint.id, ...auditOf(endpoint) }
  })
  return result
}

import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { keepSecrets } from '../deliveries/index.js'
import { publishConfiguration } from '../revisions/index.js'
import {
  auditOf,
  endpointAfter,
  endpointAt,
  type EndpointContext,
  type EndpointVersion,
} from './endpoint-deed.js'
import { SIGNING_SECRET } from './endpoint-target.js'
import type { EndpointRow } from './webhook-endpoint.js'

/** How long receivers have to change over. */
const bothFor = 24 * 60 * 60_000

/**
 * Gives an endpoint a new secret and answers it once. For a day messages are signed with the secret
 * before too; the one before that, if it still signed, no longer does.
 * @throws Refusal NOT_FOUND or VERSION_CONFLICT
 */
export async function rotateSecret(
  ctx: EndpointContext,
  input: EndpointVersion,
): Promise<{ endpoint: EndpointRow; secret: string }> {
  const secret = makeSigningSecret()
  const publication = {
    operation: 'webhookEndpointRotateSecret',
    comment: `Webhook endpoint ${input.id}: new secret`,
  }
  const { result } = await publishConfiguration(ctx, publication, async (tx) => {
    const { destinationId } = await endpointAt(tx, input)
    await keepSecrets(tx, ctx.sealer, {
      destinationId,
      secrets: { [SIGNING_SECRET]: secret },
      formerUntil: new Date(ctx.clock.now().getTime() + bothFor),
    })
    await tx.query('update webhook_endpoint set version = version + 1 where id = $1', [input.id])
    const endpoint = await endpointAfter(tx, input.id)
    return { result: endpoint, ...auditOf(endpoint) }
  })
  return { endpoint: result, secret }
}

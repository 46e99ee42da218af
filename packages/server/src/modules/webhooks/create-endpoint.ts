import { normalAddress } from '../../kernel/outgoing-address.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { keepSecrets } from '../deliveries/index.js'
import { publishConfiguration } from '../revisions/index.js'
import { endpointErrors, inListOrder } from './check-endpoint.js'
import { auditOf, endpointAfter, type EndpointContext } from './endpoint-deed.js'
import { SIGNING_SECRET } from './endpoint-target.js'
import type { WebhookEndpointCreateInput } from './webhook-endpoint.inputs.js'
import type { EndpointRow } from './webhook-endpoint.js'

/** Every event writes a message for each endpoint that wants it, so there is an end to them. */
const mostEndpoints = 50

/**
 * Adds an endpoint and answers its secret, which is sealed and not shown again.
 * @throws Refusal INVALID_INPUT with the places, or LIMIT_REACHED
 */
export async function createEndpoint(
  ctx: EndpointContext,
  input: WebhookEndpointCreateInput,
): Promise<{ endpoint: EndpointRow; secret: string }> {
  refuseIfAny(endpointErrors(input, ctx.addressRules, ctx.configuration.current()))
  const name = input.name.trim()
  const secret = makeSigningSecret()
  const publication = {
    operation: 'webhookEndpointCreate',
    comment: `Webhook endpoint created: ${name}`,
  }
  const { result } = await publishConfiguration(ctx, publication, async (tx, { endpoints }) => {
    if (endpoints.size >= mostEndpoints)
      throw new Refusal(userError('LIMIT_REACHED', null, { most: mostEndpoints }))
    const [row] = await tx.query<{ id: number }>(
      `insert into webhook_endpoint (name, url, active, types, channel_ids, created_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [
        name,
        normalAddress(input.url.trim()),
        input.active,
        inListOrder(input.types),
        input.channelIds ?? null,
        ctx.clock.now(),
      ],
    )
    const endpoint = await endpointAfter(tx, row?.id ?? 0)
    const { destinationId } = endpoint
    await keepSecrets(tx, ctx.sealer, {
      destinationId,
      secrets: { [SIGNING_SECRET]: secret },
      formerUntil: null,
    })
    return { result: endpoint, ...auditOf(endpoint, { types: endpoint.types }) }
  })
  return { endpoint: result, secret }
}

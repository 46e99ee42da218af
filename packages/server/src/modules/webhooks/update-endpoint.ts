import type { Queryable } from '../../kernel/database.js'
import { normalAddress } from '../../kernel/outgoing-address.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { DELIVERIES_CHANNEL } from '../deliveries/index.js'
import { publishConfiguration } from '../revisions/index.js'
import { endpointErrors, inListOrder } from './check-endpoint.js'
import { auditOf, endpointAfter, endpointAt, type EndpointContext } from './endpoint-deed.js'
import type { WebhookEndpointUpdateInput } from './webhook-endpoint.inputs.js'
import type { EndpointRow } from './webhook-endpoint.js'

type Fields = Pick<EndpointRow, 'name' | 'url' | 'active' | 'types' | 'channelIds'>

/**
 * Changes an endpoint. A new address is tried at once, however often the old one failed.
 * @throws Refusal INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, or NOTHING_TO_DO
 */
export async function updateEndpoint(
  ctx: EndpointContext,
  input: WebhookEndpointUpdateInput,
): Promise<EndpointRow> {
  refuseIfAny(endpointErrors(input, ctx.addressRules, ctx.configuration.current()))
  const publication = {
    operation: 'webhookEndpointUpdate',
    comment: `Webhook endpoint ${input.id} edited`,
  }
  const { result } = await publishConfiguration(ctx, publication, async (tx) => {
    const before = await endpointAt(tx, input)
    const after = { ...before, ...givenFields(input) }
    const fields = changedFields(before, after)
    if (fields.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
    await write(tx, after)
    if (fields.includes('url')) await forgetFailures(tx, after.destinationId)
    const endpoint = await endpointAfter(tx, input.id)
    return { result: endpoint, ...auditOf(endpoint, { fields }) }
  })
  ctx.database.announce(DELIVERIES_CHANNEL)
  return result
}

/** An omitted or null field stays; only the filter of channels can be cleared by null. */
function givenFields({
  name,
  url,
  active,
  types,
  channelIds,
}: WebhookEndpointUpdateInput): Partial<Fields> {
  return {
    ...(name == null ? {} : { name: name.trim() }),
    ...(url == null ? {} : { url: normalAddress(url.trim()) ?? url }),
    ...(active == null ? {} : { active }),
    ...(types == null ? {} : { types: inListOrder(types) }),
    ...(channelIds === undefined ? {} : { channelIds }),
  }
}

const editable = ['name', 'url', 'active', 'types', 'channelIds'] as const

const changedFields = (before: Fields, after: Fields) =>
  editable.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

const write = (tx: Queryable, { id, name, url, active, types, channelIds }: EndpointRow) =>
  tx.query(
    `update webhook_endpoint set name = $2, url = $3, active = $4, types = $5, channel_ids = $6,
       version = version + 1 where id = $1`,
    [id, name, url, active, types, channelIds],
  )

const forgetFailures = (tx: Queryable, destinationId: number) =>
  tx.query(
    `update destination set failures = 0, failing_since = null, probe_at = null where id = $1`,
    [destinationId],
  )

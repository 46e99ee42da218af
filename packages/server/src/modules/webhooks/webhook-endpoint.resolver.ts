import {
  eventOfMessage,
  messageFilters,
  messageTypes,
  recordMessages,
  statusEvents,
} from '@waypost/shared'
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { createEndpoint } from './create-endpoint.js'
import { deleteEndpoint } from './delete-endpoint.js'
import { rotateSecret } from './rotate-secret.js'
import { testEndpoint } from './test-endpoint.js'
import { updateEndpoint } from './update-endpoint.js'
import {
  WebhookEndpointCreateInput,
  WebhookEndpointTestInput,
  WebhookEndpointUpdateInput,
  WebhookEndpointVersionInput,
} from './webhook-endpoint.inputs.js'
import { findEndpoint, listEndpoints, type EndpointRow } from './webhook-endpoint.js'
import {
  endpointType,
  WebhookEndpoint,
  WebhookEndpointDeletePayload,
  WebhookEndpointPayload,
  WebhookEndpointSecretPayload,
  WebhookEndpointTestPayload,
  WebhookMessageType,
} from './webhook-endpoint.types.js'

const words = new Map<string, string>(Object.entries({ ...messageFilters, ...recordMessages }))

const messageTypeList: WebhookMessageType[] = messageTypes.map((type) => {
  const event = eventOfMessage[type] ?? null
  const description = event ? statusEvents[event].occursWhen : (words.get(type) ?? '')
  return { type, event, description }
})

const withSecret = (
  ctx: Context,
  work: () => Promise<{ endpoint: EndpointRow; secret: string }>,
): Promise<WebhookEndpointSecretPayload> =>
  orRefusal<WebhookEndpointSecretPayload>(
    async () => {
      const { endpoint, secret } = await work()
      return { endpoint: endpointType(endpoint, ctx.clock.now()), secret, userErrors: [] }
    },
    (userErrors) => ({ endpoint: null, secret: null, userErrors }),
  )

@Resolver()
export class WebhookEndpointResolver {
  @Needs('webhooks.read')
  @Query(() => [WebhookEndpoint], { description: 'All endpoints for integrators, by name.' })
  async webhookEndpoints(@Ctx() ctx: Context): Promise<WebhookEndpoint[]> {
    const rows = await listEndpoints(ctx.database)
    return rows.map((row) => endpointType(row, ctx.clock.now()))
  }

  @Needs('webhooks.read')
  @Query(() => WebhookEndpoint, {
    nullable: true,
    description: 'One endpoint; null when there is none.',
  })
  async webhookEndpoint(
    @Ctx() ctx: Context,
    @Arg('id', () => Int, { description: 'The id of the endpoint.' }) id: number,
  ): Promise<WebhookEndpoint | null> {
    const row = await findEndpoint(ctx.database, id)
    return row && endpointType(row, ctx.clock.now())
  }

  @Needs('webhooks.read')
  @Query(() => [WebhookMessageType], {
    description: 'All that an endpoint may choose to be told of: filters first, then each event.',
  })
  webhookMessageTypes(): WebhookMessageType[] {
    return messageTypeList
  }

  @Needs('webhooks.write')
  @Mutation(() => WebhookEndpointSecretPayload, {
    description: 'Adds an endpoint; the secret of its signatures is shown once.',
  })
  webhookEndpointCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => WebhookEndpointCreateInput, { description: 'The endpoint.' })
    input: WebhookEndpointCreateInput,
  ): Promise<WebhookEndpointSecretPayload> {
    return withSecret(ctx, () => createEndpoint(ctx, input))
  }

  @Needs('webhooks.write')
  @Mutation(() => WebhookEndpointPayload, { description: 'Changes an endpoint.' })
  webhookEndpointUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => WebhookEndpointUpdateInput, { description: 'The changes.' })
    input: WebhookEndpointUpdateInput,
  ): Promise<WebhookEndpointPayload> {
    return orRefusal<WebhookEndpointPayload>(
      async () => ({
        endpoint: endpointType(await updateEndpoint(ctx, input), ctx.clock.now()),
        userErrors: [],
      }),
      (userErrors) => ({ endpoint: null, userErrors }),
    )
  }

  @Needs('webhooks.write')
  @Mutation(() => WebhookEndpointDeletePayload, {
    description: 'Deletes an endpoint with all that waits for it and its log.',
  })
  webhookEndpointDelete(
    @Ctx() ctx: Context,
    @Arg('input', () => WebhookEndpointVersionInput, { description: 'Which endpoint.' })
    input: WebhookEndpointVersionInput,
  ): Promise<WebhookEndpointDeletePayload> {
    return orRefusal<WebhookEndpointDeletePayload>(
      async () => ({ deletedId: await deleteEndpoint(ctx, input), userErrors: [] }),
      (userErrors) => ({ deletedId: null, userErrors }),
    )
  }

  @Needs('webhooks.write')
  @Mutation(() => WebhookEndpointSecretPayload, {
    description:
      'Gives an endpoint a new secret, which is shown once. For 24 hours the former one signs too.',
  })
  webhookEndpointRotateSecret(
    @Ctx() ctx: Context,
    @Arg('input', () => WebhookEndpointVersionInput, { description: 'Which endpoint.' })
    input: WebhookEndpointVersionInput,
  ): Promise<WebhookEndpointSecretPayload> {
    return withSecret(ctx, () => rotateSecret(ctx, input))
  }

  @Needs('webhooks.write')
  @Mutation(() => WebhookEndpointTestPayload, {
    description: 'Queues a message of type "webhook.test", which goes the way of all others.',
  })
  webhookEndpointTest(
    @Ctx() ctx: Context,
    @Arg('input', () => WebhookEndpointTestInput, { description: 'Which endpoint.' })
    input: WebhookEndpointTestInput,
  ): Promise<WebhookEndpointTestPayload> {
    return orRefusal<WebhookEndpointTestPayload>(
      async () => ({ deliveryId: await testEndpoint(ctx, input.id), userErrors: [] }),
      (userErrors) => ({ deliveryId: null, userErrors }),
    )
  }
}

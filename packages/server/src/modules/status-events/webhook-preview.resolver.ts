import type { StatusEventKey } from '@waypost/shared'
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { StatusEventKeyEnum } from '../../kernel/enums.js'
import { Needs } from '../../kernel/needs.js'
import { previewWebhook } from './webhook-preview.js'
import { WebhookPreview } from './webhook-preview.types.js'

/** A message is made of an event, so that it is previewed here and not beside the endpoints. */
@Resolver()
export class WebhookPreviewResolver {
  @Needs('webhooks.read')
  @Query(() => WebhookPreview, {
    description: 'The message of an event, of a real order or of one that was made up.',
  })
  webhookPreview(
    @Ctx() ctx: Context,
    @Arg('event', () => StatusEventKeyEnum, { description: 'The event.' }) event: StatusEventKey,
    @Arg('orderNumber', () => String, {
      nullable: true,
      description: 'A real order; one that was made up when omitted.',
    })
    orderNumber: string | null,
    @Arg('endpointId', () => Int, {
      nullable: true,
      description: 'The endpoint whose address stands in the command.',
    })
    endpointId: number | null,
  ): Promise<WebhookPreview> {
    return previewWebhook(ctx, {
      event,
      orderNumber: orderNumber ?? null,
      endpointId: endpointId ?? null,
    })
  }
}

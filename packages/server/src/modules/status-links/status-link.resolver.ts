import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { endLinksOfOrder, makeLinkForCustomer } from './staff-links.js'
import {
  StatusLinkCreatePayload,
  StatusLinkInput,
  StatusLinksRevokePayload,
} from './status-link.types.js'

@Resolver()
export class StatusLinkResolver {
  @Needs('emails.send')
  @Mutation(() => StatusLinkCreatePayload, {
    description: "Makes a link to an order's page that works for 30 days, to give to its customer.",
  })
  statusLinkCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => StatusLinkInput, { description: 'The order.' }) input: StatusLinkInput,
  ): Promise<StatusLinkCreatePayload> {
    return orRefusal<StatusLinkCreatePayload>(
      async () => ({ link: await makeLinkForCustomer(ctx, input.orderId), userErrors: [] }),
      (userErrors) => ({ link: null, userErrors }),
    )
  }

  @Needs('emails.send')
  @Mutation(() => StatusLinksRevokePayload, {
    description: "Ends every link to an order's page, also those in mails that were sent.",
  })
  statusLinksRevoke(
    @Ctx() ctx: Context,
    @Arg('input', () => StatusLinkInput, { description: 'The order.' }) input: StatusLinkInput,
  ): Promise<StatusLinksRevokePayload> {
    return orRefusal<StatusLinksRevokePayload>(
      async () => ({ revoked: await endLinksOfOrder(ctx, input.orderId), userErrors: [] }),
      (userErrors) => ({ revoked: null, userErrors }),
    )
  }
}

import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { findDelivery } from './delivery-log.queries.js'
import { destinationAt } from './destination.queries.js'
import { Destination } from './destination.types.js'
import { dropDeliveries } from './drop-deliveries.js'
import { resendDelivery, resendMany } from './resend-deliveries.js'
import { findRun, listRuns, stopRun } from './resend-runs.js'
import {
  DeliveryDropInput,
  DeliveryDropPayload,
  DeliveryPayload,
  DeliveryResendManyInput,
  DeliveryResendManyPayload,
  DeliveryResendRun,
  DeliveryResendRunPayload,
  ResendShare,
} from './resend.types.js'

/** Sending updates again, and deciding that they are not sent. */
@Resolver(() => ResendShare)
export class ResendResolver {
  @Needs('updates.read')
  @Query(() => [DeliveryResendRun], {
    description: 'The ten runs that were asked for last, newest first.',
  })
  deliveryResendRuns(@Ctx() ctx: Context): Promise<DeliveryResendRun[]> {
    return listRuns(ctx)
  }

  @Needs('updates.read')
  @Query(() => DeliveryResendRun, {
    nullable: true,
    description: 'One run with how far it is; null when you see no such run.',
  })
  deliveryResendRun(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<DeliveryResendRun | null> {
    return findRun(ctx, id)
  }

  @Needs('updates.write')
  @Mutation(() => DeliveryPayload, {
    description:
      'Sends one update again, with the same id and the same content. One that waits is tried at once. A cart is only sent the newest of its order.',
  })
  deliveryResend(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The update.' }) id: string,
  ): Promise<DeliveryPayload> {
    return orRefusal<DeliveryPayload>(
      async () => {
        await resendDelivery(ctx, id)
        return { delivery: await findDelivery(ctx, id), userErrors: [] }
      },
      async (userErrors) => ({ delivery: await findDelivery(ctx, id), userErrors }),
    )
  }

  @Needs('updates.write')
  @Mutation(() => DeliveryResendManyPayload, {
    description:
      'Sends what a filter finds again, spread over time. A dry run says what it would be; a run can be stopped.',
  })
  deliveryResendMany(
    @Ctx() ctx: Context,
    @Arg('input', () => DeliveryResendManyInput, { description: 'Which, and how fast.' })
    input: DeliveryResendManyInput,
  ): Promise<DeliveryResendManyPayload> {
    return orRefusal<DeliveryResendManyPayload>(
      async () => ({ ...(await resendMany(ctx, input)), userErrors: [] }),
      (userErrors) => ({ run: null, preview: null, userErrors }),
    )
  }

  @Needs('updates.write')
  @Mutation(() => DeliveryResendRunPayload, {
    description: 'Ends a run: what it has not begun is left as it was before.',
  })
  deliveryResendStop(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The run.' }) id: string,
  ): Promise<DeliveryResendRunPayload> {
    return orRefusal<DeliveryResendRunPayload>(
      async () => ({ run: await stopRun(ctx, id), userErrors: [] }),
      async (userErrors) => ({ run: await findRun(ctx, id), userErrors }),
    )
  }

  @Needs('updates.write')
  @Mutation(() => DeliveryDropPayload, {
    description: 'Decides that updates which wait or have failed are not sent.',
  })
  deliveryDrop(
    @Ctx() ctx: Context,
    @Arg('input', () => DeliveryDropInput, { description: 'Which, and why.' })
    input: DeliveryDropInput,
  ): Promise<DeliveryDropPayload> {
    return orRefusal<DeliveryDropPayload>(
      async () => ({ count: await dropDeliveries(ctx, input), userErrors: [] }),
      (userErrors) => ({ count: 0, userErrors }),
    )
  }

  @FieldResolver(() => Destination, { description: 'Where they go.' })
  destination(@Root() { destinationId }: ResendShare, @Ctx() ctx: Context): Promise<Destination> {
    return destinationAt(ctx, destinationId)
  }
}

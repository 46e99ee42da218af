import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { cancelGiftCard } from './cancel-gift-card.js'
import {
  GiftCardCancelInput,
  GiftCardProviderUpdateInput,
  GiftCardResendInput,
} from './gift-card.inputs.js'
import {
  GiftCardPayload,
  GiftCardProvider,
  GiftCardProviderPayload,
  GiftCardProviderTestPayload,
  type GiftCard,
} from './gift-card.types.js'
import { readProvider } from './provider.js'
import { resendGiftCard } from './resend-gift-card.js'
import { testProvider, updateProvider } from './update-provider.js'

const written = (work: () => Promise<GiftCard>): Promise<GiftCardPayload> =>
  orRefusal<GiftCardPayload>(
    async () => ({ giftCard: await work(), userErrors: [] }),
    (userErrors) => ({ giftCard: null, userErrors }),
  )

async function shownProvider(ctx: Context): Promise<GiftCardProvider> {
  const provider = await readProvider(ctx)
  return { url: provider?.url ?? null, hasSecret: (provider?.secrets.length ?? 0) > 0 }
}

@Resolver()
export class GiftCardResolver {
  @Needs('giftcards.write')
  @Mutation(() => GiftCardPayload, {
    description: 'Sends the code of a gift card again, or asks the provider again for it.',
  })
  giftCardResend(
    @Ctx() ctx: Context,
    @Arg('input', () => GiftCardResendInput, { description: 'The card.' })
    input: GiftCardResendInput,
  ): Promise<GiftCardPayload> {
    return written(() => resendGiftCard(ctx, input))
  }

  @Needs('giftcards.write')
  @Mutation(() => GiftCardPayload, {
    description: 'Cancels a gift card for good; its code is never sent again.',
  })
  giftCardCancel(
    @Ctx() ctx: Context,
    @Arg('input', () => GiftCardCancelInput, { description: 'The card, and why.' })
    input: GiftCardCancelInput,
  ): Promise<GiftCardPayload> {
    return written(async () => cancelGiftCard(ctx, input))
  }

  @Needs('settings.write')
  @Query(() => GiftCardProvider, { description: 'Who makes the codes of gift cards.' })
  giftCardProvider(@Ctx() ctx: Context): Promise<GiftCardProvider> {
    return shownProvider(ctx)
  }

  @Needs('settings.write')
  @Mutation(() => GiftCardProviderPayload, {
    description: 'Says who makes the codes of gift cards from now on.',
  })
  giftCardProviderUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => GiftCardProviderUpdateInput, { description: 'The provider.' })
    input: GiftCardProviderUpdateInput,
  ): Promise<GiftCardProviderPayload> {
    return orRefusal<GiftCardProviderPayload>(
      async () => {
        const secret = await updateProvider(ctx, input)
        return { provider: await shownProvider(ctx), secret, userErrors: [] }
      },
      (userErrors) => ({ provider: null, secret: null, userErrors }),
    )
  }

  @Needs('settings.write')
  @Mutation(() => GiftCardProviderTestPayload, {
    description: 'Calls the provider with a message that asks for nothing.',
  })
  giftCardProviderTest(@Ctx() ctx: Context): Promise<GiftCardProviderTestPayload> {
    return orRefusal<GiftCardProviderTestPayload>(
      async () => ({ ...(await testProvider(ctx)), userErrors: [] }),
      (userErrors) => ({ ok: false, status: null, detail: null, userErrors }),
    )
  }
}

import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { QuoteSettings, QuoteSettingsInput, QuoteSettingsPayload } from './quote-settings.types.js'
import { updateQuoteSettings } from './update-quote-settings.js'

@Resolver()
export class QuoteSettingsResolver {
  @Needs('quotes.read')
  @Query(() => QuoteSettings, { description: 'How quotes end.' })
  quoteSettings(@Ctx() { configuration }: Context): QuoteSettings {
    return configuration.current().business.quotes
  }

  @Needs('settings.write')
  @Mutation(() => QuoteSettingsPayload, { description: 'Changes how quotes end.' })
  quoteSettingsUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => QuoteSettingsInput, { description: 'The changes.' })
    input: QuoteSettingsInput,
  ): Promise<QuoteSettingsPayload> {
    return orRefusal<QuoteSettingsPayload>(
      async () => ({ settings: await updateQuoteSettings(ctx, input), userErrors: [] }),
      (userErrors) => ({ settings: null, userErrors }),
    )
  }
}

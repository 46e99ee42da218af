import type { QuoteSettings } from '../../kernel/configuration.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import type { QuoteSettingsInput } from './quote-settings.types.js'
import { writeBusiness } from './write-business.js'

/**
 * Changes how quotes end, and answers how they end then.
 * @throws Refusal INVALID_INPUT for what is no time of day, or NOTHING_TO_DO
 */
export async function updateQuoteSettings(
  ctx: PublishingContext,
  input: QuoteSettingsInput,
): Promise<QuoteSettings> {
  if (input.expiryAt != null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(input.expiryAt))
    throw new Refusal(invalidInput(['expiryAt'], 'A time of day is 00:00 to 23:59.'))
  const publication = { operation: 'quoteSettingsUpdate', comment: 'How quotes end' }
  const { configuration } = await publishConfiguration(ctx, publication, (tx, { business }) =>
    writeBusiness(tx, business, {
      ...business,
      quotes: changed(business.quotes, input, ctx.clock.now()),
    }),
  )
  return configuration.business.quotes
}

/** A job that is switched on, or comes at another time, begins with its next time of day. */
function changed(before: QuoteSettings, input: QuoteSettingsInput, now: Date): QuoteSettings {
  const after = {
    ...before,
    expiryJob: input.expiryJob ?? before.expiryJob,
    expiryAt: input.expiryAt ?? before.expiryAt,
    acceptance: input.acceptance ?? before.acceptance,
  }
  const begins = after.expiryJob && (!before.expiryJob || after.expiryAt !== before.expiryAt)
  return begins ? { ...after, expirySince: now.toISOString() } : after
}

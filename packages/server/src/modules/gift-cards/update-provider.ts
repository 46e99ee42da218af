import type { Context } from '../../kernel/context.js'
import { addressProblem, normalAddress } from '../../kernel/outgoing-address.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { recordAudit } from '../audit/index.js'
import { keepSecrets } from '../deliveries/index.js'
import { publishConfiguration } from '../revisions/index.js'
import { askProvider } from './ask-provider.js'
import type { GiftCardProviderUpdateInput } from './gift-card.inputs.js'
import { readProvider, SIGNING_SECRET } from './provider.js'

/** How long the provider has to change over to a new secret. */
const bothFor = 24 * 60 * 60_000
const patience = 20_000

/**
 * Says who makes the codes of gift cards from now on. Answers the secret of the signatures where a
 * new one was made: for the first address, and when one is asked for.
 * @throws Refusal INVALID_INPUT for an address that may not be called, or NOTHING_TO_DO
 */
export async function updateProvider(
  ctx: Context,
  { url, newSecret }: GiftCardProviderUpdateInput,
): Promise<string | null> {
  const wanted = url?.trim() ? normalAddress(url.trim()) : null
  const problem = wanted === null ? null : addressProblem(wanted, ctx.addressRules)
  if (problem !== null) throw new Refusal(invalidInput(['url'], problem))
  const publication = {
    operation: 'giftCardProviderUpdate',
    comment: wanted === null ? 'Gift cards: own codes' : 'Gift cards: codes of a provider',
  }
  const { result } = await publishConfiguration(ctx, publication, async (tx, { giftCards }) => {
    const { destinationId } = giftCards
    const [known] = await tx.query<{ has: boolean }>(
      'select secrets is not null as has from destination where id = $1',
      [destinationId],
    )
    const makes = newSecret || (wanted !== null && known?.has !== true)
    if (wanted === giftCards.providerUrl && !makes) throw new Refusal(userError('NOTHING_TO_DO'))
    const secret = makes ? makeSigningSecret() : null
    await tx.query(
      `insert into setting (key, value) values ('giftCards', $1)
       on conflict (key) do update set value = excluded.value`,
      [JSON.stringify({ providerUrl: wanted })],
    )
    if (secret !== null) {
      const formerUntil = new Date(ctx.clock.now().getTime() + bothFor)
      const secrets = { [SIGNING_SECRET]: secret }
      await keepSecrets(tx, ctx.sealer, { destinationId, secrets, formerUntil })
    }
    return {
      result: secret,
      subjectType: 'SETTINGS',
      subjectId: 'giftCards',
      data: { provider: wanted !== null, newSecret: makes },
    }
  })
  return result
}

/** What a call of the provider came to. */
export interface ProviderTested {
  ok: boolean
  status: number | null
  detail: string | null
}

/**
 * Calls the provider with a message that asks for nothing; whatever status of 200 to 299 will do.
 * @throws Refusal NOT_FOUND when there is none
 */
export async function testProvider(ctx: Context): Promise<ProviderTested> {
  const provider = await readProvider(ctx)
  if (!provider) throw new Refusal(userError('NOT_FOUND'))
  const { answer } = await askProvider(ctx, provider, {
    id: `gift_card_test_${newId()}`,
    body: { type: 'gift_card.test', data: {} },
    signal: AbortSignal.timeout(patience),
  })
  const { status, failure, exchange } = answer
  const ok = failure === null && status !== null && status >= 200 && status < 300
  await recordAudit(ctx.database, ctx.actor, ctx.clock, {
    operation: 'giftCardProviderTest',
    subjectType: 'SETTINGS',
    subjectId: 'giftCards',
    data: { ok },
  })
  return { ok, status, detail: ok ? null : (exchange.error ?? failure) }
}

import { isDatabaseDown } from '../../kernel/errors.js'
import {
  DELIVERIES_CHANNEL,
  refusedUnsent,
  resultOfAnswer,
  type ClaimedDelivery,
  type Sender,
  type SenderParts,
  type SendResult,
} from '../deliveries/index.js'
import { askProvider } from './ask-provider.js'
import { requestType, type GiftCardRequestContent } from './gift-card-deliveries.js'
import type { GiftCardState } from './gift-card.js'
import { keepProvidedCode } from './keep-provided-code.js'
import { readProvider } from './provider.js'

/** Asks the provider for the codes of gift cards, and seals what it answers at once. */
export function createGiftCardSender(parts: SenderParts): Sender {
  return async (delivery, signal) => {
    try {
      return await requestCode(parts, delivery, signal)
    } catch (error) {
      if (!isDatabaseDown(error)) throw error
      return { ...refusedUnsent('DATABASE_DOWN', ''), outcome: 'RETRY', detail: null }
    }
  }
}

async function requestCode(
  parts: SenderParts,
  { content }: ClaimedDelivery,
  signal: AbortSignal,
): Promise<SendResult> {
  const request = content as GiftCardRequestContent
  const state = await stateOf(parts, request.cardId)
  if (state === 'CANCELED' || state === undefined) return canceled
  // It was answered before, and only the result was lost.
  if (state !== 'ISSUING') return delivered
  const provider = await readProvider(parts)
  if (!provider) return refusedUnsent('NO_PROVIDER', 'No provider of gift cards is set any more.')
  const { answer, exchange, code } = await askProvider(parts, provider, {
    id: `gift_card_${request.cardId}`,
    body: bodyOf(request),
    signal,
  })
  const result = { ...resultOfAnswer(answer, parts.clock.now()), exchanges: [exchange] }
  if (result.outcome !== 'DELIVERED') return result
  if (answer.failure !== null) return { ...result, outcome: 'RETRY', reason: answer.failure }
  if (code === null) return { ...result, ...noCode }
  return { ...result, ...(await keep(parts, request.cardId, code)) }
}

async function keep(
  parts: SenderParts,
  cardId: string,
  code: string,
): Promise<Partial<SendResult>> {
  const kept = await keepProvidedCode(parts, cardId, code)
  if (kept === 'MAILED') parts.database.announce(DELIVERIES_CHANNEL)
  if (kept === 'CANCELED') return { ...canceled, exchanges: [] }
  return kept === 'TAKEN' ? takenCode : {}
}

async function stateOf(
  { database }: SenderParts,
  cardId: string,
): Promise<GiftCardState | undefined> {
  const [card] = await database.rows<{ state: GiftCardState }>(
    { name: 'gift_cards.state', text: 'select state from gift_card where id = $1::uuid' },
    [cardId],
  )
  return card?.state
}

/** Nothing of the customer: who makes a code need not know whom it is for. */
const bodyOf = ({ cardId, orderNumber, sku, amount, currency }: GiftCardRequestContent) => ({
  type: requestType,
  data: { id: cardId, orderNumber, sku, amount, currency },
})

const delivered: SendResult = {
  outcome: 'DELIVERED',
  reason: null,
  detail: null,
  retryAfter: null,
  exchanges: [],
}

const canceled = refusedUnsent('GIFT_CARD_CANCELED', 'The gift card is canceled.')

const noCode = {
  outcome: 'REFUSED',
  reason: 'NO_CODE',
  detail: 'The answer is no JSON object with a "code" of one line and at most 100 characters.',
} as const

const takenCode = {
  outcome: 'REFUSED',
  reason: 'CODE_TAKEN',
  detail: 'The provider gave the code of another card.',
} as const

import { currencyDecimals, formatMinor } from '@waypost/shared'
import type { Configuration, CustomerLanguage } from '../../kernel/configuration.js'
import { groupBy } from '../../kernel/group.js'
import { brandingFor } from '../branding/index.js'
import type { GiftCardEmailContent } from '../emails/index.js'
import { placeOfCode, type GiftCardState, type UnsentReason } from './gift-card.js'
import type { IssuedAs } from './item-gift-card.js'

/** A card that something is to leave about. */
export interface LeavingCard extends IssuedAs {
  id: string
  sku: string
  state: GiftCardState
}

/** Its order, as far as that is told with it. */
export interface OrderOfCards {
  id: string
  number: string
  channelId: number | null
  /** Who gives them: the billed party. */
  giver: string | null
}

/** A delivery to be queued, as `write_gift_cards` takes it. */
export interface GiftCardDelivery extends Record<string, unknown> {
  kind: 'EMAIL' | 'GIFT_CARDS'
  order_id: string
  payload: Record<string, unknown>
  content: unknown
  card_ids: string[]
  at: string
}

/** What the provider is asked, frozen. */
export interface GiftCardRequestContent {
  purpose: 'GIFT_CARD_REQUEST'
  cardId: string
  orderNumber: string
  sku: string
  amount: string
  currency: string
}

/** Why nobody is written to about a new card; null when the recipient is. */
export function whyUnsent(
  { business, channels }: Configuration,
  channelId: number | null,
  recipient: string | null,
): UnsentReason | null {
  if (!business.sendUpdates) return 'MASTER_SWITCH_OFF'
  const channel = channelId === null ? undefined : channels.get(channelId)
  if (channel?.suppressEmails) return 'CHANNEL_SENDS_NO_EMAILS'
  return recipient === null ? 'NO_ADDRESS' : null
}

/** One mail to each recipient, with all cards that are for them. */
export function mailsOf(
  cards: readonly LeavingCard[],
  order: OrderOfCards,
  configuration: Configuration,
  at: string,
): GiftCardDelivery[] {
  const { language } = brandingFor(configuration, order.channelId)
  const mails = groupBy(cards, ({ recipient }) => recipient?.toLowerCase() ?? null)
  return [...mails].flatMap(([to, own]) =>
    to === null
      ? []
      : [
          {
            kind: 'EMAIL' as const,
            order_id: order.id,
            payload: { type: 'email.gift_card', timestamp: at, to: own[0]?.recipient },
            content: contentOf(own, order, language),
            card_ids: own.map(({ id }) => id),
            at,
          },
        ],
  )
}

function contentOf(
  cards: readonly LeavingCard[],
  order: OrderOfCards,
  language: CustomerLanguage,
): GiftCardEmailContent {
  const messages = new Set(cards.flatMap(({ message }) => message ?? []))
  return {
    purpose: 'GIFT_CARD',
    language,
    orderNumber: order.number,
    recipientName: cards.find(({ recipientName }) => recipientName)?.recipientName ?? null,
    senderName: order.giver,
    message: [...messages].join('\n\n') || null,
    cards: cards.map((card) => ({
      amount: inWords(card, language),
      code: placeOfCode(card.id),
    })),
  }
}

function inWords({ amount, currency }: IssuedAs, language: CustomerLanguage): string {
  const decimals = currencyDecimals(currency)
  return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals)
}

/** The request for the code of a card. */
export function requestOf(card: LeavingCard, order: OrderOfCards, at: string): GiftCardDelivery {
  const content: GiftCardRequestContent = {
    purpose: 'GIFT_CARD_REQUEST',
    cardId: card.id,
    orderNumber: order.number,
    sku: card.sku,
    amount: formatMinor(card.amount, card.currency),
    currency: card.currency,
  }
  const payload = { type: requestType, timestamp: at }
  return { kind: 'GIFT_CARDS', order_id: order.id, payload, content, card_ids: [card.id], at }
}

/** The message type of a request for a code. */
export const requestType = 'gift_card.issue'

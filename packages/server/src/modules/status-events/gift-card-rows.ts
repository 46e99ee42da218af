import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import {
  mailsOf,
  makeGiftCardCode,
  requestOf,
  sealedCode,
  whyUnsent,
  type GiftCardDelivery,
} from '../gift-cards/index.js'
import type { OrderState } from '../orders/index.js'
import type { ActionDecision } from './decide-action.js'
import type { IssuedGiftCard } from './plan-gift-cards.js'

type Row = Record<string, unknown>

/** What becomes of gift cards, as `write_gift_cards` takes it: codes are made here, and sealed at once. */
export function giftCardRows(
  ctx: Context,
  configuration: Configuration,
  { giftCards, orders, entries }: ActionDecision,
  now: string,
): Row[] {
  if (!giftCards) return []
  const { canceled, moved } = giftCards
  const issued: Row[] = []
  const deliveries: GiftCardDelivery[] = []
  for (const { after } of orders) {
    const cards = giftCards.issued.get(after.order.id) ?? []
    const entryId = entries.findLast(({ orderId }) => orderId === after.order.id)?.id
    const options = { configuration, now }
    issued.push(...cards.map((card) => cardRow(ctx, { card, after, entryId }, options)))
    deliveries.push(...deliveriesOf(cards, after, options))
  }
  if (issued.length + canceled.length + moved.length === 0) return []
  return [
    {
      issued,
      canceled: canceled.map((id) => ({ id, at: now })),
      moved: moved.map(({ id, orderId, itemId, unit }) => ({
        id,
        order_id: orderId,
        item_id: itemId,
        unit,
      })),
      deliveries,
    },
  ]
}

interface Options {
  configuration: Configuration
  now: string
}

function cardRow(
  ctx: Context,
  issue: { card: IssuedGiftCard; after: OrderState; entryId: string | undefined },
  { configuration, now }: Options,
): Row {
  const { card, after, entryId } = issue
  const isAsked = card.state === 'ISSUING'
  return {
    id: card.id,
    order_id: after.order.id,
    item_id: card.itemId,
    entry_id: entryId,
    unit: card.unit,
    amount: card.amount,
    currency: card.currency,
    recipient: card.recipient,
    recipient_name: card.recipientName,
    message: card.message,
    state: card.state,
    provided: isAsked,
    ...(isAsked ? {} : sealedCode(ctx, card.id, makeGiftCardCode())),
    replaces: card.replaces,
    unsent: whyUnsent(configuration, after.order.channelId, card.recipient),
    created_at: now,
  }
}

/** A request to the provider for each card, or a mail to each recipient. */
function deliveriesOf(
  cards: readonly IssuedGiftCard[],
  { order, detail, items }: OrderState,
  { configuration, now }: Options,
): GiftCardDelivery[] {
  if (!configuration.business.sendUpdates) return []
  const skuOf = new Map(items.map(({ id, sku }) => [id, sku]))
  const leaving = cards.map((card) => ({ ...card, sku: skuOf.get(card.itemId) ?? '' }))
  const { id, number, channelId } = order
  const own = { id, number, channelId, giver: detail.billTo.name ?? null }
  const asked = leaving.filter(({ state }) => state === 'ISSUING')
  const mailed = leaving.filter(
    ({ state, recipient }) =>
      state === 'ISSUED' && whyUnsent(configuration, channelId, recipient) === null,
  )
  return [
    ...asked.map((card) => requestOf(card, own, now)),
    ...mailsOf(mailed, own, configuration, now),
  ]
}

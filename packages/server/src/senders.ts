import { createChannelSender } from './modules/channels/index.js'
import type { SenderParts, Senders } from './modules/deliveries/index.js'
import { createEmailSender, escapeHtml, type FillSecrets } from './modules/emails/index.js'
import {
  createGiftCardSender,
  fillGiftCards,
  giftCardCodes,
  giftCardsIn,
} from './modules/gift-cards/index.js'
import { fillStatusLinks } from './modules/status-links/index.js'
import { createWebhookSender } from './modules/webhooks/index.js'

/** How each kind of destination is sent its updates. */
export const createSenders = (parts: SenderParts): Senders => ({
  CHANNEL: createChannelSender(parts),
  WEBHOOK: createWebhookSender(parts),
  EMAIL: createEmailSender(parts, secretsOf(parts)),
  GIFT_CARDS: createGiftCardSender(parts),
})

/** What stands for the code of a card that is good no more. */
const noCode = '–'

/** What mails bring that their copies must not hold. */
const secretsOf =
  (parts: SenderParts): FillSecrets =>
  async ({ to, html, text }) => {
    const codes = await giftCardCodes(parts, giftCardsIn(html + text), to)
    const escaped = new Map([...codes].map(([id, code]) => [id, escapeHtml(code)]))
    return {
      to,
      html: fillGiftCards(fillStatusLinks(parts, html), escaped, noCode),
      text: fillGiftCards(fillStatusLinks(parts, text), codes, noCode),
    }
  }

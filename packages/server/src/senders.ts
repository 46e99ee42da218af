import { createChannelSender } from './modules/channels/index.js'
import type { SenderParts, Senders } from './modules/deliveries/index.js'
import { createEmailSender, type FillSecrets } from './modules/emails/index.js'
import { createGiftCardSender, fillGiftCards } from './modules/gift-cards/index.js'
import { fillRecordLinks } from './modules/record-links/index.js'
import { fillStatusLinks } from './modules/status-links/index.js'
import { createWebhookSender } from './modules/webhooks/index.js'

/** How each kind of destination is sent its updates. */
export const createSenders = (parts: SenderParts): Senders => ({
  CHANNEL: createChannelSender(parts),
  WEBHOOK: createWebhookSender(parts),
  EMAIL: createEmailSender(parts, secretsOf(parts)),
  GIFT_CARDS: createGiftCardSender(parts),
})

/** What mails bring that their copies must not hold. */
const secretsOf =
  (parts: SenderParts): FillSecrets =>
  ({ to, html, text }) =>
    fillGiftCards(parts, { to, html: fillLinks(parts, html), text: fillLinks(parts, text) })

const fillLinks = (parts: SenderParts, text: string): string =>
  fillRecordLinks(parts, fillStatusLinks(parts, text))

import { createChannelSender } from './modules/channels/index.js'
import type { SenderParts, Senders } from './modules/deliveries/index.js'
import { createEmailSender } from './modules/emails/index.js'
import { createGiftCardSender } from './modules/gift-cards/index.js'
import { createWebhookSender } from './modules/webhooks/index.js'

/** How each kind of destination is sent its updates. */
export const createSenders = (parts: SenderParts): Senders => ({
  CHANNEL: createChannelSender(parts),
  WEBHOOK: createWebhookSender(parts),
  EMAIL: createEmailSender(parts),
  GIFT_CARDS: createGiftCardSender(parts),
})

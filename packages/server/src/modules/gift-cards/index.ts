export * from './gift-card.js'
export { makeGiftCardCode } from './gift-card-code.js'
export { fillGiftCards, giftCardCodes } from './fill-codes.js'
export { giftCardsOf } from './gift-card.queries.js'
export { GiftCardResolver } from './gift-card.resolver.js'
export { GiftCard } from './gift-card.types.js'
export { createGiftCardSender } from './gift-card-sender.js'
export {
  mailsOf,
  requestOf,
  whyUnsent,
  type GiftCardDelivery,
  type LeavingCard,
} from './gift-card-deliveries.js'
export { issuedAs, readItemGiftCard, type IssuedAs, type ItemGiftCard } from './item-gift-card.js'
export { sealedCode } from './sealed-code.js'
export { dropGiftCardDeliveriesRoutine, writeGiftCardsRoutine } from './write-gift-cards.sql.js'

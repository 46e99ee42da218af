/** What can become of a gift card. */
export const giftCardStates = ['ISSUING', 'ISSUED', 'SENT', 'CANCELED'] as const
export type GiftCardState = (typeof giftCardStates)[number]

/** Why nobody was written to when a card was issued. */
export const unsentReasons = ['NO_ADDRESS', 'MASTER_SWITCH_OFF', 'CHANNEL_SENDS_NO_EMAILS'] as const
export type UnsentReason = (typeof unsentReasons)[number]

/** PIECE: what it stands for was canceled or came back. STAFF: somebody canceled the card itself. */
export type CanceledFor = 'PIECE' | 'STAFF'

/** A gift card as far as events look at it; never its code. */
export interface GiftCardRecord {
  id: string
  itemId: string
  /** Counts the cards of the item. */
  unit: number
  state: GiftCardState
  canceledFor: CanceledFor | null
  /** The canceled card in whose place it stands. */
  replaces: string | null
}

/** Whether a card is still worth something, or is about to be. */
export const isAlive = ({ state }: Pick<GiftCardRecord, 'state'>): boolean => state !== 'CANCELED'

/** The place in a mail where the code of a card goes when the mail leaves. */
export const placeOfCode = (id: string): string => `[[gift-card:${id}]]`

import { isWholeLine, lineInput, newLine, type LineForm } from '../../../parts/lines/line.js'
import type { ItemTake } from './item-takes.js'

/** An article as it is typed in. */
export interface Article extends LineForm {
  /** Null for what is no gift card. */
  giftCard: GiftCardDraft | null
}

/** Whom an electronic gift card is for, as it is typed in. */
export interface GiftCardDraft {
  recipient: string
  recipientName: string
  message: string
}

/** An article that becomes a gift card begins with nothing said. */
export const newGiftCard = (): GiftCardDraft => ({ recipient: '', recipientName: '', message: '' })

/** What the API takes of a gift card; what is blank is left out. */
export const giftCardInput = (gift: GiftCardDraft | null): Record<string, string> | null =>
  gift &&
  Object.fromEntries(
    Object.entries(gift as unknown as Record<string, string>)
      .map(([field, text]) => [field, text.trim()] as const)
      .filter(([field, text]) => text !== '' || field === 'recipient'),
  )

/** An empty row, or one that begins with what is known. */
export const newArticle = (known: Partial<Article> = {}): Article => ({
  giftCard: null,
  ...known,
  ...newLine(known),
})

/** The same articles again, in the quantities that come back: the likeliest exchange. */
export function sameAgain(
  taken: readonly ItemTake[],
  items: readonly { id: string; unitPrice: { amount: string } }[],
): Article[] {
  return taken
    .filter(({ on }) => on)
    .map(({ id, sku, name, qty }) =>
      newArticle({
        sku,
        name,
        qty,
        unitPrice: items.find((item) => item.id === id)?.unitPrice.amount ?? '',
      }),
    )
}

/** What the API takes; null when there is no row, or one is not complete. */
export const articlesInput = (
  articles: readonly Article[],
): { sku: string; name: string; qty: number; unitPrice: string }[] | null =>
  articles.length > 0 && articles.every(isWholeLine) ? articles.map(lineInput) : null

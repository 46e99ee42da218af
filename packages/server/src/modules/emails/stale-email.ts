import type { LabelCategory } from '@waypost/shared'
import type { OrderEmailContent } from './email-content.js'

/** How an order stands when a mail about it is to leave. */
export interface OrderNow {
  labelId: number | null
  /** Whether it was canceled behind the event that the mail tells of, and still is. */
  canceledSince: boolean
  /** Whether its own label has moved since. */
  labeledSince: boolean
  items: readonly { id: string; labelId: number | null }[]
}

/** Where the label that a mail tells of was reached, and what was there before. */
export interface Reached {
  /** Null for the order itself. */
  itemId: string | null
  fromLabelId: number | null
}

/** Labels at which an order or an item has come to its end, well or not. */
const ends: readonly (LabelCategory | undefined)[] = ['CANCELED', 'RETURNED', 'FAILED']

/**
 * Whether a mail has ceased to be true while it waited: its order was canceled, returned or failed
 * since, or the label that it tells of was taken back. What has merely gone on is still told.
 * @param categoryOf the category of a label
 */
export function isStale(
  { labelId, subject }: Pick<OrderEmailContent, 'labelId' | 'subject'>,
  now: OrderNow,
  reached: readonly Reached[],
  categoryOf: (labelId: number) => LabelCategory | undefined,
): boolean {
  const told = categoryOf(labelId)
  const categoryNow = now.labelId === null ? undefined : categoryOf(now.labelId)
  if (now.canceledSince && told !== 'CANCELED') return true
  if (
    now.labeledSince &&
    now.labelId !== labelId &&
    ends.includes(categoryNow) &&
    categoryNow !== told
  )
    return true
  const isGone = ({ itemId, fromLabelId }: Reached): boolean => {
    const current = currentLabel(now, itemId)
    if (current === labelId) return false
    if (current === fromLabelId || current === null) return true
    return ends.includes(categoryOf(current)) !== ends.includes(told)
  }
  const places = reached.filter(({ itemId }) => (itemId === null) === (subject === 'ORDER'))
  return places.length > 0 && places.every(isGone)
}

const currentLabel = (now: OrderNow, itemId: string | null): number | null =>
  itemId === null ? now.labelId : (now.items.find(({ id }) => id === itemId)?.labelId ?? null)

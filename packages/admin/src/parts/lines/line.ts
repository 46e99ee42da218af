import { formatMinor, parseMoney } from '@waypost/shared'

/** A row of what is sold, as it is typed in. */
export interface LineForm {
  /** Tells the rows apart while they come and go. */
  key: number
  sku: string
  name: string
  /** NaN while it is no number. */
  qty: number
  /** A plain decimal; empty while it is none. */
  unitPrice: string
}

let keys = 0

/** An empty row, or one that begins with what is known. */
export const newLine = (known: Partial<LineForm> = {}): LineForm => ({
  ...{ sku: '', name: '', qty: 1, unitPrice: '' },
  ...known,
  key: (keys += 1),
})

/** Whether nobody has written into a row. */
export const isBlankLine = ({ sku, name, unitPrice }: LineForm): boolean =>
  !sku.trim() && !name.trim() && !unitPrice

/** Whether a row says all that is needed of it. */
export const isWholeLine = ({ sku, name, qty, unitPrice }: LineForm): boolean =>
  Boolean(sku.trim() && name.trim() && unitPrice) && Number.isInteger(qty) && qty > 0

/** What the API takes of a row. */
export const lineInput = ({ sku, name, qty, unitPrice }: LineForm) => ({
  ...{ sku: sku.trim(), name: name.trim() },
  ...{ qty, unitPrice },
})

/** What a row costs; null while it has no price. */
export function lineAmount(
  { qty, unitPrice }: Pick<LineForm, 'qty' | 'unitPrice'>,
  currency: string,
): { amount: string; currency: string } | null {
  const price = unitPrice ? parseMoney(unitPrice, currency) : null
  if (price === null || !Number.isInteger(qty)) return null
  return { amount: formatMinor(price * qty, currency), currency }
}

import { formatMinor, parseMoney } from '@waypost/shared'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import type {
  OrderRequestCreateInput,
  OrderRequestUpdateInput,
  RequestPagePartsFragment,
} from '../../../generated/operations.js'
import {
  emptyParty,
  partyChanges,
  partyForm,
  partyInput,
  type PartyForm,
} from '../../../parts/party.js'

/** One line as it is typed in. */
export interface LineForm {
  /** Tells the rows apart while they come and go. */
  key: number
  sku: string
  name: string
  /** NaN while it is no number. */
  qty: number
  unitPrice: string
}

/** A request as it is typed in. */
export interface RequestForm {
  /** One key for this form, so that saving it twice makes one request. */
  key: string
  accountId: string | null
  buyerId: string | null
  reference: string
  lines: LineForm[]
  shipping: string
  /** Where to, when that is not the account's default address. */
  ownShipTo: boolean
  shipTo: PartyForm
  comments: string
}

let keys = 0
/** A row with nothing in it. */
export const newLine = (line: Partial<LineForm> = {}): LineForm => ({
  sku: '',
  name: '',
  qty: 1,
  unitPrice: '',
  ...line,
  key: (keys += 1),
})

/** A form with nothing in it but one row. */
export const newRequestForm = (): RequestForm => ({
  key: newIdempotencyKey(),
  accountId: null,
  buyerId: null,
  reference: '',
  lines: [newLine()],
  shipping: '',
  ownShipTo: false,
  shipTo: emptyParty(),
  comments: '',
})

/** The form of a request that is edited. */
export const formOfRequest = (request: RequestPagePartsFragment): RequestForm => ({
  ...newRequestForm(),
  accountId: request.account.id,
  buyerId: request.buyer.id,
  reference: request.reference ?? '',
  lines: request.lines.map(({ sku, name, qty, unitPrice }) =>
    newLine({ sku, name, qty, unitPrice: unitPrice.amount }),
  ),
  shipping: Number(request.shipping.amount) === 0 ? '' : request.shipping.amount,
  ownShipTo: request.shipTo !== null,
  shipTo: partyForm(request.shipTo),
  comments: request.comments ?? '',
})

const isBlank = ({ sku, name, unitPrice }: LineForm) => !sku.trim() && !name.trim() && !unitPrice
const isWhole = ({ sku, name, qty, unitPrice }: LineForm) =>
  Boolean(sku.trim() && name.trim() && unitPrice) && Number.isInteger(qty) && qty > 0

/** The rows that somebody has written into. */
export const writtenLines = ({ lines }: RequestForm): LineForm[] =>
  lines.filter((line) => !isBlank(line))

/** What is still needed before there can be a request. */
export function missingIn(form: RequestForm): ('account' | 'buyer' | 'lines' | 'rows')[] {
  const lines = writtenLines(form)
  return [
    ...(form.accountId ? [] : ['account' as const]),
    ...(form.buyerId ? [] : ['buyer' as const]),
    ...(lines.length > 0 ? [] : ['lines' as const]),
    ...(lines.every(isWhole) ? [] : ['rows' as const]),
  ]
}

const wordsOf = (form: RequestForm) => ({
  reference: form.reference.trim() || null,
  lines: writtenLines(form).map(({ sku, name, qty, unitPrice }) => ({
    sku: sku.trim(),
    name: name.trim(),
    qty,
    unitPrice,
  })),
  shipping: form.shipping || '0',
  comments: form.comments.trim() || null,
})

/** What the API takes for a new request; null while something is missing. */
export function creationOf(form: RequestForm): OrderRequestCreateInput | null {
  const { accountId, buyerId } = form
  if (!accountId || !buyerId || missingIn(form).length > 0) return null
  return {
    accountId,
    buyerId,
    ...wordsOf(form),
    ...(form.ownShipTo && { shipTo: partyInput(form.shipTo) }),
    idempotencyKey: form.key,
  }
}

/** What the API takes for an edit; null while something is missing. */
export function editOf(
  request: RequestPagePartsFragment,
  form: RequestForm,
): OrderRequestUpdateInput | null {
  if (missingIn(form).length > 0) return null
  const shipTo = request.shipTo && partyChanges(request.shipTo, form.shipTo)
  return {
    requestId: request.id,
    expectedVersion: request.version,
    ...wordsOf(form),
    ...(shipTo && { shipTo: partyInput(form.shipTo) }),
    idempotencyKey: form.key,
  }
}

interface Amount {
  amount: string
  currency: string
}

/** What one row costs; null while it has no price. */
export function lineAmount({ qty, unitPrice }: LineForm, currency: string): Amount | null {
  const price = unitPrice ? parseMoney(unitPrice, currency) : null
  if (price === null || !Number.isInteger(qty)) return null
  return { amount: formatMinor(price * qty, currency), currency }
}

/** The sums of what is in the form so far; what is not yet an amount counts as nothing. */
export function sumsOf(
  form: RequestForm,
  currency: string,
): { lines: Amount; shipping: Amount; total: Amount } {
  const minor = (text: string) => parseMoney(text || '0', currency) ?? 0
  const lines = writtenLines(form).reduce(
    (sum, { qty, unitPrice }) => sum + (Number.isInteger(qty) ? qty : 0) * minor(unitPrice),
    0,
  )
  const shipping = minor(form.shipping)
  const money = (amount: number) => ({ amount: formatMinor(amount, currency), currency })
  return { lines: money(lines), shipping: money(shipping), total: money(lines + shipping) }
}

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
import {
  isBlankLine,
  isWholeLine,
  lineInput,
  newLine,
  type LineForm,
} from '../../../parts/lines/line.js'
import { amountIn, sumUp } from '../../../parts/sums.js'

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

/** The rows that somebody has written into. */
export const writtenLines = ({ lines }: RequestForm): LineForm[] =>
  lines.filter((line) => !isBlankLine(line))

/** What is still needed before there can be a request. */
export function missingIn(form: RequestForm): ('account' | 'buyer' | 'lines' | 'rows')[] {
  const lines = writtenLines(form)
  return [
    ...(form.accountId ? [] : ['account' as const]),
    ...(form.buyerId ? [] : ['buyer' as const]),
    ...(lines.length > 0 ? [] : ['lines' as const]),
    ...(lines.every(isWholeLine) ? [] : ['rows' as const]),
  ]
}

const wordsOf = (form: RequestForm) => ({
  reference: form.reference.trim() || null,
  lines: writtenLines(form).map(lineInput),
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

/** The sums of what is in the form so far; what is not yet an amount counts as nothing. */
export function sumsOf(form: RequestForm, currency: string) {
  const untaxed = { discount: '', ownTax: true, tax: '' }
  const { lines, shipping } = form
  const sums = sumUp({ currency, lines, shipping, ...untaxed }, null)
  const money = amountIn(currency)
  return { lines: money(sums.items), shipping: money(sums.shipping), total: money(sums.total) }
}

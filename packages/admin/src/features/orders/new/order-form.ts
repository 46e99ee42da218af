import type { OrderPageFragment } from '../../../generated/operations.js'
import { giftCardInput, newArticle, type Article, type GiftCardDraft } from '../events/articles.js'
import type { OwnInput } from '../events/event-documents.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import {
  emptyParty,
  partyFields,
  partyForm,
  partyInput,
  type PartyForm,
} from '../../../parts/party.js'
import { isBlankLine, isWholeLine, lineInput } from '../../../parts/lines/line.js'
import { currencyOf, type SoldTerms } from '../../../parts/sums.js'

/** An order as it is typed in. It is kept as it stands, so everything in it is plain data. */
export interface OrderForm extends SoldTerms {
  /** One key for this order, so that saving it twice makes it once. */
  key: string
  billTo: PartyForm
  otherShipTo: boolean
  shipTo: PartyForm
  articles: Article[]
  paymentMethod: string
  amountPaid: string
  approve: boolean
  comments: string
  note: string
}

/** A form with nothing in it but one row for an article. */
export const newOrderForm = (currency: string): OrderForm => ({
  key: newIdempotencyKey(),
  currency,
  billTo: emptyParty(),
  otherShipTo: false,
  shipTo: emptyParty(),
  articles: [newArticle()],
  shipping: '',
  discount: '',
  ownTax: false,
  tax: '',
  paymentMethod: '',
  amountPaid: '',
  approve: false,
  comments: '',
  note: '',
})

/** The rows that somebody has written into. */
export const writtenRows = ({ articles }: OrderForm): Article[] =>
  articles.filter((row) => !isBlankLine(row))

/** Whether the form holds anything worth keeping. */
export const isBlank = (form: OrderForm): boolean =>
  writtenRows(form).length === 0 &&
  partyFields.every((field) => !form.billTo[field].trim() && !form.shipTo[field].trim()) &&
  !form.note.trim() &&
  !form.comments.trim()

/** What is still needed before there can be an order. */
export function missingIn(form: OrderForm): ('name' | 'items' | 'rows' | 'currency')[] {
  const rows = writtenRows(form)
  return [
    ...(form.billTo.name.trim() ? [] : ['name' as const]),
    ...(rows.length > 0 ? [] : ['items' as const]),
    ...(rows.every(isWholeLine) ? [] : ['rows' as const]),
    ...(currencyOf(form) ? [] : ['currency' as const]),
  ]
}

/** What the API takes; null while something needed is missing. */
export function orderInput(form: OrderForm): OwnInput<'ORDER_IMPORT'> | null {
  if (missingIn(form).length > 0) return null
  return {
    order: {
      source: 'MANUAL',
      currency: currencyOf(form),
      billTo: partyInput(form.billTo),
      shipTo: form.otherShipTo ? partyInput(form.shipTo) : null,
      items: writtenRows(form).map((row) => ({
        ...lineInput(row),
        giftCard: giftCardInput(row.giftCard),
      })),
      shipping: form.shipping || null,
      discount: form.discount || null,
      ...(form.ownTax ? { tax: form.tax || '0' } : { taxFromRates: true }),
      paymentMethod: form.paymentMethod.trim() || null,
      amountPaid: form.amountPaid || null,
      approve: form.approve,
      comments: form.comments.trim() || null,
    },
  }
}

/** What tells the form from others in a list. */
export const titleOf = (form: OrderForm): string =>
  [
    form.billTo.name.trim(),
    writtenRows(form)
      .map(({ name, sku }) => name.trim() || sku.trim())
      .join(', '),
  ]
    .filter(Boolean)
    .join(' · ')
    .slice(0, 200)

/** The same order once more, as a form that is not yet an order. */
export function formOfOrder(order: OrderPageFragment): OrderForm {
  const { currency } = order.totals.total
  const billTo = partyForm(order.billTo)
  const shipTo = partyForm(order.shipTo)
  const nothing = Number(order.totals.shipping.amount) === 0
  return {
    ...newOrderForm(currency),
    billTo,
    shipTo,
    otherShipTo: partyFields.some((field) => billTo[field] !== shipTo[field]),
    articles: order.items.map(({ sku, name, qtyOrdered, unitPrice }) =>
      newArticle({ sku, name, qty: qtyOrdered, unitPrice: unitPrice.amount }),
    ),
    shipping: nothing ? '' : order.totals.shipping.amount,
    paymentMethod: order.paymentMethod ?? '',
  }
}

type Kept = Record<string, unknown>
const isRecord = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The form that a draft holds; what an older or newer page kept otherwise is left out. */
export function formOfDraft(document: unknown): OrderForm {
  const kept = isRecord(document) ? document : {}
  const blank = newOrderForm('')
  const known = Object.entries(blank).map(([key, otherwise]) => [
    key,
    typeof kept[key] === typeof otherwise && typeof otherwise !== 'object' ? kept[key] : otherwise,
  ])
  const rows = Array.isArray(kept['articles']) ? kept['articles'].filter(isRecord) : []
  return {
    ...(Object.fromEntries(known) as OrderForm),
    billTo: partyOf(kept['billTo']),
    shipTo: partyOf(kept['shipTo']),
    articles: rows.length > 0 ? rows.map(articleOf) : blank.articles,
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function partyOf(value: unknown): PartyForm {
  const kept = isRecord(value) ? value : {}
  return Object.fromEntries(partyFields.map((field) => [field, text(kept[field])])) as PartyForm
}

const giftCardOf = ({ recipient, recipientName, message }: Kept): GiftCardDraft => ({
  recipient: text(recipient),
  recipientName: text(recipientName),
  message: text(message),
})

const articleOf = ({ sku, name, qty, unitPrice, giftCard }: Kept): Article =>
  newArticle({
    sku: text(sku),
    name: text(name),
    qty: typeof qty === 'number' ? qty : Number.NaN,
    unitPrice: text(unitPrice),
    giftCard: isRecord(giftCard) ? giftCardOf(giftCard) : null,
  })

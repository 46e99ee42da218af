import { parseMoney } from '@waypost/shared'
import type { QuoteCreateInput, QuoteEditorFragment } from '../../../generated/operations.js'
import {
  emptyParty,
  partyFields,
  partyForm,
  partyInput,
  type PartyForm,
} from '../../../parts/party.js'

/** One line of a quote as it is typed in. */
export interface LineForm {
  /** Tells rows apart while they are edited. */
  key: number
  /** The line of the quote; null for a new one. */
  id: string | null
  sku: string
  name: string
  qty: number
  /** Plain decimals; empty while they are none. */
  listPrice: string
  /** Empty where the list price stands. */
  unitPrice: string
}

/** A quote as it is typed in. */
export interface QuoteForm {
  accountId: string | null
  contactId: string | null
  channel: string | null
  reference: string
  currency: string
  lines: LineForm[]
  billTo: PartyForm
  otherShipTo: boolean
  shipTo: PartyForm
  shipping: string
  discount: string
  /** The tax is set by hand instead of coming from the rates. */
  ownTax: boolean
  tax: string
  /** YYYY-MM-DD in the time zone of the business; empty for no end. */
  expiresOn: string
  customerNote: string
  /** Goes with the history. */
  note: string
}

let keys = 0

/** An empty row, or one that begins with what is known. */
export function newLine(known: Partial<LineForm> = {}): LineForm {
  keys += 1
  return { id: null, sku: '', name: '', qty: 1, listPrice: '', unitPrice: '', ...known, key: keys }
}

/** A form with nothing in it but one row. */
export const newQuoteForm = (currency: string, expiresOn: string): QuoteForm => ({
  accountId: null,
  contactId: null,
  channel: null,
  reference: '',
  currency,
  lines: [newLine()],
  billTo: emptyParty(),
  otherShipTo: false,
  shipTo: emptyParty(),
  shipping: '',
  discount: '',
  ownTax: false,
  tax: '',
  expiresOn,
  customerNote: '',
  note: '',
})

const orEmpty = ({ amount }: { amount: string }) => (Number(amount) === 0 ? '' : amount)

/** A quote that is there, as a form. */
export function formOfQuote(quote: QuoteEditorFragment): QuoteForm {
  const billTo = partyForm(quote.billTo)
  const shipTo = partyForm(quote.shipTo)
  return {
    accountId: quote.account?.id ?? null,
    contactId: quote.contact?.id ?? null,
    channel: quote.channel,
    reference: quote.reference ?? '',
    currency: quote.currency,
    lines: quote.lines.map(({ id, sku, name, qty, listPrice, unitPrice, altered }) =>
      newLine({
        ...{ id, sku, name, qty },
        listPrice: listPrice.amount,
        unitPrice: altered ? unitPrice.amount : '',
      }),
    ),
    billTo,
    shipTo,
    // Nothing said of the recipient: it goes to whoever is billed.
    otherShipTo:
      partyFields.some((field) => shipTo[field]) &&
      partyFields.some((field) => billTo[field] !== shipTo[field]),
    shipping: orEmpty(quote.totals.shipping),
    discount: orEmpty(quote.totals.discount),
    ownTax: !quote.taxFromRates,
    tax: quote.totals.tax.amount,
    expiresOn: quote.expiresOn ?? '',
    customerNote: quote.customerNote ?? '',
    note: '',
  }
}

const isBlankLine = ({ sku, name, listPrice, unitPrice }: LineForm) =>
  !sku.trim() && !name.trim() && !listPrice && !unitPrice

/** The rows that somebody has written into. */
export const writtenLines = ({ lines }: QuoteForm): LineForm[] =>
  lines.filter((line) => !isBlankLine(line))

/** What one piece costs in the quote; empty while nobody said. */
export const quotedPrice = ({ listPrice, unitPrice }: LineForm): string => unitPrice || listPrice

const isWhole = (line: LineForm) =>
  Boolean(line.sku.trim() && line.name.trim() && quotedPrice(line)) &&
  Number.isInteger(line.qty) &&
  line.qty > 0

/** The currency as a code; empty while it is none. */
export const currencyOf = ({ currency }: Pick<QuoteForm, 'currency'>): string =>
  /^[A-Za-z]{3}$/.test(currency.trim()) ? currency.trim().toUpperCase() : ''

/** What is still needed before there can be a quote. */
export function missingIn(form: QuoteForm): ('customer' | 'lines' | 'rows' | 'currency')[] {
  const lines = writtenLines(form)
  return [
    ...(form.accountId !== null || form.billTo.name.trim() ? [] : ['customer' as const]),
    ...(lines.length > 0 ? [] : ['lines' as const]),
    ...(lines.every(isWhole) ? [] : ['rows' as const]),
    ...(currencyOf(form) ? [] : ['currency' as const]),
  ]
}

/**
 * What the API takes; null while something needed is missing. Who may not see contact data leaves
 * it as it is.
 */
export function quoteInput(form: QuoteForm, withParties: boolean): QuoteCreateInput | null {
  if (missingIn(form).length > 0) return null
  const { billTo, shipTo, otherShipTo } = form
  return {
    accountId: form.accountId,
    contactId: form.contactId,
    channel: form.channel,
    reference: form.reference.trim() || null,
    currency: currencyOf(form),
    lines: writtenLines(form).map((line) => ({
      ...(line.id !== null && { id: line.id }),
      sku: line.sku.trim(),
      name: line.name.trim(),
      qty: line.qty,
      listPrice: line.listPrice || line.unitPrice,
      unitPrice: quotedPrice(line),
    })),
    ...(withParties && {
      billTo: partyInput(billTo),
      shipTo: partyInput(otherShipTo ? shipTo : billTo),
    }),
    shipping: form.shipping || '0',
    discount: form.discount || '0',
    ...(form.ownTax ? { tax: form.tax || '0' } : { taxFromRates: true }),
    expiresOn: form.expiresOn || null,
    customerNote: form.customerNote.trim() || null,
  }
}

/**
 * By how many percent a price lies above (or, negative, below) the list price, to one decimal; null
 * where it is the same, or a percentage would say nothing.
 */
export function alteredBy(listPrice: string, unitPrice: string, currency: string): number | null {
  const list = parseMoney(listPrice || '0', currency)
  const unit = parseMoney(unitPrice || listPrice || '0', currency)
  if (!list || unit === null || unit === list) return null
  return Math.round(((unit - list) / list) * 1000) / 10
}

import { parseMoney } from '@waypost/shared'
import type { QuoteCreateInput, QuoteEditorFragment } from '../../../generated/operations.js'
import {
  emptyParty,
  partyFields,
  partyForm,
  partyInput,
  type PartyForm,
} from '../../../parts/party.js'
import {
  isBlankLine,
  isWholeLine,
  lineInput,
  newLine as newSoldLine,
  type LineForm as SoldLine,
} from '../../../parts/lines/line.js'
import { currencyOf, type SoldTerms } from '../../../parts/sums.js'

/** One line of a quote as it is typed in; its price is empty where the list price stands. */
export interface LineForm extends SoldLine {
  /** The line of the quote; null for a new one. */
  id: string | null
  listPrice: string
}

/** A quote as it is typed in. */
export interface QuoteForm extends SoldTerms {
  accountId: string | null
  contactId: string | null
  channel: string | null
  reference: string
  lines: LineForm[]
  billTo: PartyForm
  otherShipTo: boolean
  shipTo: PartyForm
  /** YYYY-MM-DD in the time zone of the business; empty for no end. */
  expiresOn: string
  customerNote: string
  /** Goes with the history. */
  note: string
}

/** An empty row, or one that begins with what is known. */
export const newLine = (known: Partial<LineForm> = {}): LineForm => ({
  ...{ id: null, listPrice: '' },
  ...known,
  ...newSoldLine(known),
})

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

/** The rows that somebody has written into. */
export const writtenLines = ({ lines }: QuoteForm): LineForm[] =>
  lines.filter((line) => !isBlankLine(line) || line.listPrice)

/** A line with the price that counts: what one piece costs in the quote. */
export const quoted = (line: LineForm): LineForm => ({
  ...line,
  unitPrice: line.unitPrice || line.listPrice,
})

/** What is still needed before there can be a quote. */
export function missingIn(form: QuoteForm): ('customer' | 'lines' | 'rows' | 'currency')[] {
  const lines = writtenLines(form)
  return [
    ...(form.accountId !== null || form.billTo.name.trim() ? [] : ['customer' as const]),
    ...(lines.length > 0 ? [] : ['lines' as const]),
    ...(lines.map(quoted).every(isWholeLine) ? [] : ['rows' as const]),
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
      ...lineInput(quoted(line)),
      listPrice: line.listPrice || line.unitPrice,
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

import { taxOn, taxRateFor, type TaxRateTerms } from '@waypost/shared'
import type { PartyRecord } from '../../kernel/party.types.js'
import type { QuoteDraft } from './quote.record.js'

type Amounts = Pick<QuoteDraft, 'lines' | 'discount' | 'shipping'>

/** What the lines cost, in minor units. */
export const subtotalOf = ({ lines }: Pick<QuoteDraft, 'lines'>): number =>
  lines.reduce((sum, { qty, unitPrice }) => sum + qty * unitPrice, 0)

/** Where the goods go, which decides about the tax. */
const destinationOf = ({ shipTo, billTo }: Pick<QuoteDraft, 'shipTo' | 'billTo'>): PartyRecord =>
  Object.keys(shipTo).length > 0 ? shipTo : billTo

/** The tax that the rates give for where the goods go, in minor units; null where no rate holds there. */
export function taxByRates(
  draft: Amounts & Pick<QuoteDraft, 'shipTo' | 'billTo'>,
  rates: readonly TaxRateTerms[],
): number | null {
  const rate = taxRateFor(rates, destinationOf(draft))
  const { discount, shipping } = draft
  return rate ? taxOn({ items: subtotalOf(draft), discount, shipping }, rate) : null
}

/** What is to be paid in all, in minor units. */
export const totalOf = (draft: Amounts & Pick<QuoteDraft, 'tax'>): number =>
  subtotalOf(draft) - draft.discount + draft.shipping + draft.tax

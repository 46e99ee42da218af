import { formatMinor, parseMoney, taxOn, taxRateFor } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import { readTaxRates } from '../tax-rates/index.js'
import type { OrderDraftInput } from './order-draft.inputs.js'
import { refuse } from './refusals.js'

/**
 * The order with the tax that the merchant's rates give for where it goes, if it asks for that.
 * Amounts that cannot be read count as nothing here; reading the order refuses them.
 * @throws Refusal INVALID_INPUT when it brings a tax of its own as well
 */
export async function withTaxFromRates(
  ctx: Context,
  order: OrderDraftInput,
): Promise<OrderDraftInput> {
  if (!order.taxFromRates) return order
  if (order.tax != null) {
    const message = 'A tax of its own and one from the rates exclude each other.'
    refuse('INVALID_INPUT', { path: ['tax'], message })
  }
  const rate = taxRateFor(await readTaxRates(ctx.database), order.shipTo ?? order.billTo ?? {})
  if (!rate) return order
  const minor = (text: string | null | undefined) => parseMoney(text ?? '0', order.currency) ?? 0
  const items = order.items.reduce((sum, { qty, unitPrice }) => sum + qty * minor(unitPrice), 0)
  const discount = minor(order.discount)
  const shipping = minor(order.shipping)
  if (!Number.isSafeInteger(items) || discount > items) return order
  return { ...order, tax: formatMinor(taxOn({ items, discount, shipping }, rate), order.currency) }
}

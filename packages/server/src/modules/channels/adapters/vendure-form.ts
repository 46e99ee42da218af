import { retry, Unsent } from './adapter.js'
import type { VendureApi } from './vendure-api.js'
import { orderForm, type CustomField, type OrderForm } from './vendure-order.js'

/**
 * The states that the shop's orders can have.
 * @param labelField the field that is to keep our label; null for none
 * @throws Unsent when the shop's orders have no such field, or it takes no text
 */
export async function readStates(api: VendureApi, labelField: string | null): Promise<string[]> {
  const { globalSettings } = await api.ask<OrderForm>(orderForm)
  const { orderProcess, entityCustomFields } = globalSettings.serverConfig
  const fields = entityCustomFields.find(({ entityName }) => entityName === 'Order')?.customFields
  if (
    labelField !== null &&
    !fields?.some((field) => field.name === labelField && takesText(field))
  )
    throw new Unsent(
      retry('FIELD_UNKNOWN', `Orders in Vendure have no text field "${labelField}" to write to.`),
    )
  return orderProcess.map(({ name }) => name)
}

const takesText = ({ type, list, readonly }: CustomField): boolean =>
  (type === 'string' || type === 'text') && !list && !readonly

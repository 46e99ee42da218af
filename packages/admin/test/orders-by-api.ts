import type { Page } from 'playwright-core'

const importOne = `mutation ($input: OrderImportInput!) {
  orderImport(input: $input) { order { id number } userErrors { code message } }
}`

const ship = `mutation ($id: ID!) {
  orderSetActualShipDate(input: { orderId: $id }) { userErrors { code message } }
}`

/** An order of these items for one customer, made over the API with the session of the page. */
export async function makeOrder(
  page: Page,
  items: readonly {
    sku: string
    name: string
    qty: number
    unitPrice: string
    /** Makes each piece a gift card for this recipient. */
    giftCard?: { recipient: string; recipientName: string }
  }[],
): Promise<{ id: string; number: string }> {
  const billTo = {
    name: 'Margarete Schütte-Lihotzky',
    street: 'Frankfurter Straße 12',
    city: 'Wien',
    zip: '1010',
    country: 'AT',
    email: `customer-${crypto.randomUUID()}@example.org`,
  }
  const order = { currency: 'EUR', billTo, items, tax: '7.01', paymentMethod: 'Visa' }
  const data = { query: importOne, variables: { input: { order } } }
  const { orderImport } = await answer(page, data)
  return (orderImport as { order: { id: string; number: string } }).order
}

/** Ships everything of an order. */
export const shipOrder = (page: Page, id: string): Promise<unknown> =>
  answer(page, { query: ship, variables: { id } })

async function answer(page: Page, data: object): Promise<Record<string, unknown>> {
  const response = await page.request.post('/graphql', { data })
  const body = (await response.json()) as {
    data?: Record<string, { userErrors: unknown[] }>
    errors?: unknown
  }
  const refused = Object.values(body.data ?? {}).some(({ userErrors }) => userErrors.length > 0)
  if (!body.data || body.errors || refused) throw new Error(JSON.stringify(body))
  return body.data
}

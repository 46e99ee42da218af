import type { Page } from 'playwright-core'

/** Asks the API of a Waypost with the session of the page; fails on errors and refusals. */
export async function askApi<Data>(
  page: Page,
  query: string,
  variables: object = {},
): Promise<Data> {
  const response = await page.request.post('/graphql', { data: { query, variables } })
  const text = await response.text()
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown }
  const isRefused = Object.values(data ?? {}).some(
    (answer) => (answer as { userErrors?: unknown[] } | null)?.userErrors?.length,
  )
  if (!data || errors || isRefused) throw new Error(text)
  return data as Data
}

const importOne = `mutation ($order: OrderDraftInput!) {
  orderImport(input: { order: $order }) { order { id number } userErrors { code message path } }
}`

/** An order of one customer; `more` says what is special about it. */
export async function importOrder(
  page: Page,
  more: Record<string, unknown> = {},
): Promise<{ id: string; number: string }> {
  const order = {
    currency: 'EUR',
    billTo: {
      ...{ name: 'Margarete Schütte-Lihotzky', street: 'Frankfurter Straße 12', city: 'Wien' },
      ...{ zip: '1010', country: 'AT', email: 'grete@example.org' },
    },
    items: [
      { sku: 'MUG', name: 'Blue mug', qty: 2, unitPrice: '10.00' },
      { sku: 'TEA', name: 'Earl Grey', qty: 1, unitPrice: '5.00' },
    ],
    ...more,
  }
  const { orderImport } = await askApi<{ orderImport: { order: { id: string; number: string } } }>(
    page,
    importOne,
    { order },
  )
  return orderImport.order
}

/** The path of a new secret link to an order's page. */
export async function secretPath(page: Page, orderId: string): Promise<string> {
  const { statusLinkCreate } = await askApi<{ statusLinkCreate: { link: { url: string } } }>(
    page,
    `mutation ($orderId: ID!) { statusLinkCreate(input: { orderId: $orderId }) {
       link { url } userErrors { code message } } }`,
    { orderId },
  )
  return new URL(statusLinkCreate.link.url).pathname
}

// Brings the orders of a Vendure shop in: all that were placed in the last days, those that Waypost
// knows already left alone. Run it every few minutes; nothing has to be remembered in between.
//
//   WAYPOST_TOKEN=wp_…   a token for the shop's channel here, with the right to import orders
//   VENDURE_URL=https://shop.example.com/admin-api
//   VENDURE_USER=… VENDURE_PASSWORD=…   an administrator with the right ReadOrder
//   VENDURE_CHANNEL=…   the channel's token in Vendure; leave it out for the default channel
//
//   node examples/import-from-vendure.mjs --channel CODE [--days 7] [--try]
import { parseArgs } from 'node:util'
import { ask, main } from './waypost.mjs'

const pageSize = 50

/** A way to ask the shop's Admin API, signed in. */
async function openShop({ VENDURE_URL, VENDURE_USER, VENDURE_PASSWORD, VENDURE_CHANNEL }) {
  if (!VENDURE_URL || !VENDURE_USER || !VENDURE_PASSWORD)
    throw new Error('Set VENDURE_URL, VENDURE_USER and VENDURE_PASSWORD.')
  const headers = { 'content-type': 'application/json' }
  if (VENDURE_CHANNEL) headers['vendure-token'] = VENDURE_CHANNEL
  const askShop = async (query, variables) => {
    const body = JSON.stringify({ query, variables })
    const response = await fetch(VENDURE_URL, { method: 'POST', headers, body })
    const { data, errors } = await response.json()
    if (errors) throw new Error(`Vendure: ${errors.map(({ message }) => message).join('\n')}`)
    // A shop keeps its users signed in by a token or by cookies.
    const token = response.headers.get('vendure-auth-token')
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    if (token) headers.authorization = `Bearer ${token}`
    else if (cookies.length > 0) headers.cookie = cookies.join('; ')
    return data
  }
  const { login } = await askShop(
    'mutation ($user: String!, $password: String!) ' +
      '{ login(username: $user, password: $password) { __typename ...on ErrorResult { message } } }',
    { user: VENDURE_USER, password: VENDURE_PASSWORD },
  )
  if (login.message) throw new Error(`Vendure: ${login.message}`)
  return askShop
}

const address =
  'fullName company streetLine1 streetLine2 city province postalCode countryCode phoneNumber'

const placedOrders = `query ($options: OrderListOptions) {
  orders(options: $options) {
    totalItems
    items {
      code state orderPlacedAt currencyCode shipping totalWithTax
      customer { firstName lastName emailAddress phoneNumber }
      billingAddress { ${address} }
      shippingAddress { ${address} }
      lines { quantity unitPrice proratedLinePrice productVariant { sku name } }
      surcharges { sku description price }
      payments { method amount state refunds { total state } }
    }
  }
}`

/** The orders that were placed since then, the oldest first. */
async function* ordersSince(askShop, since) {
  for (let skip = 0, total = 1; skip < total; skip += pageSize) {
    const options = {
      filter: { orderPlacedAt: { after: since.toISOString() } },
      sort: { orderPlacedAt: 'ASC' },
      take: pageSize,
      skip,
    }
    const { orders } = await askShop(placedOrders, { options })
    total = orders.totalItems
    yield* orders.items
  }
}

/** Vendure counts money in hundredths, whatever the currency. */
const money = (hundredths) => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.00$/, '')
  return hundredths < 0 ? `-${amount}` : amount
}

const sum = (numbers) => numbers.reduce((all, number) => all + number, 0)

function partyOf(place, customer) {
  const name = place?.fullName || [customer?.firstName, customer?.lastName].join(' ').trim()
  const lines = [place?.company, place?.streetLine1, place?.streetLine2]
  return {
    name: name || null,
    street: lines.filter(Boolean).join('\n') || null,
    city: place?.city,
    state: place?.province,
    zip: place?.postalCode,
    country: place?.countryCode,
    phone: place?.phoneNumber || customer?.phoneNumber,
    email: customer?.emailAddress,
  }
}

/** An order as Waypost takes it in. Whatever Vendure rounds, its total is ours. */
function draftOf(order) {
  const charges = order.surcharges.filter(({ price }) => price > 0)
  const items = [
    ...order.lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ quantity, unitPrice, productVariant: { sku, name } }) => ({
        sku,
        name,
        qty: quantity,
        unitPrice,
      })),
    ...charges.map(({ sku, description, price }) => ({
      sku: sku || 'SURCHARGE',
      name: description,
      qty: 1,
      unitPrice: price,
    })),
  ]
  const goods = sum(items.map(({ qty, unitPrice }) => qty * unitPrice))
  const cost = sum([
    ...order.lines.map(({ proratedLinePrice }) => proratedLinePrice),
    ...order.surcharges.map(({ price }) => price),
  ])
  const discount = Math.max(0, goods - cost)
  const settled = order.payments?.filter(({ state }) => state === 'Settled') ?? []
  const refunds = settled.flatMap((payment) => payment.refunds)
  const paid = sum(settled.map(({ amount }) => amount))
  const refunded = sum(refunds.filter(({ state }) => state === 'Settled').map(({ total }) => total))
  const isBilledElsewhere = Boolean(order.billingAddress?.streetLine1)
  return {
    cartNumber: order.code,
    placedAt: order.orderPlacedAt,
    currency: order.currencyCode,
    billTo: partyOf(
      isBilledElsewhere ? order.billingAddress : order.shippingAddress,
      order.customer,
    ),
    shipTo: partyOf(order.shippingAddress, order.customer),
    items: items.map((item) => ({ ...item, unitPrice: money(item.unitPrice) })),
    shipping: money(order.shipping),
    discount: money(discount),
    tax: money(order.totalWithTax - (goods - discount) - order.shipping),
    total: money(order.totalWithTax),
    paymentMethod: order.payments?.[0]?.method,
    amountPaid: money(Math.max(0, paid - refunded)),
  }
}

const take = `mutation ($input: OrderImportInput!) {
  orderImport(input: $input) { order { number } userErrors { code message path } }
}`

await main(async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      channel: { type: 'string' },
      days: { type: 'string', default: '7' },
      try: { type: 'boolean', default: false },
    },
  })
  const { channel } = values
  if (!channel) throw new Error('Name the channel: by it, orders are known again.')
  const askShop = await openShop(process.env)
  const since = new Date(Date.now() - Number(values.days) * 86_400_000)
  let [created, known, refused] = [0, 0, 0]
  for await (const order of ordersSince(askShop, since)) {
    if (order.state === 'Cancelled') continue
    const input = { order: { ...draftOf(order), channel }, dryRun: values.try }
    const { userErrors } = (await ask(take, { input })).orderImport
    if (userErrors.length === 0) created += 1
    else if (userErrors[0].code === 'ORDER_EXISTS') known += 1
    else {
      refused += 1
      for (const { code, message, path } of userErrors)
        console.log(`${order.code}: ${code}: ${message}${path ? ` (${path.join('.')})` : ''}`)
    }
  }
  console.log(`${created} created, ${known} known, ${refused} refused`)
  return refused > 0 ? 1 : 0
})

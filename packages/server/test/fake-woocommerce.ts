import { serveShop, type FakeShop, type ShopAnswer, type ShopRequest } from './fake-shop.js'

/** An order as the shop keeps it. */
export interface WooOrder {
  id: number
  number: string
  status: string
  meta_data: { id: number; key: string; value: string }[]
  notes: { id: number; note: string; customer_note: boolean }[]
}

const base = '/wp-json/wc/v3'
const statuses = [
  'pending',
  'processing',
  'on-hold',
  'completed',
  'cancelled',
  'refunded',
  'failed',
]
export const wooKey = { consumerKey: 'ck_0123', consumerSecret: 'cs_4567' }

/** Refuses as WordPress does. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params?: Record<string, string>,
  ) {
    super(code)
  }
}

/**
 * A shop that takes what WooCommerce's REST API (version 3) takes, and refuses the rest as that
 * does: by path, method, authentication, types of parameters, known statuses.
 */
export async function startWooCommerce(): Promise<FakeShop & { orders: Map<number, WooOrder> }> {
  const orders = new Map<number, WooOrder>()
  const shop = await serveShop((request) => {
    try {
      return answerTo(request, orders)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { status, code, params } = error
      return { status, body: { code, message: code, data: { status, ...(params && { params }) } } }
    }
  })
  return { ...shop, orders }
}

function answerTo(request: ShopRequest, orders: Map<number, WooOrder>): ShopAnswer {
  const { method, path } = request
  if (!path.startsWith(base)) return { status: 404, body: '<html>No such page</html>' }
  const key = `${wooKey.consumerKey}:${wooKey.consumerSecret}`
  if (request.headers.authorization !== `Basic ${Buffer.from(key).toString('base64')}`)
    throw new Refused(401, 'woocommerce_rest_cannot_view')
  const route = path.slice(base.length)
  if (method === 'GET' && route === '/reports/orders/totals')
    return { status: 200, body: statuses.map((slug) => ({ slug, name: slug, total: 0 })) }
  if (method === 'GET' && route === '/orders') return listOrders(request, orders)
  const one = /^\/orders\/(\d+)(\/notes)?$/.exec(route)
  if (!one) throw new Refused(404, 'rest_no_route')
  const order = orders.get(Number(one[1]))
  if (!order) throw new Refused(404, 'woocommerce_rest_shop_order_invalid_id')
  return one[2] ? answerNotes(request, order) : answerOrder(request, order)
}

function listOrders({ query }: ShopRequest, orders: Map<number, WooOrder>): ShopAnswer {
  const perPage = Number(query.get('per_page') ?? 10)
  const page = Number(query.get('page') ?? 1)
  if (!(perPage >= 1 && perPage <= 100))
    throw new Refused(400, 'rest_invalid_param', { per_page: 'per_page must be between 1 and 100' })
  const search = query.get('search') ?? ''
  const found = [...orders.values()].filter(({ number }) => number.includes(search))
  return {
    status: 200,
    body: found.slice((page - 1) * perPage, page * perPage).map((order) => fieldsOf(order, query)),
    headers: { 'x-wp-total': String(found.length) },
  }
}

function answerOrder(request: ShopRequest, order: WooOrder): ShopAnswer {
  const { method, query } = request
  if (method === 'GET') return { status: 200, body: fieldsOf(order, query) }
  if (method !== 'PUT') throw new Refused(404, 'rest_no_route')
  const { status, meta_data: meta, ...rest } = bodyOf(request)
  const [unexpected] = Object.keys(rest)
  // Money of the shop is worked out anew when these come; a status has no business with them.
  if (unexpected)
    throw new Refused(400, 'rest_invalid_param', { [unexpected]: 'not meant to be written' })
  if (status !== undefined && !(typeof status === 'string' && statuses.includes(status)))
    throw new Refused(400, 'rest_invalid_param', { status: 'status is not one of those known' })
  for (const { key, value } of metaOf(meta)) {
    const known = order.meta_data.find((entry) => entry.key === key)
    if (known) known.value = value
    else order.meta_data.push({ id: order.meta_data.length + 1, key, value })
  }
  if (typeof status === 'string') order.status = status
  return { status: 200, body: fieldsOf(order, query) }
}

function metaOf(meta: unknown): { key: string; value: string }[] {
  if (meta === undefined) return []
  const fits = (entry: unknown): entry is { key: string; value: string } =>
    typeof entry === 'object' && entry !== null && 'key' in entry && 'value' in entry
  if (!Array.isArray(meta) || !meta.every(fits))
    throw new Refused(400, 'rest_invalid_param', {
      meta_data: 'meta_data is a list of key and value',
    })
  return meta
}

function answerNotes(request: ShopRequest, order: WooOrder): ShopAnswer {
  if (request.method === 'GET') return { status: 200, body: [...order.notes].reverse() }
  if (request.method !== 'POST') throw new Refused(404, 'rest_no_route')
  const { note, customer_note: forCustomer } = bodyOf(request)
  if (typeof note !== 'string' || note === '')
    throw new Refused(400, 'rest_missing_callback_param', { note: 'note is missing' })
  if (forCustomer !== undefined && typeof forCustomer !== 'boolean')
    throw new Refused(400, 'rest_invalid_param', { customer_note: 'customer_note is not boolean' })
  // WordPress keeps the text as HTML.
  const kept = note.replaceAll('&', '&amp;')
  order.notes.push({ id: order.notes.length + 1, note: kept, customer_note: forCustomer ?? false })
  return { status: 201, body: order.notes.at(-1) }
}

function bodyOf({ headers, body }: ShopRequest): Record<string, unknown> {
  if (headers['content-type'] !== 'application/json') throw new Refused(400, 'rest_invalid_json')
  return JSON.parse(body) as Record<string, unknown>
}

function fieldsOf(order: WooOrder, query: URLSearchParams): Record<string, unknown> {
  const { notes: _, ...answered } = order
  const wanted = query.get('_fields')?.split(',')
  const entries = Object.entries(answered)
  return Object.fromEntries(wanted ? entries.filter(([name]) => wanted.includes(name)) : entries)
}

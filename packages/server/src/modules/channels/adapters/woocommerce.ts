import type { Call, OutgoingAnswer, OutgoingRequest } from '../../../kernel/outgoing.js'
import {
  delivered,
  refused,
  retry,
  Unsent,
  type ChannelAdapter,
  type ChannelOutcome,
  type ChannelTarget,
  type ChannelTestOutcome,
  type ChannelUpdate,
} from './adapter.js'
import { describeContent } from './describe-content.js'
import { failureOf, jsonOf, longestAnswer } from './read-answer.js'
import { settingField } from './setting-field.js'
import { changeOf, missingNotes, orderFields, type ShopOrder } from './woocommerce-order.js'

/** A WooCommerce shop, over its REST API, version 3. */
export const wooCommerceAdapter: ChannelAdapter = {
  kind: 'WOOCOMMERCE',
  capabilities: ['ORDER_LABEL', 'ITEM_LABELS', 'TRACKING', 'DATES', 'RETURNS'],
  settings: [
    settingField(
      'url',
      'URL',
      'Address of the shop',
      'Such as https://shop.example.com, without /wp-json.',
    ),
    settingField(
      'consumerKey',
      'SECRET',
      'Consumer key',
      'WooCommerce → Settings → Advanced → REST API, with permission Read/Write. Begins with ck_.',
    ),
    settingField(
      'consumerSecret',
      'SECRET',
      'Consumer secret',
      'Shown by WooCommerce with the consumer key. Begins with cs_.',
    ),
    settingField(
      'findBy',
      'CHOICE',
      'Orders are known by',
      'What the cart order number of an order is in the shop.',
      {
        fallback: 'ID',
        choices: [
          { value: 'ID', label: 'Id of the order' },
          { value: 'NUMBER', label: 'Order number of a plug-in' },
        ],
      },
    ),
    settingField(
      'trackingNote',
      'CHOICE',
      'Note for tracking numbers',
      'WooCommerce sends an e-mail to the customer for each note to the customer.',
      {
        fallback: 'PRIVATE',
        choices: [
          { value: 'PRIVATE', label: 'Private note' },
          { value: 'CUSTOMER', label: 'Note to the customer' },
          { value: 'NONE', label: 'No note' },
        ],
      },
    ),
  ],
  words: ['pending', 'processing', 'on-hold', 'completed', 'cancelled', 'refunded', 'failed'],
  // None for what came back: as "refunded", WooCommerce books a refund of the whole order.
  wordsByCategory: {
    PENDING: 'on-hold',
    OPEN: 'processing',
    ON_HOLD: 'on-hold',
    BACKORDERED: 'on-hold',
    SHIPPED: 'completed',
    COMPLETED: 'completed',
    CANCELED: 'cancelled',
    FAILED: 'failed',
  },
  wordProblem: (word) =>
    word.startsWith('wc-') ? 'WooCommerce takes its statuses without "wc-".' : null,
  describe: describeContent,
  send,
  test,
}

/** Looks at the order, writes the difference, and adds the notes that are not there. */
async function send(
  target: ChannelTarget,
  update: ChannelUpdate,
  call: Call,
): Promise<ChannelOutcome> {
  const shop = shopOf(target, call, update.sentAt)
  const order = await findOrder(shop, target, update.order.cartNumber)
  const change = changeOf(order, update, target.capabilities)
  if (change) {
    const answer = await shop.put(`/orders/${order.id}`, change)
    refuseIfUnknownStatus(answer, change.status)
    shop.json(answer)
  }
  if (update.order.tracking.length > 0 && target.settings['trackingNote'] !== 'NONE')
    await addNotes(shop, target, order, update)
  return delivered
}

async function addNotes(
  shop: Shop,
  target: ChannelTarget,
  { id }: ShopOrder,
  update: ChannelUpdate,
) {
  const notes = listOf<{ note: string }>(shop.json(await shop.get(`/orders/${id}/notes`)))
  const texts = notes.map(({ note }) => note)
  for (const note of missingNotes(texts, update))
    shop.json(
      await shop.post(`/orders/${id}/notes`, {
        note,
        customer_note: target.settings['trackingNote'] === 'CUSTOMER',
      }),
    )
}

async function findOrder(shop: Shop, { settings }: ChannelTarget, cartNumber: string | null) {
  if (cartNumber === null)
    throw new Unsent(refused('ORDER_UNKNOWN', 'The order has no cart number.'))
  return settings['findBy'] === 'NUMBER'
    ? searchOrder(shop, cartNumber)
    : readOrder(shop, cartNumber)
}

/** A list of an answer. @throws Unsent when there is none, as from a page that stands in for a shop */
function listOf<T>(value: unknown): T[] {
  if (Array.isArray(value)) return value as T[]
  throw new Unsent(retry('ANSWER_UNREADABLE', 'The answer is none of WooCommerce.'))
}

const unknown = (cartNumber: string): Unsent =>
  new Unsent(refused('ORDER_UNKNOWN', `The shop has no order ${cartNumber}.`))

async function readOrder(shop: Shop, cartNumber: string): Promise<ShopOrder> {
  const id = cartNumber.replace(/^#/, '')
  if (!/^[1-9]\d{0,17}$/.test(id)) throw unknown(cartNumber)
  const answer = await shop.get(`/orders/${id}?_fields=${orderFields}`)
  if (answer.status === 404 && errorOf(answer).code?.endsWith('invalid_id'))
    throw unknown(cartNumber)
  const order = shop.json(answer) as ShopOrder | null
  return { ...(order as ShopOrder), meta_data: listOf(order?.meta_data) }
}

const pageSize = 100
const mostPages = 5

/** A search finds the text anywhere in an order, so only an order of this very number counts. */
async function searchOrder(shop: Shop, cartNumber: string): Promise<ShopOrder> {
  for (let page = 1; page <= mostPages; page += 1) {
    const query = new URLSearchParams({
      search: cartNumber.replace(/^#/, ''),
      per_page: String(pageSize),
      page: String(page),
      _fields: orderFields,
    })
    const found = listOf<ShopOrder>(shop.json(await shop.get(`/orders?${query.toString()}`)))
    const order = found.find(
      ({ number }) => number.replace(/^#/, '') === cartNumber.replace(/^#/, ''),
    )
    if (order) return order
    if (found.length < pageSize) break
  }
  throw unknown(cartNumber)
}

/** WordPress tells of a parameter that it does not take by its name. */
function refuseIfUnknownStatus(answer: OutgoingAnswer, status: string | undefined): void {
  if (answer.status !== 400 || status === undefined) return
  const { code, data } = errorOf(answer)
  if (code !== 'rest_invalid_param' || data?.params?.['status'] === undefined) return
  throw new Unsent(refused('WORD_UNKNOWN', `The shop knows no status "${status}".`))
}

interface WordPressError {
  code?: string
  data?: { params?: Record<string, unknown> }
}

function errorOf({ body }: OutgoingAnswer): WordPressError {
  try {
    return (JSON.parse(body) ?? {}) as WordPressError
  } catch {
    return {}
  }
}

/** Reads one order, which needs the right key, and asks which statuses there are. */
async function test(target: ChannelTarget, call: Call, sentAt: Date): Promise<ChannelTestOutcome> {
  const shop = shopOf(target, call, sentAt)
  shop.json(await shop.get('/orders?per_page=1&_fields=id'))
  const totals = await shop.get('/reports/orders/totals')
  const statuses = failureOf(totals, sentAt) ? [] : listOf<{ slug: string }>(shop.json(totals))
  return {
    ok: true,
    detail: 'The shop let us read its orders. Whether the key may write, the first update shows.',
    words: statuses.map(({ slug }) => slug),
  }
}

type Shop = ReturnType<typeof shopOf>

function shopOf({ settings, secrets }: ChannelTarget, call: Call, now: Date) {
  const key = `${secrets['consumerKey'] ?? ''}:${secrets['consumerSecret'] ?? ''}`
  const ask = (method: OutgoingRequest['method'], path: string, body?: object) =>
    call({
      method,
      url: `${(settings['url'] ?? '').replace(/\/+$/, '')}/wp-json/wc/v3${path}`,
      headers: {
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(key).toString('base64')}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body ? JSON.stringify(body) : null,
      maxBytes: longestAnswer,
    })
  return {
    get: (path: string) => ask('GET', path),
    put: (path: string, body: object) => ask('PUT', path, body),
    post: (path: string, body: object) => ask('POST', path, body),
    json: (answer: OutgoingAnswer) => jsonOf(answer, now),
  }
}

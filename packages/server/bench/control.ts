// The control: what a hand-written Node server with the best SQL on the same schema can do. It
// answers the same JSON and stores the same rows, but checks nobody's rights and decides nothing.
import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import { readNumberArray, readTextArray } from '../dist/kernel/pg-arrays.js'
import { createLookUp } from './control-look-up.ts'
import { countSql, eventSql, lastEventSql, listSql, pageSql, searchSql } from './control-sql.ts'

const [url = '', size = '12', secretKey = ''] = process.argv.slice(2)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// The driver reads arrays letter by letter; five of them for each order are most of a list's work.
const setArrayParser = pg.types.setTypeParser as (
  oid: number,
  read: (text: string) => unknown,
) => void
setArrayParser(1007, readNumberArray)
setArrayParser(1009, readTextArray)
const pool = new pg.Pool({ connectionString: url, max: Number(size) })

interface LabelRow extends Record<string, unknown> {
  category: string
  id: number
  name: string
}
const flags = [
  'show_to_customer',
  'account_status',
  'edit',
  'send_email',
  'order_state',
  'order_line_item_state',
  'quote_state',
]
const camel = (name: string) =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const { rows: labelRows } = await pool.query<LabelRow>('select * from label')
const labels = new Map(
  labelRows.map(({ id, code, name, color, category, ...rest }) => [
    id,
    {
      id,
      code,
      name,
      color,
      category,
      ...Object.fromEntries(flags.map((flag) => [camel(`is_${flag}`), rest[`is_${flag}`]])),
    },
  ]),
)
const named = (id: number) => ({ id, name: labels.get(id)?.name })
const decimal = (minor: number) => (minor / 100).toFixed(2)
const moment = (text: string) => new Date(text).toISOString()

interface ListRow {
  id: string
  number: string
  customer_name: string
  placed_at: Date
  placed_micros: number
  label_id: number
  total: number
  currency: string
  ids: string[]
  skus: string[]
  names: string[]
  qtys: number[]
  labels: number[]
}

const edgeOf = (row: ListRow) => ({
  cursor: Buffer.from(JSON.stringify(['P', row.placed_micros, row.id])).toString('base64url'),
  node: {
    id: row.id,
    number: row.number,
    customerName: row.customer_name,
    placedAt: row.placed_at,
    label: labels.get(row.label_id),
    totals: { total: { amount: decimal(row.total), currency: row.currency } },
    items: row.ids.map((id, index) => ({
      id,
      sku: row.skus[index],
      name: row.names[index],
      qtyOrdered: row.qtys[index],
      label: named(row.labels[index] ?? 0),
    })),
  },
})

const list = async (label: number) => {
  const { rows } = await pool.query<ListRow>({ name: 'list', text: listSql, values: [label] })
  const edges = rows.slice(0, 50).map(edgeOf)
  return { edges, pageInfo: { hasNextPage: rows.length > 50, endCursor: edges.at(-1)?.cursor } }
}

const total = async (label: number) => {
  const { rows } = await pool.query<{ count: number }>({
    name: 'count',
    text: countSql,
    values: [label],
  })
  const count = rows[0]?.count ?? 0
  return count > 10_000 ? { count: 10_000, exact: false } : { count, exact: true }
}

type Item = [string, string, string, number, number, number, number, number, number]
type Payment = [id: string, kind: string, amount: number, method: string | null, at: string]
type Shipment = [string, string | null, string | null, string, [string, number][] | null]
type Change = [itemId: string | null, from: string | null, to: string | null]
interface Fact {
  subject: string
  field: string
  from: unknown
  to: unknown
}
type Entry = [
  ...[id: string, kind: string, event: string | null, at: string, note: string | null],
  ...[reason: string | null, sequence: number, revision: number, actor: string],
  ...[facts: Fact[], changes: Change[] | null],
]
type Page = [
  ...[id: string, number: string, customerName: string, placedAt: string, version: number],
  ...[label: number, total: number, netPaid: number, currency: string, items: Item[] | null],
  ...[payments: Payment[] | null, shipments: Shipment[] | null, timeline: Entry[] | null],
]

const itemOf = (values: Item) => {
  const [id, sku, name, qtyOrdered, qtyShipped, qtyNeeded, qtyOpen, price, label] = values
  const quantities = { qtyOrdered, qtyShipped, qtyNeeded, qtyOpen }
  return {
    id,
    sku,
    name,
    ...quantities,
    unitPrice: { amount: decimal(price) },
    label: named(label),
  }
}

const paymentOf =
  (currency: string) =>
  ([id, kind, amount, method, at]: Payment) => ({
    id,
    kind,
    amount: { amount: decimal(amount), currency },
    method,
    at: moment(at),
  })

const shipmentOf = ([id, carrier, trackingNumber, shipDate, lines]: Shipment) => ({
  id,
  carrier,
  trackingNumber,
  shipDate,
  items: (lines ?? []).map(([itemId, qty]) => ({ itemId, qty })),
})

const changeOf =
  (orderId: string) =>
  ([itemId, fromName, toName]: Change) => ({
    subject: itemId === null ? 'ORDER' : 'ORDER_ITEM',
    subjectId: itemId ?? orderId,
    fromName,
    toName,
  })

const entryOf = (orderId: string) => (values: Entry) => {
  const [id, kind, event, at, note, reason, sequence, revision, actor, facts, changes] = values
  return {
    node: {
      ...{ id, kind, event, at: moment(at), note, reason, sequence, revision },
      actor: { name: actor },
      factChanges: facts.map(({ subject, field, from, to }) => ({ subject, field, from, to })),
      changes: (changes ?? []).map(changeOf(orderId)),
    },
  }
}

function pageOf(page: Page) {
  const [id, number, customerName, placedAt, version, label, total, netPaid, currency] = page
  const [items, payments, shipments, timeline] = page.slice(9) as [
    Page[9],
    Page[10],
    Page[11],
    Page[12],
  ]
  return {
    ...{ id, number, customerName, placedAt: moment(placedAt), version, label: labels.get(label) },
    totals: {
      total: { amount: decimal(total), currency },
      netPaid: { amount: decimal(netPaid) },
      balance: { amount: decimal(total - netPaid) },
    },
    items: (items ?? []).map(itemOf),
    payments: (payments ?? []).map(paymentOf(currency)),
    shipments: (shipments ?? []).map(shipmentOf),
    timeline: { edges: (timeline ?? []).map(entryOf(id)) },
  }
}

interface LastEvent {
  answer: string
  facts: string
  payload: string
  plan: string
  data: string
  revision: number
  labelId: number
  labelName: string
}
const { rows: lastEvents } = await pool.query<LastEvent>(lastEventSql)
const stored = lastEvents[0]

interface Changed {
  id: string
  number: string
  version: number
  items: object[]
}

const fire = async (orderId: string, key: string) => {
  if (!stored)
    throw new Error('Waypost must have carried out one event before the control can do alike')
  const { answer, facts, payload, plan, data, revision, labelId, labelName } = stored
  const values = [
    orderId,
    key,
    randomUUID(),
    answer,
    facts,
    payload,
    plan,
    data,
    revision,
    labelId,
    labelName,
  ]
  const { rows } = await pool.query<Changed>({ name: 'event', text: eventSql, values })
  const label = named(labelId)
  const order = rows[0] && {
    ...rows[0],
    label,
    items: rows[0].items.map((item) => ({ ...item, label })),
  }
  return { applied: order !== undefined, order, userErrors: [] }
}

interface FoundRow {
  id: string
  number: string
  customer_name: string
  placed_at: Date
  label_id: number
}

async function find(by: keyof typeof searchSql, text: string) {
  const end = text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1)
  const values = by === 'customer' ? [`%${text.toLowerCase()}%`] : [text, end]
  const { rows } = await pool.query<FoundRow>({ name: by, text: searchSql[by], values })
  const edges = rows.slice(0, 50).map((row) => ({
    node: {
      id: row.id,
      number: row.number,
      customerName: row.customer_name,
      placedAt: row.placed_at,
      label: named(row.label_id),
    },
  }))
  return { edges, pageInfo: { hasNextPage: rows.length > 50 } }
}

const server = Fastify()
server.post<{ Body: { label: number } }>('/list', async ({ body }) => ({
  data: { orders: await list(body.label) },
}))
server.post<{ Body: { label: number } }>('/list-counted', async ({ body }) => {
  const [page, totalCount] = await Promise.all([list(body.label), total(body.label)])
  return { data: { orders: { ...page, totalCount } } }
})
server.post<{ Body: { id: string } }>('/page', async ({ body }) => {
  const { rows } = await pool.query<{ page: Page }>({
    name: 'page',
    text: pageSql,
    values: [body.id],
  })
  return { data: { order: rows[0] ? pageOf(rows[0].page) : null } }
})
server.post<{ Body: { id: string; key: string } }>('/event', async ({ body }) => ({
  data: { orderApprove: await fire(body.id, body.key) },
}))
server.post<{ Body: { by: keyof typeof searchSql; text: string } }>(
  '/search',
  async ({ body }) => ({
    data: { orders: await find(body.by, body.text) },
  }),
)
const lookUp = await createLookUp(pool, labels, secretKey)
server.post<{ Body: { number: string; proof: string } }>('/look-up', ({ body, headers }) =>
  lookUp(body.number, body.proof, String(headers['x-forwarded-for'])),
)
await server.listen({ port: 0, host: '127.0.0.1' })
const address = server.server.address()
process.stdout.write(`ready ${typeof address === 'object' ? address?.port : ''}\n`)
process.on('SIGTERM', () => process.exit(0))

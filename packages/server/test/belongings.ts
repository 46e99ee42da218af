// Account managers, each with everything of their own that could be named, made by the real deeds.
import type { Context } from '../src/kernel/context.js'
import { newId } from '../src/kernel/uuid.js'
import { createAccount } from '../src/modules/accounts/index.js'
import { systemActor } from '../src/modules/auth/index.js'
import type { TestApp } from './app.js'
import { fired, imported } from './events.js'
import { addUser, signIn } from './sign-in.js'

/** Everything of one account manager that could be named: ids, numbers, and words of their own. */
export type Belongings = Record<
  | 'account'
  | 'accountExternalId'
  | 'contact'
  | 'address'
  | 'quote'
  | 'quoteNumber'
  | 'quoteLine'
  | 'request'
  | 'requestNumber'
  | 'requestLine'
  | 'order'
  | 'orderNumber'
  | 'cartNumber'
  | 'item'
  | 'historyEntry'
  | 'ledgerEntry'
  | 'shipment'
  | 'returned'
  | 'dropShip'
  | 'delivery'
  | 'email'
  | 'giftCard'
  | 'word',
  string
>

/** An account manager as the tests know one. */
export interface Side {
  headers: { cookie: string }
  userId: string
  has: Belongings
}

/** Where account managers are made: the application, and an administrator who is signed in to it. */
export interface Office {
  app: TestApp
  system: Context
  admin: { cookie: string }
}

/** Opens the office of an application that has the default rules and one endpoint. */
export async function openOffice(app: TestApp): Promise<Office> {
  await addUser(app, 'admin@example.org', 'ADMINISTRATOR')
  const admin = await signIn(app, 'admin@example.org')
  return { app, system: app.contextFor(systemActor), admin }
}

/** Makes an account manager who has nothing yet. */
export async function newManager({ app }: Office, word: string): Promise<Side> {
  const user = await addUser(app, `${word}@example.org`, 'ACCOUNT_MANAGER')
  const headers = await signIn(app, `${word}@example.org`)
  return { userId: user.id, headers, has: {} as Belongings }
}

/** What an administrator makes; fails the test where it is refused. */
async function made<Answer>(
  { app, admin }: Office,
  name: string,
  input: string,
  shows: string,
): Promise<Answer> {
  const { data, errors } = await app.ask(
    { ...admin, origin: 'http://127.0.0.1:4000' },
    `mutation { ${name}(input: ${input}) { ${shows} userErrors { code message path } } }`,
  )
  const payload = data?.[name] as (Answer & { userErrors: unknown[] }) | undefined
  if (!payload || payload.userErrors.length > 0) throw new Error(JSON.stringify({ data, errors }))
  return payload
}

const one = async ({ app }: Office, sql: string, values: unknown[]): Promise<string> => {
  const [row] = await app.database.query<{ value: string | number | null }>(sql, values)
  if (row?.value == null) throw new Error(`nothing found by ${sql}`)
  return String(row.value)
}

/** Gives an account manager an account, and all that can become of one; every text has the word. */
export async function belongings(
  office: Office,
  managerId: string,
  word: string,
): Promise<Belongings> {
  const address = `{ name: "${word} Holdings", street: "1 ${word} Street", city: "${word}ville", zip: "Z-${word}", country: "GB", email: "buyer@${word}.example" }`
  const account = await createAccount(office.system, {
    ...{ name: `${word} Holdings`, externalId: `EXT-${word}`, managerId, creditLimit: '5000' },
    contacts: [
      { name: `${word} Buyer`, email: `buyer@${word}.example`, role: 'BUYER', active: true },
      { name: `${word} Boss`, email: `boss@${word}.example`, role: 'ADMINISTRATOR', active: true },
    ],
    addresses: [
      { kind: 'SHIP_TO', party: { name: `${word} Dock`, city: `${word}ville` }, isDefault: true },
    ],
  })
  const { id: accountId = '', contacts = [] } = account.answer ?? {}
  const [buyer = '', boss = ''] = ['BUYER', 'ADMINISTRATOR'].map(
    (role) => contacts.find((one) => one.role === role)?.id,
  )
  const line = `{ sku: "SKU-${word}", name: "${word} mug", qty: 3, `
  const { quote } = await made<{ quote: { id: string; number: string } }>(
    office,
    'quoteCreate',
    `{ accountId: "${accountId}", contactId: "${buyer}", reference: "REF-${word}", customerNote: "For ${word}", lines: [${line} listPrice: "12", unitPrice: "11" }], billTo: ${address} }`,
    'quote { id number }',
  )
  await made(
    office,
    'quoteNoteAdd',
    `{ quoteId: "${quote.id}", text: "Note on ${word}" }`,
    'applied',
  )
  await made(
    office,
    'approvalSchemeSet',
    `{ accountId: "${accountId}", levels: [{ from: "0", rule: ANY, approverIds: ["${boss}"] }] }`,
    'applied',
  )
  const { request } = await made<{ request: { id: string; number: string } }>(
    office,
    'orderRequestCreate',
    `{ accountId: "${accountId}", buyerId: "${buyer}", reference: "RREF-${word}", comments: "Hurry, ${word}", lines: [${line} unitPrice: "11" }] }`,
    'request { id number }',
  )
  await made(office, 'orderRequestSubmit', `{ requestId: "${request.id}" }`, 'applied')
  const order = await orderOf(office, accountId, word)
  return {
    ...{ account: accountId, accountExternalId: `EXT-${word}`, contact: boss, word },
    address: await one(office, 'select id as value from account_address where account_id = $1', [
      accountId,
    ]),
    ...{ quote: quote.id, quoteNumber: quote.number },
    quoteLine: await one(office, 'select id as value from quote_line where quote_id = $1', [
      quote.id,
    ]),
    ...{ request: request.id, requestNumber: request.number },
    requestLine: await one(
      office,
      'select id as value from order_request_line where request_id = $1',
      [request.id],
    ),
    ...order,
  }
}

async function orderOf(office: Office, accountId: string, word: string) {
  const party = {
    name: `${word} Holdings`,
    street: `1 ${word} St`,
    city: 'X',
    zip: `Z-${word}`,
    country: 'GB',
    email: `buyer@${word}.example`,
  }
  const items = [{ sku: `SKU-${word}`, name: `${word} mug`, qty: 9, unitPrice: '11' }]
  const {
    order,
    items: [item],
  } = await imported(office.system, {
    accountId,
    cartNumber: `CART-${word}`,
    billTo: party,
    items,
  })
  const itemId = item?.id ?? ''
  const some = (qty: number) => ({ items: [{ itemId, qty }] })
  await fired(office.system, 'ORDER_APPROVE', order.id, { note: `Approved for ${word}` })
  await fired(office.system, 'ORDER_PAYMENT_RECEIVED', order.id, {
    amount: '20',
    method: 'Visa',
    mode: 'LOG',
  })
  await fired(office.system, 'DROP_SHIP_ORDERED', order.id, { ...some(2), supplier: 'Potters' })
  await fired(office.system, 'ORDER_ADD_TRACKING_NUMBER', order.id, {
    carrier: 'UPS',
    number: `1Z${word}`,
    ...some(2),
  })
  await fired(office.system, 'ITEM_RETURN', order.id, { ...some(1), open: true })
  await fired(office.system, 'ORDER_FORCE_BACKORDER', order.id, some(2))
  const first = (table: string) =>
    one(office, `select id as value from ${table} where order_id = $1 order by id limit 1`, [
      order.id,
    ])
  return {
    ...{ order: order.id, orderNumber: order.number, cartNumber: `CART-${word}`, item: itemId },
    historyEntry: await one(
      office,
      'select id as value from history_entry where order_id = $1 order by sequence desc limit 1',
      [order.id],
    ),
    ledgerEntry: await first('ledger_entry'),
    shipment: await first('shipment'),
    returned: await first('order_return'),
    dropShip: await first('drop_ship_order'),
    delivery: await first('delivery'),
    email: await one(
      office,
      `select d.id as value from delivery d join destination t on t.id = d.destination_id
       where t.kind = 'EMAIL' and d.order_id = $1 limit 1`,
      [order.id],
    ),
    giftCard: newId(),
  }
}

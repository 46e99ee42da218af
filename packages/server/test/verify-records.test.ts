import { expect, test } from 'vitest'
import { systemActor } from '../src/modules/auth/index.js'
import { recordInvariants } from '../src/modules/records/index.js'
import { verify } from '../src/modules/status-events/index.js'
import { brokenBy } from './broken-by.js'
import { openRequestShop } from './order-requests.js'
import { addEndpoint } from './queue.js'

const shop = await openRequestShop()
const { app, ask, changed } = shop
const { database } = app
await addEndpoint(app.contextFor(systemActor), 'https://integrator.example.org/')

/** A duplicate that was merged into an account, with its scheme. */
const acme = await shop.account(['Max', 'Moe', 'Kim', 'Bea'])
const twin = await shop.account([])
await shop.scheme(acme, [
  ['100', '500', 'ANY', 'Max'],
  ['500', null, 'ANY', 'Moe'],
])
await ask(
  `mutation($input: AccountMergeInput!) { accountMerge(input: $input) { userErrors { code } } }`,
  { input: { accountId: twin.id, intoId: acme.id } },
)

/** A request that was approved and ordered, and one that waits. */
const { id: requestId } = await shop.submitted(acme, '200')
await changed('Decide', { requestId, approverId: acme.people['Max'], decision: 'APPROVE' })
await changed('Order', { requestId })
await shop.submitted(acme, '200')

/** A quote of two revisions that has become an order, and one that has not. */
const quote = async (deed: string, input: object) => {
  const { done } = await ask<{ done: { quote: { id: string } | null; userErrors: object[] } }>(
    `mutation($input: Quote${deed}Input!) { done: quote${deed}(input: $input) { quote { id } userErrors { code } } }`,
    { input },
  )
  if (!done.quote) throw new Error(JSON.stringify(done.userErrors))
  return done.quote.id
}
const line = { sku: 'MUG', name: 'Mug', qty: 2, listPrice: '10.00', unitPrice: '10.00' }
const quoteId = await quote('Create', { accountId: acme.id, lines: [line] })
await quote('Update', { quoteId, lines: [{ ...line, qty: 3 }] })
await quote('ChangeStatus', { quoteId, labelCode: 'APPROVED' })
await quote('Convert', { quoteId })
await quote('Create', { accountId: acme.id, lines: [line] })

const one = (table: string) => `id = (select id from ${table} order by id limit 1)`
const submitted = `select id from record_entry where kind = 'SUBMITTED'
  and subject_id in (select id from order_request where state = 'PENDING')`
const versions = 'versions of accounts, quotes and requests have no gap, and history knows each'
const labels = 'the label of an account, quote or request is the last that history gave it'
const quoteAndOrder = 'a quote and its order belong together'
const requestAndOrder = 'a request and its order belong together'
const brackets = 'the brackets of an approval scheme follow one another without a hole'
const merged = 'nothing belongs to an account that was merged into another'
const counts = 'the counts of accounts, quotes and requests per label equal a recount'

const breaks: [sql: string, ...invariants: string[]][] = [
  [`update account set version = version + 1 where ${one('account')}`, versions],
  [`update quote set version = version + 1 where ${one('quote')}`, versions],
  [`update order_request set version = version + 1 where ${one('order_request')}`, versions],
  [
    `delete from outbox where record_entry_id in (${submitted}); delete from record_entry where id in (${submitted})`,
    versions,
    labels,
  ],
  [`update account set label_id = 70 where ${one('account')}`, labels],
  [`update quote set label_id = null where ${one('quote')}`, labels],
  [`update order_request set label_id = 90 where ${one('order_request')}`, labels],
  [`update quote set total = total + 1`, 'the total of a quote is the sum of its parts'],
  [`update quote_line set qty = qty + 1`, 'the total of a quote is the sum of its parts'],
  [`update order_request set shipping = 1`, 'the total of a request is the sum of its parts'],
  [`delete from order_request_line`, 'the total of a request is the sum of its parts'],
  [`delete from quote_revision where revision = 1`, 'every revision of a quote is kept'],
  [`update quote set revision = 3 where revision = 2`, 'every revision of a quote is kept'],
  [`update quote set order_id = null`, quoteAndOrder],
  [`update orders set account_id = null where source = 'QUOTE'`, quoteAndOrder],
  [`update orders set source = 'MANUAL' where source = 'QUOTE'`, quoteAndOrder],
  [
    `update order_request set state = 'APPROVED', order_id = null where state = 'ORDERED'`,
    requestAndOrder,
  ],
  [`update orders set account_id = null where source = 'REQUEST'`, requestAndOrder],
  [`update orders set source = 'MANUAL' where source = 'REQUEST'`, requestAndOrder],
  [`update approval_level set from_amount = from_amount + 1 where level = 2`, brackets],
  [`update approval_level set to_amount = null where level = 1`, brackets],
  [
    `delete from approval_approver where level = 1; delete from approval_level where level = 1`,
    brackets,
    'whoever decided on an order request is an approver of its scheme',
  ],
  [
    `update order_request set buyer_id = '${acme.people['Max']}'`,
    'nobody approves an order request of their own',
  ],
  [
    `update approval_decision set contact_id = '${acme.people['Kim']}'`,
    'whoever decided on an order request is an approver of its scheme',
  ],
  [`update quote set account_id = '${twin.id}' where order_id is null`, merged],
  [`update account set parent_id = '${twin.id}' where id = '${acme.id}'`, merged],
  [
    `update orders set account_id = '${twin.id}' where source = 'QUOTE'; update quote set account_id = '${twin.id}'`,
    merged,
  ],
  [
    `insert into account_contact (id, account_id, name, role, created_at) values (gen_random_uuid(), '${twin.id}', 'Bob', 'BUYER', now());
    update order_request set account_id = '${twin.id}', buyer_id = (select id from account_contact where name = 'Bob') where state = 'PENDING'`,
    merged,
  ],
  [
    `update delivery set previous_sequence = sequence - 2 where record_id = '${quoteId}' and sequence > 2`,
    'an update of an account, quote or request names the one before it',
  ],
  [
    `update delivery set previous_sequence = null where record = 'ORDER_REQUEST'`,
    'an update of an account, quote or request names the one before it',
  ],
  [`delete from record_label_count where subject = 'QUOTE'`, counts],
  [`insert into record_label_count values ('ACCOUNT', 60, 1)`, counts],
  [
    `alter table order_request disable trigger order_request_counted_update; update order_request set label_id = null where state = 'PENDING'`,
    counts,
    labels,
  ],
]

test('what accounts, quotes and requests go through breaks nothing', async () => {
  expect(await verify(database)).toEqual([])
})

test.each(breaks)('%s is found', async (sql, ...invariants) => {
  expect((await brokenBy(database, sql)).sort()).toEqual(invariants.sort())
})

test('each invariant of records has something here that breaks it', () => {
  const broken = new Set(breaks.flatMap(([, ...invariants]) => invariants))
  expect(Object.keys(recordInvariants).filter((invariant) => !broken.has(invariant))).toEqual([])
})

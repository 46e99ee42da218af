import { describe, expect, test } from 'vitest'
import { configuredContext } from '../../../test/configuration.js'
import { labeledOrder } from '../../../test/factories/labeled-order.factory.js'
import {
  insertAccount,
  insertContact,
  insertQuote,
  insertRequest,
} from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { deleteLabel } from './delete-label.js'
import { mergeLabel } from './merge-label.js'
import type { TemplateChoice } from './move-merged-templates.js'

const database = await createTestDatabase()
const ctx = await configuredContext(database)

const merge = (id: number, intoId: number, dryRun = false, templates: TemplateChoice = 'KEEP') => {
  const expectedVersion = ctx.configuration.current().labels.get(id)?.version ?? 0
  return mergeLabel(ctx, { id, intoId, expectedVersion, templates, dryRun })
}
const countOf = async (labelId: number) => {
  const [row] = await database.query<{ sum: number }>(
    'select coalesce(sum(difference), 0)::int as sum from order_label_count where label_id = $1',
    [labelId],
  )
  return row?.sum
}
const changesOf = (orderId: string) =>
  database.query(
    `select e.sequence, e.note, e.actor_name as actor, c.item_id as "itemId", c.from_label_id as "from", c.from_name as "fromName",
            c.to_label_id as "to", c.to_name as "toName"
     from history_entry e join label_change c on c.entry_id = e.id
     where e.order_id = $1 and e.kind = 'LABEL_MERGE' order by c.item_id nulls first`,
    [orderId],
  )

const both = await labeledOrder(database, { items: 2 })
await both.label(1080)
await both.labelItem(1, 1080)
const itemOnly = await labeledOrder(database)
await itemOnly.label(20)
await itemOnly.labelItem(0, 1080)
const other = await labeledOrder(database)
await other.label(10)

test('a dry run of a merge says what would move and moves nothing', async () => {
  const { into, usage } = await merge(1080, 1070, true)
  expect(into.id).toBe(1070)
  expect(usage).toEqual({
    orders: 1,
    items: 2,
    quotes: 0,
    requests: 0,
    accounts: 0,
    templates: 0,
    rules: ['ITEM_SET_ACTUAL_SHIP_DATE', 'ORDER_SET_ACTUAL_SHIP_DATE'],
    transitions: 0,
  })
  expect(ctx.configuration.current().revision).toBe(1)
  expect(await changesOf(both.id)).toEqual([])
})

test('merge of a label moves rules, orders and items, each with history rows', async () => {
  const before = { from: await countOf(1080), to: await countOf(1070) }
  const { usage } = await merge(1080, 1070)
  expect(usage).toMatchObject({ orders: 1, items: 2 })

  const { labels, rules, revision } = ctx.configuration.current()
  expect(revision).toBe(2)
  expect(labels.get(1080)?.archivedAt).toBe('2026-03-02T10:00:00.000Z')
  expect(rules.get('ORDER_SET_ACTUAL_SHIP_DATE')).toMatchObject({
    itemLabelId: 1070,
    orderLabelId: 1070,
  })
  expect(rules.get('ITEM_SET_ACTUAL_SHIP_DATE')).toMatchObject({
    itemLabelId: 1070,
    orderLabelId: 1090,
  })

  const words = { from: 1080, fromName: 'Dispatched', to: 1070, toName: 'Packed' }
  const entry = {
    sequence: 4,
    note: 'Label "Dispatched" was merged into "Packed".',
    actor: 'Ada Admin',
  }
  expect(await changesOf(both.id)).toEqual([
    { ...entry, itemId: null, ...words },
    { ...entry, itemId: both.itemIds[1], ...words },
  ])
  expect(await changesOf(itemOnly.id)).toEqual([
    { ...entry, itemId: itemOnly.itemIds[0], ...words },
  ])
  expect(await changesOf(other.id)).toEqual([])

  const orders = await database.query(
    `select version, label_id, customer_label_id from orders where id = any($1) order by array_position($1, id)`,
    [[both.id, itemOnly.id, other.id]],
  )
  expect(orders).toEqual([
    { version: 4, label_id: 1070, customer_label_id: 1070 },
    { version: 4, label_id: 20, customer_label_id: 20 },
    { version: 2, label_id: 10, customer_label_id: 10 },
  ])
  const items = await database.query(
    'select label_id, customer_label_id from order_item where order_id = $1 order by position',
    [both.id],
  )
  expect(items).toEqual([
    { label_id: null, customer_label_id: null },
    { label_id: 1070, customer_label_id: 1070 },
  ])
  expect(await countOf(1080)).toBe((before.from ?? 0) - 1)
  expect(await countOf(1070)).toBe((before.to ?? 0) + 1)
})

test('a merge that is over has nothing left to do; one that was cut short is taken up again', async () => {
  await expect(merge(1080, 1070)).rejects.toMatchObject({ reasons: [{ code: 'NOTHING_TO_DO' }] })
  const late = await labeledOrder(database)
  await late.label(1080)
  expect((await merge(1080, 1070)).usage).toMatchObject({ orders: 1, items: 0 })
})

test('customers keep the last visible label when the other one is hidden', async () => {
  const order = await labeledOrder(database)
  await order.label(10)
  await order.label(1060)
  await merge(1060, 1040)
  const [row] = await database.query(
    'select label_id, customer_label_id from orders where id = $1',
    [order.id],
  )
  expect(row).toEqual({ label_id: 1040, customer_label_id: 1060 })
})

test('a merge moves more than one chunk, and versions stay contiguous', async () => {
  await database.query(
    `with made as (
       insert into orders (id, number, source, currency, placed_at, label_id)
       select gen_random_uuid(), 'many-' || n, 'MANUAL', 'USD', now(), 1120 from generate_series(1, 2300) n returning id)
     insert into order_item (id, order_id, position, sku, name, ordered, unit_price, label_id)
     select gen_random_uuid(), id, 1, 'SKU', 'Product', 1, 100, 1070 from made`,
  )
  const { usage } = await merge(1120, 1100)
  expect(usage).toMatchObject({ orders: 2300, items: 0 })
  const [left] = await database.query<{ orders: number; rows: number; actions: number }>(
    `select (select count(*) from orders where label_id = 1120)::int as orders, count(*)::int as rows,
       count(distinct action_id)::int as actions
     from history_entry where note like '%"Backordered" was%' and sequence = 2`,
  )
  expect(left).toEqual({ orders: 0, rows: 2300, actions: 1 })
})

test('a merge moves accounts, quotes and order requests too, each with its history', async () => {
  const [draft, rejected] = [90, 70]
  const accountId = await insertAccount(database, { labelId: draft })
  const buyerId = await insertContact(database, accountId)
  const request = { accountId, buyerId, state: 'DRAFT' as const, labelId: draft }
  const requestId = await insertRequest(database, request)
  const { usage } = await merge(draft, rejected)
  expect(usage).toMatchObject({ orders: 0, items: 0, quotes: 0, requests: 1, accounts: 1 })
  const records = await database.query(
    `select label_id, version from account where id = $1
     union all select label_id, version from order_request where id = $2`,
    [accountId, requestId],
  )
  expect(records).toEqual([
    { label_id: rejected, version: 2 },
    { label_id: rejected, version: 2 },
  ])
  const entries = await database.query(
    `select subject, subject_id as id, account_id as account, kind, sequence, from_name as "from", to_name as "to", note
     from record_entry where subject_id in ($1, $2) order by subject`,
    [accountId, requestId],
  )
  const entry = {
    account: accountId,
    kind: 'LABEL_CHANGED',
    sequence: 2,
    from: 'Draft',
    to: 'Rejected',
    note: 'Label "Draft" was merged into "Rejected".',
  }
  expect(entries).toEqual([
    { subject: 'ACCOUNT', id: accountId, ...entry },
    { subject: 'ORDER_REQUEST', id: requestId, ...entry },
  ])
  const quoteId = await insertQuote(database, { labelId: 200 })
  await expect(merge(200, rejected)).rejects.toMatchObject({
    reasons: [{ code: 'LABEL_SCOPE_MISMATCH', data: { scopes: ['QUOTE'] } }],
  })
  expect((await merge(200, 80)).usage).toMatchObject({ quotes: 1, accounts: 0 })
  const [quote] = await database.query('select label_id from quote where id = $1', [quoteId])
  expect(quote).toEqual({ label_id: 80 })
})

test('a merge into a label that is not for all uses is refused, and so is one into itself', async () => {
  // Item Backordered is for items; Some Items Backordered is an order's label.
  await expect(merge(1100, 1110)).rejects.toMatchObject({
    reasons: [{ code: 'LABEL_SCOPE_MISMATCH', path: ['intoId'], data: { scopes: ['ORDER'] } }],
  })
  await expect(merge(10, 10)).rejects.toMatchObject({ reasons: [{ code: 'INVALID_INPUT' }] })
  await expect(merge(10, 1080)).rejects.toMatchObject({ reasons: [{ code: 'LABEL_ARCHIVED' }] })
  await expect(merge(10, 9)).rejects.toMatchObject({
    reasons: [{ code: 'NOT_FOUND', path: ['intoId'] }],
  })
})

test('a merge moves transitions and never takes the last one of a scope', async () => {
  await database.query(
    `insert into label_transition values ('ORDER', 150, 160), ('ORDER', 160, 170), ('ORDER_ITEM', 150, 160)`,
  )
  await ctx.configuration.refresh()
  await expect(merge(150, 160)).rejects.toMatchObject({
    reasons: [{ code: 'LABEL_IN_USE', data: { transitionScopes: ['ORDER_ITEM'] } }],
  })
  await database.query(`delete from label_transition where scope = 'ORDER_ITEM'`)
  expect((await merge(160, 180)).usage.transitions).toBe(2)
  const moves = await database.query(
    'select from_label_id, to_label_id from label_transition order by 1',
  )
  expect(moves).toEqual([
    { from_label_id: 150, to_label_id: 180 },
    { from_label_id: 180, to_label_id: 170 },
  ])
})

describe('templates of e-mails go with the label', () => {
  const template = (labelId: number, event: string | null, subject: string) =>
    database.query(
      `insert into email_template (id, purpose, event, label_id, language, subject, body, updated_at)
       values (gen_random_uuid(), 'ORDER', $2, $1, 'en', $3, 'x', now())`,
      [labelId, event, subject],
    )
  const all = () =>
    database.query('select label_id as label, subject from email_template order by subject')

  test.each([
    ['KEEP', 1150, 1160, 'theirs', 'mine'],
    ['REPLACE', 1170, 1130, 'mine', 'theirs'],
  ] as const)('%s says whose stays where both have one', async (way, id, into, stays, goes) => {
    await database.query('delete from email_template')
    await template(id, null, 'alone')
    await template(id, 'ITEM_ADD', 'mine')
    await template(into, 'ITEM_ADD', 'theirs')
    const planned = await merge(id, into, true, way)
    expect(planned).toMatchObject({ usage: { templates: 2 }, templateClashes: 1 })
    expect(await all()).toHaveLength(3)
    await merge(id, into, false, way)
    expect(await all()).toEqual([
      { label: into, subject: 'alone' },
      { label: into, subject: stays },
    ])
    const [audit] = await database.query<{ data: object }>(
      `select data from audit_entry where operation = 'labelMerge' order by id desc limit 1`,
    )
    expect(audit?.data).toMatchObject({ lostTemplates: [{ subject: goes, body: 'x' }] })
  })

  test('a label is not deleted while a template is for it', async () => {
    const expectedVersion = ctx.configuration.current().labels.get(1240)?.version ?? 0
    await database.query('update label set system = false where id = 1240')
    await template(1240, null, 'mine')
    await expect(deleteLabel(ctx, { id: 1240, expectedVersion })).rejects.toMatchObject({
      reasons: [{ code: 'LABEL_IN_USE', data: { templates: 1 } }],
    })
  })
})

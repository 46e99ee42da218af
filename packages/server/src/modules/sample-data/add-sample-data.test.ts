import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase, type TestDatabase } from '../../../test/harness.js'
import { settableClock } from '../../kernel/clock.js'
import { verify } from '../status-events/index.js'
import { addSampleData } from './add-sample-data.js'
import { stories } from './stories.js'

const now = '2026-11-20T15:00:00Z'

async function sampled() {
  const database = await createTestDatabase()
  const ctx = { ...(await contextWithDefaults(database)), clock: settableClock(now) }
  const began = performance.now()
  const count = await addSampleData(ctx)
  return { database, ctx, count, seconds: (performance.now() - began) / 1000 }
}

/** Everything that people see of the orders, in their order; ids are never the same. */
const storyOf = (of: TestDatabase) =>
  of.query<{ line: string }>(`
    select concat_ws(' ', o.number, o.cart_number, o.source, o.currency, o.total, o.net_paid, o.version, o.placed_at,
      o.shipping_state, o.backordered, o.complete, l.code, d.bill_to, d.comments,
      (select string_agg(concat_ws(' ', i.sku, i.ordered, i.shipped, i.needed, i.canceled, i.moved, i.returned,
        i.actual_ship_date, k.code), '; ' order by i.position)
        from order_item i left join label k on k.id = i.label_id where i.order_id = o.id),
      (select string_agg(concat_ws(' ', h.event, h.at, h.actor_name, h.reason), '; ' order by h.sequence)
        from history_entry h where h.order_id = o.id),
      (select string_agg(concat_ws(' ', s.carrier, s.tracking_number, s.ship_date), '; ' order by s.created_at, s.tracking_number)
        from shipment s where s.order_id = o.id)) as line
    from orders o join order_detail d on d.order_id = o.id left join label l on l.id = o.label_id
    order by o.number::integer`)

const { database, ctx, count, seconds } = await sampled()

const numbersOf = async (sql: string) => {
  const [row] = await database.query<Record<string, number>>(sql)
  return row ?? {}
}

test('sample data are about three hundred orders, and break nothing that must hold', async () => {
  expect(count).toBeGreaterThan(280)
  expect(count).toBeLessThan(360)
  expect(await numbersOf('select count(*)::int as orders from orders')).toEqual({ orders: count })
  expect(await verify(database)).toEqual([])
  if (process.env['LOG_LEVEL']) process.stdout.write(`${count} orders in ${seconds.toFixed(1)} s\n`)
})

test('all that the stories tell has happened, the thirty events among it', async () => {
  const rows = await database.query<{ event: string }>('select distinct event from history_entry')
  const happened = new Set(rows.map(({ event }) => event))
  const told = stories.flatMap((story) => (story.deeds ?? []).map(({ event }) => event))
  expect(told.filter((event) => !happened.has(event))).toEqual([])
  expect(happened.size).toBeGreaterThanOrEqual(30)
})

test('there are accounts, quotes and order requests in all stages', async () => {
  expect(
    await numbersOf(`select (select count(*)::int from account) as accounts,
      (select count(*)::int from account where parent_id is not null) as children,
      (select count(*)::int from quote) as quotes, (select count(*)::int from quote where order_id is not null) as converted,
      (select count(*)::int from order_request) as requests,
      (select count(*)::int from order_request r join orders o on o.id = r.order_id and o.source = 'REQUEST') as ordered,
      (select count(*)::int from delivery where state in ('WAITING', 'SENDING')) as waiting`),
  ).toEqual({
    accounts: 40,
    children: 8,
    quotes: 120,
    converted: 20,
    requests: 60,
    ordered: 8,
    waiting: 0,
  })
  const labels = await database.query<{ code: string }>(
    'select distinct l.code from quote q join label l on l.id = q.label_id order by 1',
  )
  expect(labels.map(({ code }) => code)).toEqual([
    ...['APPROVED', 'CANCELED', 'EXPIRED', 'IN REVIEW', 'SUBMITTED'],
  ])
  const states = await database.query<{ state: string }>(
    'select distinct state from order_request order by 1',
  )
  expect(states.map(({ state }) => state)).toEqual([
    ...['APPROVED', 'CANCELED', 'DRAFT', 'ORDERED', 'PENDING', 'REJECTED'],
  ])
})

test('orders are in every stage', async () => {
  const stages = await numbersOf(`
    select count(*) filter (where approved_at is null and canceled_at is null)::int as unapproved,
      count(*) filter (where canceled_at is not null)::int as canceled,
      count(*) filter (where backordered)::int as backordered,
      count(*) filter (where packed_at is not null and shipping_state = 'NOTHING')::int as packed,
      count(*) filter (where shipping_state = 'PARTLY')::int as partly,
      count(*) filter (where shipping_state = 'ALL')::int as shipped,
      count(*) filter (where net_paid = 0 and total > 0)::int as unpaid,
      count(*) filter (where net_paid > 0 and net_paid < total)::int as in_part,
      count(*) filter (where net_paid > total)::int as too_much,
      count(*) filter (where review_reasons <> '{}')::int as to_review,
      count(*) filter (where source = 'MANUAL')::int as manual,
      count(*) filter (where source = 'CHANNEL')::int as pushed,
      count(*) filter (where source = 'EXCHANGE')::int as exchanged,
      count(*) filter (where source = 'BACKORDER')::int as filled,
      (select count(*) from order_return where state = 'OPEN')::int as open_returns,
      (select count(*) from drop_ship_order where state = 'OPEN')::int as at_suppliers
    from orders`)
  expect(Object.entries(stages).filter(([, orders]) => orders < 2)).toEqual([])
  const spread = await numbersOf(`
    select count(distinct currency)::int as currencies, count(distinct channel_id)::int as channels,
      count(distinct d.bill_to ->> 'country')::int as countries, count(distinct label_id)::int as labels,
      count(distinct date_trunc('day', placed_at))::int as days
    from orders o join order_detail d on d.order_id = o.id`)
  expect(spread.currencies).toBeGreaterThanOrEqual(6)
  expect(spread.countries).toBeGreaterThanOrEqual(8)
  expect(spread.channels).toBe(2)
  expect(spread.labels).toBeGreaterThanOrEqual(15)
  expect(spread.days).toBeGreaterThan(60)
})

test('nothing happens in the future, nobody is written to, and staff keep hours', async () => {
  const odd = await database.query(
    `select event, at from history_entry
     where at > $1 or (reason is not null and actor_kind = 'USER'
       and extract(isodow from at at time zone 'UTC') > 5)`,
    [now],
  )
  expect(odd).toEqual([])
  const due = await database.query(
    `select 1 from outbox, jsonb_array_elements(plan) p where p ->> 'due' = 'true' limit 1`,
  )
  expect(due).toEqual([])
})

test('they are the same every time', async () => {
  const again = await sampled()
  expect(await storyOf(again.database)).toEqual(await storyOf(database))
})

test('they are not added to orders that are there', async () => {
  expect(await addSampleData(ctx)).toBe(0)
})

test('every story has been lived', () => {
  expect(stories.reduce((sum, { orders }) => sum + orders, 0)).toBeLessThanOrEqual(count)
  expect(new Set(stories.map(({ name }) => name)).size).toBe(stories.length)
})

import { beforeEach, describe, expect, test } from 'vitest'
import { addEndpoint } from '../../../test/queue.js'
import { openRequestShop } from '../../../test/order-requests.js'
import { systemActor } from '../auth/index.js'
import { remindApprovers } from './remind-approvers.js'

const shop = await openRequestShop()
const { app, ask, change, changed, clock, request, submitted } = shop
const ctx = () => app.contextFor(systemActor)
const acme = await shop.account(['Ada', 'Max', 'Mia', 'Bea'], {
  contacts: { Mia: { email: null } },
})
await shop.scheme(acme, [
  ['100', '500', 'ANY', 'Max', 'Mia'],
  ['500', null, 'ANY', 'Ada'],
])
const day = 24 * 60 * 60_000
const endpoint = await addEndpoint(ctx(), 'https://erp.example.org/hook')

beforeEach(() => app.database.query('delete from delivery'))

/** The mails that wait, as "to: what". */
async function mails(): Promise<string[]> {
  const rows = await app.database.query<{ to: string; content: Record<string, unknown> }>(
    `select o.payload ->> 'to' as "to", d.content from delivery d join outbox o on o.id = d.outbox_id
     join destination t on t.id = d.destination_id where t.kind = 'EMAIL' order by d.id`,
  )
  return rows.map(({ to, content }) =>
    [to, content['purpose'], content['news'], content['reminder'] && 'again', content['reason']]
      .filter(Boolean)
      .join(' '),
  )
}

const decide = (requestId: string, name: string, decision = 'APPROVE', reason?: string) =>
  changed('Decide', { requestId, approverId: acme.people[name], decision, reason })

const remind = () => app.database.transaction((tx) => remindApprovers(ctx(), tx))

describe('mails', () => {
  test('ask the level that decides, step by step, and tell the buyer what became of it', async () => {
    const sent = await submitted(acme, '600')
    expect(await mails()).toEqual(['max@example.org APPROVAL', 'bea@example.org REQUEST SUBMITTED'])
    await decide(sent.id, 'Max')
    expect((await mails()).slice(2)).toEqual(['ada@example.org APPROVAL'])
    await decide(sent.id, 'Ada')
    expect((await mails()).slice(3)).toEqual(['bea@example.org REQUEST APPROVED'])
    await changed('Order', { requestId: sent.id })
    expect((await mails()).slice(4)).toEqual(['bea@example.org REQUEST ORDERED'])
  })

  test('of a rejection say why, and bring the way to submit it again', async () => {
    const sent = await submitted(acme, '200')
    await decide(sent.id, 'Max', 'REJECT', 'Too dear')
    expect((await mails()).at(-1)).toBe('bea@example.org REQUEST REJECTED Too dear')
    const [{ links } = { links: 0 }] = await app.database.query<{ links: number }>(
      `select count(*)::integer as links from record_link
       where subject_id = $1 and kind = 'REQUEST' and contact_id = $2`,
      [sent.id, acme.people['Bea']],
    )
    expect(links).toBe(2)
  })

  test('a dry run and a refusal send nothing', async () => {
    const made = await shop.draft(acme, '600')
    await change('Submit', { requestId: made.id, dryRun: true })
    await change('Submit', { requestId: made.id, expectedVersion: 7 })
    expect(await mails()).toEqual([])
  })
})

describe('reminders', () => {
  test('go to those who have not decided, after the days that are set, and by hand once a day', async () => {
    const sent = await submitted(acme, '200')
    const hand = () => change('Remind', { requestId: sent.id })
    expect((await hand()).userErrors).toMatchObject([{ code: 'LIMIT_REACHED', data: { most: 1 } }])
    clock.advance(day)
    expect((await hand()).applied).toBe(true)
    expect((await hand()).userErrors[0]?.code).toBe('LIMIT_REACHED')
    expect((await mails()).slice(2)).toEqual(['max@example.org APPROVAL again'])
    clock.advance(3 * day - 1000)
    await remind()
    expect(await mails()).toHaveLength(3)
    clock.advance(2000)
    await remind()
    await remind()
    expect((await mails()).slice(3)).toEqual(['max@example.org APPROVAL again'])
    const again = await ask<{ orderRequest: { history: { edges: { node: object }[] } } }>(
      `query($id: ID!) { orderRequest(id: $id) { history(first: 2) { edges { node { kind actor { kind } } } } } }`,
      { id: sent.id },
    )
    expect(again.orderRequest.history.edges.map(({ node }) => node)).toEqual([
      { kind: 'REMINDED', actor: { kind: 'SYSTEM' } },
      { kind: 'REMINDED', actor: { kind: 'TOKEN' } },
    ])
    await decide(sent.id, 'Max')
    const count = (await mails()).length
    clock.advance(10 * day)
    await remind()
    expect((await mails()).slice(count)).toEqual([])
    expect(await request(sent.id)).toMatchObject({ state: 'APPROVED' })
    expect((await hand()).userErrors[0]?.code).toBe('REQUEST_NOT_PENDING')
  })

  test('stay out when the business sets no days', async () => {
    await ask(
      'mutation { settingsUpdate(input: { approvalReminderDays: 0 }) { userErrors { code } } }',
    )
    await submitted(acme, '200')
    await app.database.query('delete from delivery')
    clock.advance(30 * day)
    await remind()
    expect(await mails()).toEqual([])
  })
})

test('integrators hear of each step, with the request and without people', async () => {
  const sent = await submitted(acme, '10')
  await changed('Order', { requestId: sent.id })
  const rows = await app.database.query<{ payload: { type: string; data: { record: object } } }>(
    `select o.payload from delivery d join outbox o on o.id = d.outbox_id
     where d.destination_id = $1 and d.record = 'ORDER_REQUEST' order by d.id`,
    [endpoint],
  )
  expect(rows.map(({ payload }) => payload.type)).toEqual([
    'order_request.created',
    'order_request.submitted',
    'order_request.ordered',
  ])
  const { order } = await request(sent.id)
  expect(rows.at(-1)?.payload.data.record).toEqual({
    id: sent.id,
    number: sent.number,
    reference: null,
    account: { id: acme.id, externalId: null, name: 'Acme' },
    state: 'ORDERED',
    label: 'ORDERED',
    total: '10.00',
    currency: 'USD',
    lines: [{ sku: 'MUG', name: 'Mug', qty: 1, unitPrice: '10.00' }],
    orderNumber: order?.number,
  })
})

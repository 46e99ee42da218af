import { beforeEach, describe, expect, test, vi } from 'vitest'
import { contextWithDefaults } from '../callers.js'
import { draft, fire, fired, imported, undo } from '../events.js'
import { createTestDatabase } from '../harness.js'
import { headersOf, opened, startMailServer } from '../mail-server.js'
import { work } from '../workers.js'
import { createMail } from '../../src/kernel/mail.js'
import { updateSettings } from '../../src/modules/settings/update-settings.js'
import { verify } from '../../src/modules/status-events/index.js'
import { createChannel } from '../../src/modules/channels/index.js'
import { queueEmail } from '../../src/modules/emails/index.js'
import { resendEmail } from '../../src/modules/emails/resend-email.js'
import {
  hideFromCustomers,
  showToCustomers,
} from '../../src/modules/status-events/customer-visibility.js'
import { makeAccount } from '../factories/account.factory.js'

vi.setConfig({ testTimeout: 90_000 })
const patience = { timeout: 30_000 }

const database = await createTestDatabase()
const server = await startMailServer()
const settings = { from: 'no-reply@shop.example', within: 1_000 }
const plain = await contextWithDefaults(database)
const ctx = { ...plain, mail: createMail({ ...settings, smtpUrl: server.url }) }
const withoutServer = { ...plain, mail: createMail({ ...settings, smtpUrl: undefined }) }

async function hold(emailHoldSeconds: number): Promise<void> {
  if (ctx.configuration.current().business.emailHoldSeconds !== emailHoldSeconds)
    await updateSettings(ctx, { emailHoldSeconds })
}

beforeEach(async () => {
  await hold(0)
  await server.start()
  server.received.length = 0
  server.behave({})
})

interface StoredMail {
  id: string
  event: string | null
  state: string
  reason: string | null
  to: string | null
  messageId: string | null
  outcomes: string[]
}
const mailsOf = (orderId: string) =>
  database.query<StoredMail>(
    `select d.id::text, d.event, d.state, d.reason, e.to_address as to, e.message_id as "messageId",
       array(select a.outcome from delivery_attempt a where a.delivery_id = d.id order by a.attempt) as outcomes
     from delivery d join destination t on t.id = d.destination_id and t.kind = 'EMAIL'
       left join email e on e.delivery_id = d.id and e.retired_at is null
     where d.order_id = $1 order by d.id`,
    [orderId],
  )
const statesOf = async (orderId: string) =>
  (await mailsOf(orderId)).map(({ event, state, reason }) =>
    [event, state, reason].join(' ').trim(),
  )
const settled = (orderId: string, ...states: string[]) =>
  expect.poll(() => statesOf(orderId), patience).toEqual(states)

const worker = (parts = ctx) => work(parts, { poll: 20, timeScale: 0.001 })
const ship = (orderId: string, input: object = {}) =>
  fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', orderId, { carrier: 'UPS', number: '1Z', ...input })
const shippedOrder = async (input: object = {}) => {
  const order = await imported(ctx)
  await ship(order.order.id, input)
  return order
}
const SHIPPED = 'ORDER_ADD_TRACKING_NUMBER'

test('an order that ships is told of by one mail, to exactly the stored address', async () => {
  const { order, detail } = await shippedOrder({ emailText: 'We added a sticker.\nEnjoy!' })
  await worker()
  await settled(order.id, `${SHIPPED} DELIVERED`)
  expect(server.received.map(({ to }) => to)).toEqual([[detail.billTo.email]])
  const [received] = server.received
  const mail = await opened(received)
  expect(mail.subject).toContain(order.number)
  expect(mail.text).toContain('1Z')
  expect(mail.text).toContain('We added a sticker.')
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  const [stored] = await mailsOf(order.id)
  expect(stored).toMatchObject({ to: detail.billTo.email, outcomes: ['DELIVERED'] })
  expect(mail.messageId).toBe(`<${stored?.messageId}>`)
  expect(stored?.messageId).toMatch(/@shop\.example$/)
})

test('the copy holds no way to the order; the mail does, and the same each time', async () => {
  const { order } = await shippedOrder()
  await worker()
  await settled(order.id, `${SHIPPED} DELIVERED`)
  const [copy] = await database.query<{ html: string; text: string }>(
    'select html, text from email where order_id = $1',
    [order.id],
  )
  expect(copy?.html).toMatch(/\[\[status-link:[0-9a-f-]{36}\]\]/)
  expect(copy?.text).not.toMatch(/\/status\/[\w-]{43}/)
  const { text } = await opened(server.received[0])
  expect(text).toMatch(/\/status\/[\w-]{43}/)
  expect(text).not.toContain('[[')
})

test('ten changes within a minute make one mail, which tells the last', async () => {
  await hold(3600)
  const { order } = await imported(ctx)
  for (let n = 0; n < 5; n += 1) {
    await ship(order.id, { number: `1Z${n}`, emailText: n === 0 ? 'Said at first.' : null })
    await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: n % 2 ? 1030 : 1000 })
  }
  await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 20 })
  const waiting = (await mailsOf(order.id)).filter(({ state }) => state === 'WAITING')
  expect(waiting).toHaveLength(1)
  expect(await verify(database)).toEqual([])
  await database.query(`update delivery set due_at = now() where state = 'WAITING'`)
  await worker()
  await expect.poll(() => server.received.length, patience).toBe(1)
  const { text } = await opened(server.received[0])
  for (const told of ['1Z0', '1Z4', 'Said at first.']) expect(text).toContain(told)
  const last = async () => (await mailsOf(order.id)).at(-1)?.state
  await expect.poll(last, patience).toBe('DELIVERED')
})

describe('what has ceased to be true is not sent', () => {
  beforeEach(() => hold(3600))
  const due = async () => {
    await database.query(`update delivery set due_at = now() where state = 'WAITING'`)
    await worker()
  }

  test('shipped, then taken back', async () => {
    const { order } = await imported(ctx)
    const payload = await fire(ctx, SHIPPED, order.id, { carrier: 'UPS', number: '1Z' })
    const undone = await undo(ctx, payload.event?.id ?? '')
    // What cannot be undone is taken back by hand.
    if (undone.userErrors.length > 0)
      await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 10 })
    await due()
    await settled(order.id, `${SHIPPED} SUPERSEDED STALE`)
    expect(server.received).toEqual([])
  })

  test('shipped, then failed', async () => {
    const { order } = await shippedOrder()
    await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 140 })
    await due()
    await settled(order.id, `${SHIPPED} SUPERSEDED STALE`)
  })

  test('canceled without a word, while "approved" waits', async () => {
    await database.query(`update label set is_send_email = true where code = 'ORDER APPROVED'`)
    await plain.configuration.refresh()
    const { order } = await imported(ctx)
    await fired(ctx, 'ORDER_APPROVE', order.id)
    await fired(ctx, 'ORDER_CANCEL', order.id, { suppressEmail: true })
    await database.query(`update label set is_send_email = false where code = 'ORDER APPROVED'`)
    await plain.configuration.refresh()
    await due()
    await settled(order.id, 'ORDER_APPROVE SUPERSEDED STALE')
    expect(await verify(database)).toEqual([])
  })
})

describe('P17: of an order that customers may not see they get no mails', () => {
  const hidden = `${SHIPPED} SUPERSEDED HIDDEN`
  const due = async () => {
    await database.query(`update delivery set due_at = now() where state = 'WAITING'`)
    await worker()
  }

  test('hidden while a mail waits; what leaves once it is shown again tells what is new', async () => {
    await hold(3600)
    const { order } = await shippedOrder({ emailText: 'Said while hidden.' })
    await hideFromCustomers(ctx, { orderId: order.id })
    await due()
    await settled(order.id, hidden)
    const [mail] = await mailsOf(order.id)
    const resent = resendEmail(ctx, { id: mail?.id ?? '', toPresentAddress: false })
    await expect(resent).rejects.toThrow('ORDER_HIDDEN')
    expect(server.received).toEqual([])

    await showToCustomers(ctx, { orderId: order.id })
    await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 1000 })
    await ship(order.id, { number: '1Z-NEW' })
    await due()
    await settled(order.id, hidden, `${SHIPPED} DELIVERED`)
    const { text } = await opened(server.received[0])
    expect(text).toContain('1Z-NEW')
    expect(text).not.toContain('Said while hidden.')
    expect(await verify(database)).toEqual([])
  })

  test('hidden and shown again before the mail is due: it leaves', async () => {
    await hold(3600)
    const { order } = await shippedOrder()
    await hideFromCustomers(ctx, { orderId: order.id })
    await showToCustomers(ctx, { orderId: order.id })
    await due()
    await settled(order.id, `${SHIPPED} DELIVERED`)
  })

  test('its account is archived while a mail waits', async () => {
    await hold(3600)
    const { id: accountId } = await makeAccount(ctx)
    const { order } = await shippedOrder()
    await database.query('update orders set account_id = $2 where id = $1', [order.id, accountId])
    await database.query('update account set archived_at = now() where id = $1', [accountId])
    await due()
    await settled(order.id, hidden)
  })

  test('a requested link that waits is not sent; gift cards are goods, and leave', async () => {
    const { order } = await imported(ctx)
    await hideFromCustomers(ctx, { orderId: order.id })
    const about = { language: 'en' as const, orderNumber: order.number }
    const link = { ...about, purpose: 'STATUS_LINK' as const, link: '[[none]]', minutes: 10 }
    const people = { recipientName: null, senderName: null, message: null }
    const card = { ...about, ...people, purpose: 'GIFT_CARD' as const, cards: [] }
    for (const content of [link, card])
      await queueEmail(database, { content, orderId: order.id, to: null }, ctx.clock.now())
    await worker()
    await settled(order.id, 'SUPERSEDED HIDDEN', 'DELIVERED')
    expect(server.received).toHaveLength(1)
  })
})

describe('F11: a mail server that does not do what it should', () => {
  test('is down: tried again, then sent once', async () => {
    await server.stop()
    const { order } = await shippedOrder()
    await worker()
    await expect
      .poll(async () => (await mailsOf(order.id))[0]?.outcomes, patience)
      .toContain('RETRY')
    await server.start()
    await settled(order.id, `${SHIPPED} DELIVERED`)
    expect(server.received).toHaveLength(1)
  })

  test('greets after thirty seconds: tried again, then sent once', async () => {
    // What is connected already has been greeted.
    await server.stop()
    await server.start()
    server.behave({ banner: 30_000 })
    const { order } = await shippedOrder()
    await worker()
    await expect.poll(async () => (await mailsOf(order.id))[0]?.reason, patience).toBe('TIMEOUT')
    server.behave({})
    await settled(order.id, `${SHIPPED} DELIVERED`)
    expect(server.received).toHaveLength(1)
  })

  test('says later, then yes: sent once', async () => {
    let answers = 2
    server.behave({ message: () => (answers-- > 0 ? '451 4.3.0 Later' : undefined) })
    const { order } = await shippedOrder()
    await worker()
    await settled(order.id, `${SHIPPED} DELIVERED`)
    expect((await mailsOf(order.id))[0]?.outcomes).toEqual(['RETRY', 'RETRY', 'DELIVERED'])
    expect(server.received).toHaveLength(1)
  })

  test('puts off single addresses, however many: others get theirs at once, and these later', async () => {
    const orders = []
    for (let n = 0; n < 12; n += 1) {
      const { order } = await imported(ctx, {
        billTo: { ...draft().billTo, email: `full-${n}@example.org` },
      })
      orders.push(order.id)
      await ship(order.id)
    }
    server.behave({
      recipient: (to) => (to.startsWith('full-') ? '450 4.2.2 Mailbox full' : undefined),
    })
    await worker()
    for (const id of orders)
      await expect.poll(async () => (await mailsOf(id))[0]?.outcomes[0], patience).toBe('POSTPONED')
    const other = await shippedOrder()
    await settled(other.order.id, `${SHIPPED} DELIVERED`)
    expect(
      await database.query(`select failures, probe_at from destination where kind = 'EMAIL'`),
    ).toEqual([{ failures: 0, probe_at: null }])
    server.behave({})
    for (const id of orders) await settled(id, `${SHIPPED} DELIVERED`)
  })

  test('refuses the address: not tried again, the address is bad, and others get theirs', async () => {
    const bad = 'nobody@example.org'
    server.behave({ recipient: (to) => (to === bad ? '550 5.1.1 No such user' : undefined) })
    const first = await imported(ctx, { billTo: { ...draft().billTo, email: bad } })
    const other = await shippedOrder()
    await ship(first.order.id)
    await worker()
    await settled(first.order.id, `${SHIPPED} FAILED BAD_ADDRESS`)
    await settled(other.order.id, `${SHIPPED} DELIVERED`)
    expect(server.received.map(({ to }) => to)).toEqual([[other.detail.billTo.email]])
    expect(
      await database.query('select address, reason, times, cleared_at from bad_address'),
    ).toEqual([{ address: bad, reason: 'SMTP_550', times: 1, cleared_at: null }])

    // The next order of the same customer is not even tried.
    server.behave({})
    const again = await imported(ctx, {
      billTo: { ...draft().billTo, email: 'Nobody@Example.org' },
    })
    await ship(again.order.id)
    await settled(again.order.id, `${SHIPPED} FAILED BAD_ADDRESS`)
    expect(server.received).toHaveLength(1)
  })

  test('refuses the message: not tried again', async () => {
    server.behave({ message: () => '554 5.6.0 Not this' })
    const { order } = await shippedOrder()
    await worker()
    await settled(order.id, `${SHIPPED} FAILED SMTP_554`)
  })

  test('hangs up behind the message: at most one more, with the same id and the same bytes', async () => {
    let hangUps = 1
    server.behave({ hangsUp: () => hangUps-- > 0 })
    const { order } = await shippedOrder()
    await worker()
    await settled(order.id, `${SHIPPED} DELIVERED`)
    const [first, second, ...more] = server.received
    expect(more).toEqual([])
    expect(second?.raw).toBe(first?.raw)
    expect(first && headersOf(first)).toContainEqual([
      'Message-ID',
      `<${(await mailsOf(order.id))[0]?.messageId}>`,
    ])
  })
})

describe('B9: addresses', () => {
  test.each([
    'x@example.org, eve@evil.example',
    'friends: eve@evil.example;',
    '"x@example.org"@evil.example',
    'x@example.org@evil.example',
    'x@exa mple.org',
  ])('nothing is sent to %j, and the order says so', async (email) => {
    const { order } = await imported(ctx)
    // As an older Waypost or a file could have kept it.
    await database.query(
      `update order_detail set bill_to = jsonb_set(bill_to, '{email}', to_jsonb($2::text)) where order_id = $1`,
      [order.id, email],
    )
    await ship(order.id)
    await worker()
    await settled(order.id, `${SHIPPED} FAILED BAD_ADDRESS`)
    expect(server.received).toEqual([])
  })

  test('names, subjects and texts of customers add no header and no recipient', async () => {
    const evil = 'x, eve@evil.example; "y" <eve@evil.example>'
    const { order, detail } = await imported(ctx, {
      billTo: { ...draft().billTo, name: evil },
      items: [{ sku: 'A', name: evil, qty: 1, unitPrice: '1.00' }],
    })
    await ship(order.id, { emailText: 'Hi\nBcc: eve@evil.example' })
    await worker()
    await settled(order.id, `${SHIPPED} DELIVERED`)
    expect(server.received.map(({ to }) => to)).toEqual([[detail.billTo.email]])
    const [received] = server.received
    const names = received ? headersOf(received).map(([name]) => name) : []
    expect(names.toSorted()).toEqual([
      'Auto-Submitted',
      'Content-Type',
      'Date',
      'From',
      'MIME-Version',
      'Message-ID',
      'Subject',
      'To',
    ])
  })
})

test('without a mail server the mail is written and kept, and goes nowhere by itself', async () => {
  const { order } = await shippedOrder()
  const first = await worker(withoutServer)
  await settled(order.id, `${SHIPPED} DELIVERED KEPT`)
  expect((await mailsOf(order.id))[0]?.outcomes).toEqual(['KEPT'])
  await first.stop()
  await worker()
  const other = await shippedOrder()
  await settled(other.order.id, `${SHIPPED} DELIVERED`)
  expect(server.received).toHaveLength(1)
  expect(await verify(database)).toEqual([])
})

test('mails that tell of no event leave at once, whatever switch is off, and supersede nothing', async () => {
  const { order } = await shippedOrder()
  await database.query(
    `insert into setting (key, value) values ('business', '{"sendUpdates": false, "emailHoldSeconds": 0}')
     on conflict (key) do update set value = excluded.value`,
  )
  await database.query(
    `insert into configuration_revision (revision, document, actor_kind, actor_name, comment, at)
     select max(revision) + 1, '{}', 'SYSTEM', 'Test', '', now() from configuration_revision`,
  )
  await plain.configuration.refresh()
  await worker()
  const content = {
    purpose: 'STATUS_LINK' as const,
    language: 'en' as const,
    orderNumber: order.number,
    link: '[[status-link:00000000-0000-7000-8000-000000000000]]',
    minutes: 10,
  }
  const mail = { content, orderId: order.id, to: null }
  await database.transaction((tx) => queueEmail(tx, mail, ctx.clock.now()))
  await settled(order.id, `${SHIPPED} WAITING`, 'DELIVERED')
  await database.query(
    `update setting set value = value || '{"sendUpdates": true}' where key = 'business'`,
  )
  await plain.configuration.refresh()
  await settled(order.id, `${SHIPPED} DELIVERED`, 'DELIVERED')
  expect(server.received).toHaveLength(2)
})

test('a trial has the look and the sender of the channel that it is for', async () => {
  const { id } = await createChannel(ctx, {
    ...{ code: 'tea', name: 'Honeywell Tea', autoApprove: false, adapter: 'WEBHOOK' },
  })
  const about = { language: 'en' as const, channelId: id, draft: null, content: null }
  const content = { purpose: 'TEST' as const, ...about }
  await database.transaction((tx) =>
    queueEmail(tx, { content, orderId: null, to: 'bea@example.org' }, ctx.clock.now()),
  )
  await worker()
  await expect.poll(() => server.received.length, patience).toBe(1)
  const mail = await opened(server.received[0])
  expect(mail.from?.text).toContain('Honeywell Tea')
  expect(mail.text).toContain('-- \nHoneywell Tea')
})

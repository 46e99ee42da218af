import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { headersOf, opened, startMailServer } from '../../test/mail-server.js'
import { createMail, type MailMessage } from './mail.js'

const server = await startMailServer()
const mail = createMail({ smtpUrl: server.url, from: 'no-reply@shop.example', within: 600 })
afterAll(() => {
  mail.close()
})
const never = new AbortController().signal

const message = (more: Partial<MailMessage> = {}): MailMessage => ({
  from: { name: 'Corner Shop', address: 'orders@shop.example' },
  to: 'ada@example.org',
  replyTo: 'help@shop.example',
  subject: 'Your order 1001',
  html: '<p>It is on its way.</p>',
  text: 'It is on its way.',
  messageId: 'one@shop.example',
  date: new Date('2026-03-02T10:00:00Z'),
  attachments: [],
  ...more,
})
const send = (more: Partial<MailMessage> = {}) => mail.send(message(more), never)

beforeEach(async () => {
  await server.start()
  server.received.length = 0
  server.behave({})
})

test('a mail arrives with what was said, and nothing else', async () => {
  expect(await send()).toEqual({ outcome: 'ACCEPTED' })
  const [received] = server.received
  expect(received).toMatchObject({ from: 'orders@shop.example', to: ['ada@example.org'] })
  expect(await opened(received)).toMatchObject({
    subject: 'Your order 1001',
    text: 'It is on its way.',
    html: '<p>It is on its way.</p>',
    messageId: '<one@shop.example>',
    date: new Date('2026-03-02T10:00:00Z'),
  })
  expect(Object.fromEntries(received ? headersOf(received) : [])).toEqual({
    From: 'Corner Shop <orders@shop.example>',
    To: 'ada@example.org',
    'Reply-To': 'help@shop.example',
    Subject: 'Your order 1001',
    'Message-ID': '<one@shop.example>',
    'Auto-Submitted': 'auto-generated',
    Date: 'Mon, 02 Mar 2026 10:00:00 +0000',
    'MIME-Version': '1.0',
    'Content-Type': expect.stringContaining('multipart/alternative') as string,
  })
})

test('the same mail has the same bytes, its picture included', async () => {
  const picture = { cid: 'logo', contentType: 'image/png', content: Buffer.from('a picture') }
  const html = '<img src="cid:logo">'
  await send({ html, attachments: [picture] })
  await send({ html, attachments: [picture] })
  const [first, second] = server.received
  expect(second?.raw).toBe(first?.raw)
  const { attachments } = await opened(first)
  expect(attachments).toMatchObject([{ contentType: 'image/png', cid: 'logo' }])
  expect(attachments[0]?.content.toString()).toBe('a picture')
})

describe('B9: nobody else is written to, and no header slips in', () => {
  const injections = [
    'x\r\nBcc: eve@evil.example',
    'x\nBcc: eve@evil.example',
    'x\rBcc: eve@evil.example',
    'x, eve@evil.example',
    'x; eve@evil.example',
    'friends: eve@evil.example;',
    '"x" <eve@evil.example>',
    '<eve@evil.example>',
    'x\u0000\u0007\u007f',
    'Bücher & Söhne <img src=x>',
    `${'long '.repeat(200)}end`,
  ]
  const ours = new Set([
    'From',
    'To',
    'Reply-To',
    'Subject',
    'Message-ID',
    'Auto-Submitted',
    'Date',
    'MIME-Version',
    'Content-Type',
  ])

  test.each(injections)('in names and subject: %j', async (text) => {
    const from = { name: text, address: 'orders@shop.example' }
    expect(await send({ from, subject: text, html: text, text })).toEqual({ outcome: 'ACCEPTED' })
    expect(server.received).toMatchObject([{ to: ['ada@example.org'], from: from.address }])
    const [received] = server.received
    const headers = received ? headersOf(received) : []
    expect(headers.filter(([name]) => !ours.has(name))).toEqual([])
    expect(headers).toHaveLength(ours.size)
    const parsed = await opened(received)
    expect(parsed.from?.value).toMatchObject([{ address: 'orders@shop.example' }])
    expect(parsed.bcc).toBeUndefined()
  })

  test.each([
    'ada@example.org\r\nBcc: eve@evil.example',
    'ada@example.org, eve@evil.example',
    'ada@example.org; eve@evil.example',
    'friends: ada@example.org, eve@evil.example;',
    '"ada@example.org"@evil.example',
    'ada@example.org@evil.example',
    'Ada <ada@example.org>',
    `ada@${'example.'.repeat(37)}org`,
    '',
  ])('to %j nothing is sent', async (to) => {
    expect(await send({ to })).toMatchObject({ outcome: 'BAD_ADDRESS', reason: 'NOT_ONE_MAILBOX' })
    expect(server.received).toEqual([])
  })

  test.each([
    // The server reads names of domains as people do.
    ['ada@xn--mnchen-3ya.example', 'ada@münchen.example'],
    ["o'hara=x_{y}@example.org", "o'hara=x_{y}@example.org"],
    ['Ada+1@example.org', 'Ada+1@example.org'],
  ])('%s is the one who gets it', async (to, read) => {
    expect(await send({ to })).toEqual({ outcome: 'ACCEPTED' })
    expect(server.received.map((one) => one.to)).toEqual([[read]])
  })

  test.each(['help@shop.example\r\nBcc: eve@evil.example', 'a@shop.example, eve@evil.example'])(
    'answers that are to go to %j lead to nobody else',
    async (replyTo) => {
      await send({ replyTo })
      for (const received of server.received) {
        expect(received.to).toEqual(['ada@example.org'])
        expect(headersOf(received).filter(([name]) => !ours.has(name))).toEqual([])
      }
    },
  )
})

describe('F11: what a mail server says decides', () => {
  test.each([
    ['421 4.3.2 Busy', 'RETRY'],
    ['450 4.2.1 Greylisted', 'POSTPONED'],
    ['550 5.1.1 <ada@example.org>: no such user', 'BAD_ADDRESS'],
    ['553 5.1.3 Bad address', 'BAD_ADDRESS'],
    ['550 5.7.1 Relaying denied', 'REFUSED'],
    ['530 5.7.0 Authentication required', 'REFUSED'],
  ] as const)('%s at the recipient is %s', async (answer, outcome) => {
    server.behave({ recipient: () => answer })
    const result = await send()
    expect(result).toMatchObject({ outcome, reason: `SMTP_${answer.slice(0, 3)}` })
    expect(JSON.stringify(result)).not.toContain('ada@')
  })

  test.each([
    ['451 4.3.0 Later', 'RETRY'],
    ['554 5.6.0 Not this', 'REFUSED'],
  ] as const)('%s behind the message is %s', async (answer, outcome) => {
    server.behave({ message: () => answer })
    expect(await send()).toMatchObject({ outcome, reason: `SMTP_${answer.slice(0, 3)}` })
    server.behave({})
    expect(await send()).toEqual({ outcome: 'ACCEPTED' })
  })

  test('one that is down, slow to greet or hangs up may be asked again', async () => {
    await server.stop()
    expect(await send()).toMatchObject({ outcome: 'RETRY', reason: 'CONNECTION_FAILED' })
    await server.start()
    server.behave({ banner: 30_000 })
    expect(await send()).toMatchObject({ outcome: 'RETRY', reason: 'TIMEOUT' })
    server.behave({ hangsUp: () => true })
    expect(await send()).toMatchObject({ outcome: 'RETRY', reason: 'CONNECTION_FAILED' })
    server.behave({})
    expect(await send()).toEqual({ outcome: 'ACCEPTED' })
  })

  test('whoever asked can give up', async () => {
    server.behave({ banner: 30_000 })
    const giveUp = new AbortController()
    const sent = mail.send(message(), giveUp.signal)
    giveUp.abort()
    expect(await sent).toMatchObject({ outcome: 'RETRY', reason: 'TIMEOUT' })
  })
})

test('without a mail server nothing is sent, and who signs in there is never told', async () => {
  const none = createMail({ smtpUrl: undefined, from: 'no-reply@shop.example' })
  expect(none).toMatchObject({ configured: false, host: null })
  expect(await none.send(message(), never)).toMatchObject({ reason: 'NO_MAIL_SERVER' })
  const signedIn = createMail({
    smtpUrl: 'smtp://me:secret@mail.example:2525',
    from: 'a@b.example',
  })
  expect(signedIn.host).toBe('mail.example:2525')
  signedIn.close()
})

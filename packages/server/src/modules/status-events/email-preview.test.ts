import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { address, imported, fired } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { emailPreview, sendTestEmail } from './email-preview.js'
import type { EmailTemplateTestInput } from './email-preview.types.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const place = { purpose: 'ORDER' as const, language: 'en' as const }
const preview = (more: Partial<EmailTemplateTestInput> = {}, as = ctx) =>
  emailPreview(as, { ...place, ...more })
const trial = (more: Partial<EmailTemplateTestInput> = {}, as = ctx) =>
  sendTestEmail(as, { ...place, ...more })

const mails = () =>
  database.query<{ id: string; content: { draft: unknown }; payload: { to: string } }>(
    `select d.id::text as id, d.content, x.payload from delivery d join outbox x on x.id = d.outbox_id
     where d.content ->> 'purpose' = 'TEST' order by d.id`,
  )

test('a real order is told in the words of its customer, and nothing else of it', async () => {
  const canaries = { street: 'Canary Lane 7', zip: 'CNRY-1', email: 'canary@example.org' }
  const billTo = { ...address, ...canaries, phone: '+1 555 0000777', name: 'Ada Lovelace' }
  const { order } = await imported(ctx, { billTo, paymentMethod: 'Canary card 4111' })
  await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.id, {
    carrier: 'UPS',
    number: '1Z999AA10123456784',
  })
  const { mail, problems } = await preview({
    orderNumber: order.number,
    event: 'ORDER_ADD_TRACKING_NUMBER',
  })
  expect(problems).toEqual([])
  expect(mail?.subject).toBe(`Your order ${order.number} is on its way`)
  const told = JSON.stringify(mail)
  expect(told).toContain('Ada Lovelace')
  expect(told).toContain('https://www.ups.com/track?tracknum=1Z999AA10123456784')
  expect(told).not.toMatch(/canary|CNRY|555 0000777|4111|London|25\.00/i)
})

test('a hidden label shows nowhere', async () => {
  const { order } = await imported(ctx)
  const hidden = [...ctx.configuration.current().labels.values()].find(
    ({ isShowToCustomer, isOrderState, archivedAt }) =>
      !isShowToCustomer && isOrderState && archivedAt === null,
  )
  if (!hidden) throw new Error('No label of the default set is hidden.')
  await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: hidden.id })
  for (const orderNumber of [order.number, null]) {
    const { mail } = await preview({ orderNumber, labelId: hidden.id })
    expect(JSON.stringify(mail)).not.toContain(hidden.name)
  }
})

test('a template that is edited is tried with its problems and warnings', async () => {
  const fine = await preview({ subject: 'Mine', body: 'Hello {{ order.name }}' })
  expect(fine.mail?.text).toContain('Hello Ada Lovelace')
  expect(fine.warnings).toHaveLength(1)
  const broken = await preview({
    subject: 'Mine',
    body: '{% if order.cart_number == "x" %}{{ a }}{% endif %}',
  })
  expect(broken.problems).toMatchObject([{ message: 'There is no variable `a`.' }])
  expect(broken.mail?.subject).toBe('Mine')
  const failing = await preview({ subject: 'Mine', body: '{{ a }}' })
  expect(failing).toMatchObject({ mail: null, problems: [{ line: 1, column: 4 }] })
})

test('only who may see the order has it told', async () => {
  const { order } = await imported(ctx)
  const orderNumber = order.number
  await expect(preview({ orderNumber }, callAs(ctx, token(['emails.read'])))).rejects.toMatchObject(
    {
      code: 'FORBIDDEN',
    },
  )
  await expect(preview({ orderNumber: 'NO-SUCH' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a trial is queued for the mailbox that was named, or for whoever is signed in', async () => {
  const actor = { ...ctx.actor, email: 'ada@example.org' }
  const sent = await trial({}, callAs(ctx, actor))
  expect(sent).toMatchObject({ to: 'ada@example.org', problems: [] })

  const draft = { subject: 'Mine', body: 'Hello' }
  await trial({ ...draft, to: ' bea@example.org ' })
  const queued = await mails()
  expect(queued[0]?.id).toBe(sent.emailId)
  expect(queued.map(({ payload }) => payload.to)).toEqual(['ada@example.org', 'bea@example.org'])
  expect(queued.map(({ content }) => content.draft)).toEqual([null, draft])
})

test('no trial leaves without a mailbox, with a broken template, or by who may not write one', async () => {
  const before = await mails()
  await expect(trial()).rejects.toMatchObject({ reasons: [{ path: ['to'] }] })
  await expect(trial({ to: 'a@example.org, b@example.org' })).rejects.toMatchObject({
    reasons: [{ code: 'INVALID_INPUT', path: ['to'] }],
  })
  const to = 'ada@example.org'
  const broken = await trial({ to, subject: 'x', body: '{{ nope }}' })
  expect(broken).toMatchObject({ to: null, problems: [{ field: 'BODY' }] })
  const clerk = callAs(ctx, staff('OPERATIONS'))
  await expect(trial({ to, subject: 'x', body: 'x' }, clerk)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await mails()).toHaveLength(before.length)
})

import { afterEach, expect, test, vi } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import type { Actor } from '../../kernel/context.js'
import { newId } from '../../kernel/uuid.js'
import { updateQuoteSettings, updateSettings } from '../settings/index.js'
import { answerQuote, expireQuotes, quoteForCustomer } from './index.js'
import { changeQuoteStatus } from './change-quote-status.js'
import { changeQuoteStatuses } from './change-quote-statuses.js'
import { convertQuote } from './convert-quote.js'
import { createQuote } from './create-quote.js'
import { findWholeQuote } from './quote.queries.js'
import type { QuoteCreateInput } from './quote.inputs.js'
import { sendQuote } from './send-quote.js'
import { updateQuote } from './update-quote.js'

vi.setConfig({ testTimeout: 90_000 })

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
await database.query(
  `insert into tax_rate (id, country, rate, taxes_shipping) values (gen_random_uuid(), 'DE', 19, true)`,
)
const customer: Actor = {
  ...{ kind: 'CONTACT', id: null, name: 'Ada', email: null, role: null, channelId: null },
  permissions: new Set(),
}
const asCustomer = { ...ctx, actor: customer, loaders: new Map() }

const start = '2026-03-02T10:00:00Z'
afterEach(() => {
  ctx.clock.set(start)
})

const billTo = { name: 'Ada', country: 'DE', email: 'ada@example.org' }
const line = { sku: 'MUG', name: 'Mug', qty: 3, listPrice: '10.00', unitPrice: '8.00' }

/** A quote of 24.00 and 6.00 shipping, taxed 5.70. */
async function quoted(more: QuoteCreateInput = {}, labelCode: string | null = 'APPROVED') {
  const input = { currency: 'EUR', lines: [line], shipping: '6.00', billTo, ...more }
  const { answer, userErrors } = await createQuote(ctx, input)
  if (!answer) throw new Error(JSON.stringify(userErrors))
  if (labelCode !== null) await changeQuoteStatus(ctx, { quoteId: answer.id, labelCode })
  return answer.id
}
const now = (id: string) => findWholeQuote(database, ctx, id)
const codeOf = async (id: string) =>
  ctx.configuration.current().labels.get((await now(id)).labelId ?? 0)?.code
const kindsOf = async (id: string) =>
  (
    await database.query<{ kind: string }>(
      'select kind from record_entry where subject_id = $1 order by position',
      [id],
    )
  ).map(({ kind }) => kind)
const ordersCount = async () =>
  (await database.query<{ n: number }>('select count(*)::integer as n from orders'))[0]?.n ?? 0
const orderOf = async (id: string) => {
  const [order] = await database.query(
    `select o.source, o.total, o.shipping, (select sum(i.tax)::integer from order_item i where i.order_id = o.id) as tax,
      (select json_agg(i.unit_price) from order_item i where i.order_id = o.id) as prices
      from orders o join quote q on q.order_id = o.id where q.id = $1`,
    [id],
  )
  return order
}

test('sixteen conversions at once make one order, and the others name it', async () => {
  const quoteId = await quoted()
  const before = await ordersCount()
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => convertQuote({ ...ctx, loaders: new Map() }, { quoteId })),
  )
  const made = outcomes.filter(({ applied }) => applied)
  expect(made).toHaveLength(1)
  const { orderId, orderNumber } = await now(quoteId)
  expect(made[0]?.order?.id).toBe(orderId)
  for (const { applied, userErrors } of outcomes) {
    if (applied) continue
    expect(userErrors).toMatchObject([
      { code: 'QUOTE_ALREADY_CONVERTED', data: { orderId, orderNumber } },
    ])
  }
  expect(await ordersCount()).toBe(before + 1)
  expect(await codeOf(quoteId)).toBe('APPROVED')
  expect((await kindsOf(quoteId)).filter((kind) => kind === 'CONVERTED')).toHaveLength(1)
})

test('a converted quote is closed: no edit, no label, no mail, no answer', async () => {
  const quoteId = await quoted()
  await convertQuote(ctx, { quoteId })
  const before = await now(quoteId)
  const refused = [
    await updateQuote(ctx, { quoteId, reference: 'x' }),
    await changeQuoteStatus(ctx, { quoteId, labelCode: 'CANCELED' }),
    await sendQuote(ctx, { quoteId }),
    await answerQuote(asCustomer, { quoteId, answer: 'DECLINE', text: null, revision: 1 }),
  ]
  for (const { userErrors } of refused)
    expect(userErrors).toMatchObject([{ code: 'QUOTE_ALREADY_CONVERTED' }])
  expect(await now(quoteId)).toEqual(before)
})

test('prices stay as they are quoted, tax is worked out anew, and the answer says by how much', async () => {
  const quoteId = await quoted()
  expect(await now(quoteId)).toMatchObject({ tax: 570, total: 3570 })
  const preview = await convertQuote(ctx, { quoteId, dryRun: true })
  expect(preview).toMatchObject({ applied: false, taxDifference: 0, userErrors: [] })
  await database.query(`update tax_rate set rate = 7 where country = 'DE'`)
  try {
    const { taxDifference, applied } = await convertQuote(ctx, { quoteId })
    expect({ applied, taxDifference }).toEqual({ applied: true, taxDifference: 210 - 570 })
    expect(await orderOf(quoteId)).toMatchObject({ source: 'QUOTE', prices: [800], total: 3210 })
    expect(await now(quoteId)).toMatchObject({ tax: 570, total: 3570 })
  } finally {
    await database.query(`update tax_rate set rate = 19 where country = 'DE'`)
  }
})

test('what is long enough for a quote is for its order, whatever the script', async () => {
  const [name, sku] = ['𝔘'.repeat(300), '𝔘'.repeat(200)]
  const quoteId = await quoted({ billTo: { ...billTo, name }, lines: [{ ...line, sku }] })
  expect((await convertQuote(ctx, { quoteId })).userErrors).toEqual([])
})

test('a tax that was given is replaced by the rates, and stays where none holds', async () => {
  const [given, elsewhere] = [{ tax: '1.00' }, { tax: '1.00', billTo: { country: 'FR' } }]
  const [ruled, free] = [await quoted(given), await quoted(elsewhere)]
  expect((await convertQuote(ctx, { quoteId: ruled })).taxDifference).toBe(470)
  expect((await convertQuote(ctx, { quoteId: free })).taxDifference).toBe(0)
})

test('a repeated key answers the same order, with other input it is refused', async () => {
  const [quoteId, otherId] = [await quoted(), await quoted()]
  const before = await ordersCount()
  const key = { idempotencyKey: 'convert-1' }
  const [first, again] = [
    await convertQuote(ctx, { quoteId, ...key }),
    await convertQuote(ctx, { quoteId, ...key }),
  ]
  expect([again.applied, again.order?.id]).toEqual([true, first.order?.id])
  const other = await convertQuote(ctx, { quoteId: otherId, ...key })
  expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
  const stale = await convertQuote(ctx, { quoteId: otherId, expectedVersion: 1 })
  expect(stale.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }])
  expect(await ordersCount()).toBe(before + 1)
})

test('a quote holds to the last minute of its last day in the zone of the business', async () => {
  await setZone('America/New_York')
  const [last, late] = [
    await quoted({ expiresOn: '2026-03-08' }),
    await quoted({ expiresOn: '2026-03-08' }),
  ]
  ctx.clock.set('2026-03-09T03:59:59.999Z')
  expect((await convertQuote(ctx, { quoteId: last })).applied).toBe(true)
  ctx.clock.set('2026-03-09T04:00:00Z')
  const refused = await convertQuote(ctx, { quoteId: late })
  expect(refused.userErrors).toMatchObject([{ code: 'QUOTE_EXPIRED' }])
  expect(await codeOf(late)).toBe('APPROVED') // the job has not run
  await setZone('UTC')
})

test('the job marks what is overdue once, catches up, and leaves all when it is off', async () => {
  const overdue = await quoted({ expiresOn: '2026-03-03' })
  const [later, canceled] = [
    await quoted({ expiresOn: '2026-03-20' }),
    await quoted({ expiresOn: '2026-03-03' }, 'CANCELED'),
  ]
  await updateQuoteSettings(ctx, { expiryAt: '06:00' })
  ctx.clock.set('2026-03-04T05:59:00Z')
  await run()
  expect(await codeOf(overdue)).toBe('APPROVED')
  await updateQuoteSettings(ctx, { expiryJob: false })
  ctx.clock.set('2026-03-07T12:00:00Z')
  await run()
  expect(await codeOf(overdue)).toBe('APPROVED')
  await updateQuoteSettings(ctx, { expiryJob: true })
  await run()
  expect(await codeOf(overdue)).toBe('APPROVED') // its time of day has not come since
  ctx.clock.set('2026-03-10T21:00:00Z') // the runs of three mornings were missed
  await run()
  await run()
  expect(await Promise.all([overdue, later, canceled].map(codeOf))).toEqual([
    ...['EXPIRED', 'APPROVED', 'CANCELED'],
  ])
  expect((await kindsOf(overdue)).filter((kind) => kind === 'EXPIRED')).toHaveLength(1)

  expect((await updateQuote(ctx, { quoteId: overdue, reference: 'x' })).userErrors).toMatchObject([
    { code: 'LABEL_NOT_EDITABLE' },
  ])
  expect(
    (await updateQuote(ctx, { quoteId: overdue, expiresOn: '2026-03-09' })).userErrors,
  ).toMatchObject([{ code: 'INVALID_INPUT', path: ['expiresOn'] }])
  await updateQuote(ctx, { quoteId: overdue, expiresOn: '2026-03-31' })
  expect(await codeOf(overdue)).toBe('IN REVIEW')
  await updateQuoteSettings(ctx, { expiryAt: '00:00' })
})

test('an acceptance waits for staff, or makes an order of what staff offered', async () => {
  const accept = { answer: 'ACCEPT', text: null } as const
  const waiting = await quoted()
  await answerQuote(asCustomer, { quoteId: waiting, ...accept, revision: 1 })
  expect(await now(waiting)).toMatchObject({ answer: 'ACCEPTED', orderId: null })
  expect((await now(waiting)).waitingSince).not.toBeNull()
  expect((await quoteForCustomer(asCustomer, waiting))?.standing).toBe('ACCEPTED')

  await updateQuoteSettings(ctx, { acceptance: 'CONVERT' })
  const [approved, draft, sent] = [await quoted(), await quoted({}, null), await quoted({}, null)]
  await sendQuote(ctx, { quoteId: sent })
  for (const quoteId of [approved, draft, sent])
    await answerQuote(asCustomer, { quoteId, ...accept, revision: 1 })
  expect((await now(approved)).orderId).not.toBeNull()
  expect((await now(draft)).orderId).toBeNull()
  expect((await now(sent)).orderId).not.toBeNull()
  expect(await codeOf(sent)).toBe('APPROVED')
  expect(await kindsOf(approved)).toEqual(['CREATED', 'LABEL_CHANGED', 'ACCEPTED', 'CONVERTED'])
  const [{ actor_kind: kind } = { actor_kind: '' }] = await database.query<{ actor_kind: string }>(
    'select actor_kind from history_entry where order_id = $1',
    [(await now(approved)).orderId],
  )
  expect(kind).toBe('CONTACT')
  expect((await convertQuote(ctx, { quoteId: draft })).applied).toBe(true) // accepted is enough
  await updateQuoteSettings(ctx, { acceptance: 'STAFF' })
})

test('an acceptance waits for staff where the order is refused', async () => {
  await updateQuoteSettings(ctx, { acceptance: 'CONVERT' })
  const most = '9999999999.00'
  const dear = { ...line, qty: 1, listPrice: most, unitPrice: most }
  const quoteId = await quoted({ lines: [dear], shipping: most })
  const before = await ordersCount()
  // The tax of the order would be more than an amount can be.
  await database.query(`update tax_rate set rate = 100 where country = 'DE'`)
  try {
    const accept = { quoteId, answer: 'ACCEPT', text: 'Gladly.', revision: 1 } as const
    expect((await answerQuote(asCustomer, accept)).userErrors).toEqual([])
    expect(await now(quoteId)).toMatchObject({
      ...{ answer: 'ACCEPTED', answerText: 'Gladly.', orderId: null },
    })
    expect((await now(quoteId)).waitingSince).not.toBeNull()
    expect(await kindsOf(quoteId)).toEqual(['CREATED', 'LABEL_CHANGED', 'ACCEPTED'])
    expect((await convertQuote(ctx, { quoteId })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['quoteId'] },
    ])
    expect(await ordersCount()).toBe(before)
  } finally {
    await database.query(`update tax_rate set rate = 19 where country = 'DE'`)
    await updateQuoteSettings(ctx, { acceptance: 'STAFF' })
  }
  expect((await convertQuote(ctx, { quoteId })).applied).toBe(true)
})

test('an acceptance of another revision is refused, a comment reviews, a refusal cancels', async () => {
  const quoteId = await quoted()
  await updateQuote(ctx, { quoteId, shipping: '5.00' })
  const stale = { quoteId, answer: 'ACCEPT', text: null, revision: 1 } as const
  expect((await answerQuote(asCustomer, stale)).userErrors).toMatchObject([
    { code: 'VERSION_CONFLICT', path: ['revision'], data: { expected: 1, actual: 2 } },
  ])
  await changeQuoteStatus(ctx, { quoteId, labelCode: 'APPROVED' })
  const comment = { ...stale, answer: 'COMMENT', revision: 2 } as const
  expect((await answerQuote(asCustomer, comment)).userErrors).toMatchObject([{ path: ['text'] }])
  await answerQuote(asCustomer, { ...comment, text: 'Could it be four?' })
  expect(await codeOf(quoteId)).toBe('IN REVIEW')
  expect(await now(quoteId)).toMatchObject({ answer: 'COMMENTED', answerText: 'Could it be four?' })
  await answerQuote(asCustomer, { ...comment, answer: 'DECLINE', text: 'Too dear.' })
  expect(await codeOf(quoteId)).toBe('CANCELED')
  expect((await now(quoteId)).waitingSince).toBeNull()
})

test('a quote is mailed to addresses of its own alone', async () => {
  const [quoteId, silent] = [await quoted(), await quoted({ billTo: { country: 'DE' } })]
  const mails = () => database.query(`select 1 from delivery where record_id = $1`, [quoteId])
  expect((await sendQuote(ctx, { quoteId, to: 'eve@example.org' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['to'] },
  ])
  expect((await sendQuote(ctx, { quoteId: silent })).userErrors).toMatchObject([
    { code: 'ADDRESS_BAD' },
  ])
  expect(await mails()).toHaveLength(0)
  expect((await sendQuote(ctx, { quoteId, to: 'ADA@example.org' })).answer).toMatchObject({
    sentRevision: 1,
  })
  expect(await mails()).toHaveLength(1)
})

test('a dry run of sending shows the mail, without the secret, and sends nothing', async () => {
  const quoteId = await quoted({ reference: 'PO-9', expiresOn: '2026-03-31' })
  const before = await now(quoteId)
  const message = '<b>Dear</b> Ada, [[record-link:0190]]'
  const shown = await sendQuote(ctx, { quoteId, message, dryRun: true })
  expect(shown).toMatchObject({ applied: false, mail: { to: 'ada@example.org', problems: [] } })
  const { subject, html = '', text = '' } = shown.mail?.mail ?? {}
  expect(subject).toContain(before.number)
  expect(html).toContain('&#60;b&#62;Dear&#60;/b&#62; Ada,')
  expect(html).toContain('March 31, 2026')
  expect(text).toContain(`${ctx.publicUrl}/answer/••••••`)
  expect(html + text).not.toContain('[[')
  const kept = await database.query(
    `select (select count(*)::integer from record_link where subject_id = $1) as links,
      (select count(*)::integer from delivery where record_id = $1) as mails`,
    [quoteId],
  )
  expect(kept).toEqual([{ links: 0, mails: 0 }])
  expect(await now(quoteId)).toEqual(before)
  const refused = await sendQuote(ctx, { quoteId, message: 'x'.repeat(2001), dryRun: true })
  expect(refused).toMatchObject({ mail: null, userErrors: [{ path: ['message'] }] })
  expect((await sendQuote(ctx, { quoteId, message })).mail).toBeNull()
})

test('what keeps the mail from being made is told before it is sent', async () => {
  const quoteId = await quoted()
  await database.query(
    `insert into email_template (id, purpose, language, subject, body, updated_at)
      values ($1, 'QUOTE', 'en', 'Yours', '{{ a }}', now())`,
    [newId()],
  )
  try {
    const { mail } = await sendQuote(ctx, { quoteId, dryRun: true })
    expect(mail).toMatchObject({ mail: null, problems: [{ field: 'BODY', line: 1 }] })
  } finally {
    await database.query('delete from email_template')
  }
})

test('many labels are changed in one go, each by itself', async () => {
  const [one, two, gone] = [await quoted({}, null), await quoted({}, null), newId()]
  const { number } = await now(two)
  const changes = [
    { quoteId: one, labelCode: 'APPROVED' },
    { number, labelCode: 'CANCELED', reason: 'No stock' },
    { quoteId: gone, labelCode: 'APPROVED' },
    { quoteId: one, labelCode: 'SHIPPED' },
    { quoteId: one, labelCode: 'APPROVED' },
  ]
  const dry = await changeQuoteStatuses(ctx, { changes, dryRun: true })
  const { answer } = await changeQuoteStatuses(ctx, { changes })
  expect(answer?.map(({ outcome }) => outcome)).toEqual([
    ...['CHANGED', 'CHANGED', 'REFUSED', 'REFUSED', 'UNCHANGED'],
  ])
  expect(dry.answer?.map(({ outcome }) => outcome)).toEqual(answer?.map(({ outcome }) => outcome))
  expect(await Promise.all([one, two].map(codeOf))).toEqual(['APPROVED', 'CANCELED'])
})

const setZone = (timeZone: string) => updateSettings(ctx, { timeZone })

const run = () => database.transaction((tx) => expireQuotes(ctx, tx))

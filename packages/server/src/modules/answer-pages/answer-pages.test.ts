import type { LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import { openRequestShop, type TestAccount } from '../../../test/order-requests.js'
import { outside } from '../../../test/status-page.js'
import { systemActor } from '../auth/index.js'
import { createRecordLink, recordLinkUrl, revokeRecordLinks } from '../record-links/index.js'

const shop = await openRequestShop()
const { app, clock, ask } = shop
const system = app.contextFor(systemActor)

const get = (url: string, headers: Record<string, string> = {}) =>
  app.http.inject({ method: 'GET', url, headers })
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.http.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const pathOf = (id: string) => new URL(recordLinkUrl(system, id)).pathname

/** The newest link to a record, as a mail brings it. */
async function mailedLink(subjectId: string, contactId?: string): Promise<string> {
  const [link] = await app.database.query<{ id: string }>(
    `select id from record_link where subject_id = $1 and ($2::uuid is null or contact_id = $2)
     order by created_at desc, id desc limit 1`,
    [subjectId, contactId ?? null],
  )
  if (!link) throw new Error('There is no link')
  return pathOf(link.id)
}

interface Quote {
  id: string
  number: string
  revision: number
  label: { code: string } | null
  order: { number: string } | null
  lines: { id: string }[]
}
const shown = 'id number revision label { code } order { number } lines { id }'

async function change(deed: string, input: object): Promise<Quote> {
  clock.advance(1)
  const { done } = await ask<{ done: { quote: Quote | null; userErrors: unknown[] } }>(
    `mutation($input: Quote${deed}Input!) {
      done: quote${deed}(input: $input) { quote { ${shown} } userErrors { code message path } } }`,
    { input },
  )
  if (!done.quote) throw new Error(JSON.stringify(done.userErrors))
  return done.quote
}
const quoteNow = async (id: string) =>
  (await ask<{ quote: Quote }>(`query($id: ID!) { quote(id: $id) { ${shown} } }`, { id })).quote

const line = {
  sku: 'MUG',
  name: 'Blue <b>mug</b>',
  qty: 10,
  listPrice: '14.00',
  unitPrice: '12.00',
}
const acme = await shop.account(['Bea', 'Max', 'Ada'])

/** A quote that was sent, with the path of its link. */
async function sentQuote(more: object = {}): Promise<{ quote: Quote; path: string }> {
  const { id } = await change('Create', {
    ...{ accountId: acme.id, contactId: acme.people['Ada'], lines: [line], ...more },
  })
  const quote = await change('Send', { quoteId: id })
  return { quote, path: await mailedLink(id) }
}
const accept = (revision = 1) => ({ answer: 'ACCEPT', text: '', revision: String(revision) })
const goesOn = (answer: LightMyRequestResponse) =>
  expect([answer.statusCode, answer.headers.location]).toEqual([
    303,
    expect.stringMatching(/^\/answer\/[\w-]{43}\?language=en$/),
  ])

const settle = (acceptance: 'CONVERT' | 'STAFF') =>
  ask(
    `mutation($acceptance: QuoteAcceptance!) {
      quoteSettingsUpdate(input: { acceptance: $acceptance }) { userErrors { code message } } }`,
    { acceptance },
  )

test('a link shows the quote and nothing else is done by looking', async () => {
  const { quote, path } = await sentQuote({ customerNote: 'Ten days.', expiresOn: '2026-03-31' })
  const page = await get(path)
  expect(page.statusCode).toBe(200)
  for (const text of [`Quote ${quote.number}`, '$120.00', 'Ten days.', 'March 31, 2026'])
    expect(page.body).toContain(text)
  expect(page.body).toContain('Blue &lt;b&gt;mug&lt;/b&gt;')
  expect((await get(`${path}?language=de`)).body).toContain(`Angebot ${quote.number}`)
  expect((await app.http.inject({ method: 'HEAD', url: path })).statusCode).toBe(200)
  expect((await quoteNow(quote.id)).revision).toBe(1)
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page.body).not.toMatch(/ada@example.org|<script>|style="/)
})

test('whatever is wrong with a link, the answer is the same', async () => {
  const { quote, path } = await sentQuote()
  const now = clock.now()
  const linkTo = (subjectId: string, expiresAt: Date) =>
    createRecordLink(app.database, system, {
      ...{ kind: 'QUOTE', subjectId, contactId: null, expiresAt, now },
    })
  const expired = pathOf(await linkTo(quote.id, now))
  const gone = pathOf(await linkTo(acme.id, new Date(now.getTime() + 1000)))
  await revokeRecordLinks(app.database, quote.id, now)
  const wrong = ['/answer/x', `${path}x`, path, expired, gone, `${path}/more`, '/answer/']
  const reference = outside(await get(`/answer/${'a'.repeat(43)}`))
  expect(reference.statusCode).toBe(404)
  for (const one of wrong) expect(outside(await get(one))).toEqual(reference)
  for (const one of [`${path}/quote.pdf`, '/answer/x/quote.pdf'])
    expect(outside(await get(one))).toEqual(reference)
  for (const one of wrong) expect(outside(await post(one, accept()))).toEqual(reference)
})

test('an accepted quote waits for staff or becomes an order, once, however often it is posted', async () => {
  await settle('STAFF')
  const waiting = await sentQuote()
  goesOn(await post(waiting.path, accept()))
  goesOn(await post(waiting.path, accept()))
  expect((await get(waiting.path)).body).toContain('You have accepted this quote')
  expect((await quoteNow(waiting.quote.id)).order).toBeNull()

  await settle('CONVERT')
  const { quote, path } = await sentQuote()
  const answers = await Promise.all([1, 2, 3, 4].map(() => post(path, accept())))
  answers.forEach(goesOn)
  const { order } = await quoteNow(quote.id)
  expect(order).not.toBeNull()
  expect((await get(path)).body).toContain(`Your order has the number ${order?.number ?? ''}`)
  const { total } = await app.database
    .query<{ total: number }>(
      'select count(*)::integer as total from orders where account_id = $1',
      [acme.id],
    )
    .then(([row]) => row ?? { total: 0 })
  expect(total).toBe(1)
  const [entry] = await app.database.query<{ kind: string; name: string }>(
    `select actor_kind as kind, actor_name as name from record_entry
     where subject_id = $1 and kind in ('ACCEPTED', 'CONVERTED') order by position limit 1`,
    [quote.id],
  )
  expect(entry).toEqual({ kind: 'CONTACT', name: 'Ada' })
})

test('a revision that the customer did not see is shown, and asked about anew', async () => {
  const { quote, path } = await sentQuote()
  await change('Update', { quoteId: quote.id, lines: [{ ...line, unitPrice: '13.00' }] })
  const refused = await post(path, { ...accept(), text: 'Fine & good' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('This has changed since you opened the page.')
  expect(refused.body).toContain('$130.00')
  expect(refused.body).toContain('Fine &amp; good')
  expect((await quoteNow(quote.id)).order).toBeNull()
})

test('a comment needs its text and is told once; a refusal closes the quote', async () => {
  const { quote, path } = await sentQuote()
  const comment = { answer: 'COMMENT', text: ' ', revision: '1' }
  expect((await post(path, comment)).body).toContain('Please write what should change.')
  const said = { ...comment, text: 'Could it be 12?' }
  goesOn(await post(path, said))
  goesOn(await post(path, said))
  const [{ told } = { told: 0 }] = await app.database.query<{ told: number }>(
    `select count(*)::integer as told from delivery where record_id = $1 and content ->> 'purpose' = 'ANSWER'`,
    [quote.id],
  )
  expect(told).toBeLessThanOrEqual(1)
  const page = await get(path)
  expect(page.body).toContain('We have your message')
  expect(page.body).toContain('Could it be 12?')
  expect((await quoteNow(quote.id)).label?.code).toBe('IN REVIEW')
  goesOn(await post(path, { answer: 'DECLINE', text: '', revision: '1' }))
  expect((await get(path)).body).toContain('You have declined this quote')
  expect((await post(path, accept())).statusCode).toBe(422)
  expect((await quoteNow(quote.id)).order).toBeNull()
})

test('what has expired says so, to the minute, and cannot be accepted', async () => {
  const { quote, path } = await sentQuote({ expiresOn: '2026-03-02' })
  expect((await get(path)).body).toContain('Accept the quote')
  const before = clock.now()
  clock.set('2026-03-04T00:00:00Z')
  const page = await get(path)
  expect(page.body).toContain('This quote has expired')
  expect(page.body).not.toContain('Accept the quote')
  const refused = await post(path, accept())
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('This is not possible any more.')
  expect((await quoteNow(quote.id)).order).toBeNull()
  clock.set(before.toISOString())
})

test('forms of other pages, other bodies and endless answers are refused', async () => {
  const { path, quote } = await sentQuote()
  expect((await post(path, accept(), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await get(path, { host: 'evil.example' })).statusCode).toBe(421)
  for (const odd of [{}, { answer: 'PAY', revision: '1' }, { answer: 'ACCEPT', revision: 'x' }])
    expect((await post(path, odd as Record<string, string>)).statusCode).toBe(422)
  expect((await post(path, { answer: 'DECLINE', text: 'x'.repeat(70_000) })).statusCode).toBe(413)
  const last: number[] = []
  for (let at = 0; at < 30; at += 1) last.push((await post(path, { answer: '?' })).statusCode)
  const limited = await post(path, accept())
  expect([limited.statusCode, Number(limited.headers['retry-after']) > 0]).toEqual([429, true])
  expect((await quoteNow(quote.id)).order).toBeNull()
  expect((await get(path)).statusCode).toBe(200)
  // Every process counts in the database.
  await app.database.query('delete from look_up_counter')
  expect((await post(path, { answer: '?' })).statusCode).toBe(422)
})

test('the paper is for whoever has the link, and for staff who may read the quote', async () => {
  const { quote, path } = await sentQuote()
  const paper = await get(`${path}/quote.pdf`)
  expect(paper.headers['content-type']).toBe('application/pdf')
  expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(paper.headers['cache-control']).toBe('no-store')
  const url = `/api/quotes/${quote.id}.pdf`
  const admin = await app.tokenOf('ADMINISTRATOR')
  const staff = await get(url, admin)
  expect(staff.headers['content-disposition']).toBe(`inline; filename="quote-${quote.number}.pdf"`)
  expect(staff.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await get(url)).statusCode).toBe(401)
  for (const missing of [`/api/quotes/${acme.id}.pdf`, '/api/quotes/x.pdf', '/api/quotes/x'])
    expect((await get(missing, admin)).statusCode).toBe(404)
})

async function asked(
  amount = '500.00',
): Promise<{ id: string; account: TestAccount; max: string }> {
  const account = await shop.account(['Bea', 'Max', 'Ada'])
  await shop.scheme(account, [
    ['0', '1000', 'ANY', 'Max'],
    ['1000', null, 'ANY', 'Ada'],
  ])
  const { id } = await shop.submitted(account, amount)
  return { id, account, max: await mailedLink(id, account.people['Max']) }
}

test('an approver rejects with a reason, the buyer submits again, and the approver approves', async () => {
  const { id, account, max } = await asked()
  const page = await get(max)
  expect(page.body).toContain('This request waits for your decision')
  const reject = { answer: 'REJECT', reason: '', round: '1' }
  expect((await post(max, reject)).body).toContain('Please write why you reject it.')
  goesOn(await post(max, { ...reject, reason: 'Too much' }))
  goesOn(await post(max, { ...reject, reason: 'Too much' }))
  expect((await get(max)).body).toContain('You have rejected this request')
  expect((await post(max, { answer: 'APPROVE', reason: '', round: '1' })).statusCode).toBe(422)

  const bea = await mailedLink(id, account.people['Bea'])
  const seen = await get(bea)
  expect(seen.body).toContain('Max wrote')
  expect(seen.body).toContain('Too much')
  const [, field = ''] = /name="(qty-[0-9a-f-]{36})"/.exec(seen.body) ?? []
  const [, version = ''] = /name="version" value="(\d+)"/.exec(seen.body) ?? []
  const submit = { answer: 'SUBMIT', version, comments: 'Half of it' }
  expect((await post(bea, { ...submit, [field]: '0' })).body).toContain('whole quantities')
  expect((await post(bea, { ...submit, [field]: 'many' })).statusCode).toBe(422)
  goesOn(await post(bea, { ...submit, [field]: '2' }))
  goesOn(await post(bea, { ...submit, [field]: '2' }))
  expect(await shop.request(id)).toMatchObject({ state: 'PENDING', round: 2 })

  // The decision on what was before counts for nothing.
  expect((await post(max, { answer: 'APPROVE', round: '1' })).statusCode).toBe(422)
  const again = await mailedLink(id, account.people['Max'])
  expect((await get(again)).body).toContain('Half of it')
  goesOn(await post(again, { answer: 'APPROVE', round: '2' }))
  expect((await shop.request(id)).state).toBe('APPROVED')
  expect((await get(again)).body).toContain('You have approved this request')
})

test('who is not asked now, and what was canceled, is said plainly', async () => {
  const { id, account, max } = await asked('1500.00')
  goesOn(await post(max, { answer: 'APPROVE', round: '1' }))
  const ada = await mailedLink(id, account.people['Ada'])
  expect((await get(ada)).body).toContain('This request waits for your decision')
  const bea = await createRecordLink(app.database, system, {
    ...{ kind: 'REQUEST', subjectId: id, contactId: account.people['Bea'] ?? '' },
    ...{ expiresAt: new Date('2027-01-01T00:00:00Z'), now: clock.now() },
  })
  const own = await get(pathOf(bea))
  expect(own.body).toContain('This request waits for approval')
  expect(own.body).not.toContain('Submit for approval')
  const [, version = ''] = /name="version" value="(\d+)"/.exec(own.body) ?? []
  goesOn(await post(pathOf(bea), { answer: 'CANCEL', version }))
  goesOn(await post(pathOf(bea), { answer: 'CANCEL', version }))
  expect((await shop.request(id)).state).toBe('CANCELED')
  expect((await get(ada)).body).toContain('This request is canceled')
  expect((await post(ada, { answer: 'APPROVE', round: '1' })).statusCode).toBe(422)
  expect((await get(pathOf(bea))).body).toContain('This request is canceled')
})

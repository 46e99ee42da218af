import { beforeEach, expect, test, vi } from 'vitest'
import { createTestStatusPage, outside } from '../../../test/status-page.js'

const page = await createTestStatusPage()
const { app, clock, look, form, get } = page

beforeEach(() => page.forgetTries())

const minutes = 60_000
const longTime = { timeout: 20_000 }
const press = (path: string) => form(path, '')

interface QueuedLink {
  content: { purpose: string; link: string; language: string; minutes: number }
}
const linksOf = (orderId: string) =>
  app.database.query<QueuedLink>(
    `select content from delivery where order_id = $1 and content ->> 'purpose' = 'STATUS_LINK' order by id`,
    [orderId],
  )
const linkCount = async (orderId: string) => (await linksOf(orderId)).length

test('P21: whatever is wrong with a token, the answer is one page', async () => {
  const { id } = await page.order()
  const [path, revoked, other] = [await page.link(id), await page.link(id), await page.link(id)]
  const token = path.slice('/status/'.length)
  const bytes = Buffer.from(token, 'base64url')
  await app.database.query(
    'update status_link set revoked_at = now() where token_digest = sha256($1::bytea)',
    [Buffer.from(revoked.slice('/status/'.length))],
  )
  const wrong = outside(await get('/status/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'))
  expect(wrong.statusCode).toBe(404)
  for (const tried of [
    revoked,
    `/status/${token.slice(0, -1)}`,
    `/status/${token}=`,
    `/status/${token}x`,
    `/status/${bytes.toString('hex')}`,
    `/status/${encodeURIComponent(bytes.toString('base64'))}`,
    `/status/${token.toLowerCase()}`,
    `/status/${token}/`,
    `/status/%00`,
    `/status/${'x'.repeat(5000)}`,
  ])
    expect(outside(await get(tried)), tried).toEqual(wrong)
  clock.advance(30 * 24 * 60 * minutes)
  expect(outside(await get(other))).toEqual(wrong)
})

test('P21: a token leads to its own order alone', async () => {
  const [mine, other] = [await page.order(), await page.order()]
  const answer = await get(await page.link(mine.id))
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain(mine.number)
  expect(answer.body).not.toContain(other.number)
})

test('P22: looking at a requested link uses nothing up; the button opens it', async () => {
  const { id, number } = await page.order()
  const path = await page.link(id, 'REQUESTED')
  for (const method of ['HEAD', 'GET', 'GET'] as const) {
    const answer = await app.http.inject({ method, url: path })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain(number)
    if (method === 'GET') expect(answer.body).toContain(`action="${path}"`)
  }
  for (const again of [1, 2]) {
    const opened = await press(path)
    expect(opened.statusCode, String(again)).toBe(200)
    expect(opened.body).toContain(number)
    expect(opened.body).toContain('Dana Customer')
  }
  clock.advance(10 * minutes)
  expect((await press(path)).statusCode).toBe(404)
  expect((await get(path)).statusCode).toBe(404)
})

test('P27: who keeps a number limited keeps nobody out who asks for a link', async () => {
  const { id, number } = await page.order()
  for (let n = 0; n < 12; n += 1) await look({ number, proof: '54321', from: `10.0.${n}.1` })
  const right = { number, proof: 'dana@example.org', from: '198.51.100.1' }
  expect((await look(right)).statusCode).toBe(429)
  const kept = await page.link(id)
  expect((await get(kept)).body).toContain(number)
  await form('/status/link', right)
  await vi.waitFor(async () => {
    expect(await linkCount(id)).toBe(1)
  }, longTime)
  clock.advance(15 * minutes)
  expect((await look(right)).statusCode).toBe(200)
})

test('P28: for one number three links are sent an hour and ten a day, behind one sentence', async () => {
  const { id, number } = await page.order()
  const ask = async (n: number) =>
    outside(await form('/status/link', { number, proof: 'dana@example.org', from: `10.1.${n}.1` }))
  const unknown = outside(await form('/status/link', { number: 'no-such', proof: 'x@example.org' }))
  expect(unknown.statusCode).toBe(200)
  for (let hour = 0; hour < 5; hour += 1) {
    for (let n = 0; n < 5; n += 1) expect(await ask(hour * 10 + n)).toEqual(unknown)
    const sent = Math.min(10, (hour + 1) * 3)
    await vi.waitFor(async () => {
      expect(await linkCount(id)).toBe(sent)
    }, longTime)
    clock.advance(60 * minutes)
  }
})

test('P28: sixteen requests at once send three links', async () => {
  const { id, number } = await page.order()
  const attempt = (n: number) => ({ number, proof: '12345', from: `10.2.${n}.1` })
  await Promise.all(Array.from({ length: 16 }, (_, n) => form('/status/link', attempt(n))))
  // What is under way is waited for, so that a fourth one would be seen.
  await vi.waitFor(async () => {
    expect(await linkCount(id)).toBe(3)
  }, longTime)
  await form('/status/link', attempt(20))
  expect(await linkCount(id)).toBe(3)
})

test('a link goes to the stored address, works, and stands in no table', async () => {
  const { id, number } = await page.order()
  const answer = await form('/status/link', { number, proof: 'DANA@example.org' })
  expect(answer.body).not.toContain('dana@')
  await vi.waitFor(async () => {
    expect(await linkCount(id)).toBe(1)
  }, longTime)
  const [queued] = await linksOf(id)
  expect(queued?.content).toMatchObject({ purpose: 'STATUS_LINK', minutes: 10, language: 'en' })
  expect(queued?.content.link).toMatch(/^\[\[status-link:[0-9a-f-]{36}\]\]$/)
})

test('a wrong address, another’s ZIP and an order without an address send nothing', async () => {
  const { id, number } = await page.order()
  const bare = await page.order({ billTo: { zip: '12345' }, shipTo: {} })
  for (const attempt of [
    { number, proof: 'eve@example.org' },
    { number, proof: '54321' },
    { number: bare.number, proof: '12345' },
  ])
    expect((await form('/status/link', attempt)).statusCode).toBe(200)
  await form('/status/link', { number, proof: '12345' })
  await vi.waitFor(async () => {
    expect(await linkCount(id)).toBe(1)
  }, longTime)
  expect(await linkCount(bare.id)).toBe(0)
})

test('P25: links come from the settings, whatever the request calls this server', async () => {
  const { id } = await page.order()
  const headers = await app.tokenOf('ADMINISTRATOR')
  const { data } = await app.ask(
    { ...headers, host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    `mutation Link($id: ID!) { statusLinkCreate(input: { orderId: $id }) { link { url expiresAt } userErrors { code } } }`,
    { id },
  )
  expect(data?.['statusLinkCreate']).toMatchObject({
    link: {
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/status\/[\w-]{43}$/) as string,
    },
    userErrors: [],
  })
})

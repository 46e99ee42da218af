import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import Fastify from 'fastify'
import { describe, expect, test, vi } from 'vitest'
import { createTestStatusPage, outside } from '../../../test/status-page.js'
import { systemActor } from '../auth/index.js'
import { serveStatusPage } from './status-routes.js'

const page = await createTestStatusPage()
const { app, look, form, get } = page

const { id, number } = await page.order({
  items: [{ sku: '<b>', name: `"><script>alert(1)</script>` }],
  billTo: { name: '<img src=x onerror=alert(1)>', zip: '12345' },
})

describe('P23: what goes with every answer', () => {
  test('no referrer, no frame, no cache, no search engine, no script but our own', async () => {
    const answers = [
      await get('/status'),
      await get(await page.link(id)),
      await get(await page.link(id, 'REQUESTED')),
      await get('/status/wrong'),
      await look({ number, proof: '12345' }),
      await form('/status', { number, proof: '12345' }),
      await form('/status', { number: 'no-such', proof: '12345' }),
      await form('/status/link', { number, proof: '12345' }),
      await get('/status', { host: 'evil.example' }),
    ]
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(policy.match(/https?:/)).toBeNull()
    }
  })
})

test('P24: what is stored is shown as text', async () => {
  for (const { body } of [
    await get(await page.link(id)),
    await form('/status', { number, proof: '12345' }),
  ]) {
    expect(body).toContain('&lt;script&gt;')
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('<img src=x')
  }
})

describe('P25: names of this server', () => {
  test.each(['127.0.0.1:4000', 'localhost:4000', 'localhost', '[::1]:4000', '127.0.0.1'])(
    '%s is served',
    async (host) => {
      expect((await get('/status', { host })).statusCode).toBe(200)
    },
  )

  test.each([
    'evil.example',
    'evil.example:4000',
    '127.0.0.1.evil.example',
    'localhost.evil',
    '@',
    '203.0.113.9',
  ])('%j is not', async (host) => {
    const answer = await get('/status', { host, 'x-forwarded-host': '127.0.0.1' })
    expect(answer.statusCode).toBe(421)
    expect(answer.body).not.toContain('evil')
  })

  test('nothing leads on to another server', async () => {
    for (const url of [
      '/status?next=//evil.example',
      '/status//evil.example',
      '/status/?next=//evil',
    ])
      expect((await get(url)).headers['location']).toBeUndefined()
    expect((await get('/status?next=//evil.example')).body).not.toContain('evil')
  })
})

test.each([
  '/status/x.css',
  '/status;.js',
  '/status.css',
  '/status/x.js?number=1',
  '/status/..%2fadmin.css',
  '/status%2fx.css',
  '/status%3bx.css',
  '/status/a/b/c.png',
])('P26: %s is nothing and is kept nowhere', async (url) => {
  const answer = await get(url, { accept: 'text/html,*/*' })
  expect(answer.statusCode).toBe(404)
  expect(answer.headers['cache-control']).toBe('no-store')
})

describe('P29: too much at once', () => {
  test('more than 16 KiB are refused unread', async () => {
    const large = await form('/status', `number=1&proof=${'x'.repeat(16 * 1024)}`)
    expect(large.statusCode).toBe(413)
    const said = await app.http.inject({
      method: 'POST',
      url: '/status/link',
      headers: { 'content-type': 'application/json', 'content-length': String(1024 * 1024) },
      payload: '{',
    })
    expect(said.statusCode).toBe(413)
  })

  test('other kinds of bodies are not read', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml'])
      expect(
        (
          await app.http.inject({
            method: 'POST',
            url: '/status',
            headers: { 'content-type': type },
            payload: 'number=1&proof=1',
          })
        ).statusCode,
      ).toBe(415)
  })

  test('a body that comes too slowly ends its connection', async () => {
    const http = Fastify()
    await serveStatusPage(http, { ...app.contextFor(systemActor), bodyTimeout: 50 })
    await http.listen({ port: 0, host: '127.0.0.1' })
    const { port } = http.server.address() as AddressInfo
    const slow = connect(port, '127.0.0.1')
    slow.write(
      'POST /status HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    )
    slow.on('error', () => undefined)
    await once(slow, 'close')
    expect(slow.bytesRead).toBe(0)
    const quick = await fetch(`http://127.0.0.1:${port}/status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"number":"no-such","proof":"12345"}',
    })
    expect(await quick.json()).toEqual({ order: null })
    await http.close()
  })

  test('a crowd is turned away, staff are served meanwhile, and then the rest is answered', async () => {
    const headers = await app.tokenOf('ADMINISTRATOR')
    const holder = await app.database.pool.connect()
    await holder.query('begin; lock table look_up_counter')
    const codes: number[] = []
    const crowd = Array.from({ length: 300 }, async (_, n) => {
      const answer = await look({ number: `crowd-${n}`, proof: '1', from: `10.${n % 200}.1.${n}` })
      codes.push(answer.statusCode)
    })
    await vi.waitFor(() => {
      expect(codes).toHaveLength(96)
    }, 20_000)
    expect(new Set(codes)).toEqual(new Set([503]))
    expect(await app.ask(headers, '{ labels { id } }')).not.toHaveProperty('errors')
    await holder.query('commit')
    holder.release()
    await Promise.all(crowd)
    expect(codes.filter((code) => code === 200)).toHaveLength(204)
  })
})

describe('P30: plain forms', () => {
  const attempt = { number, proof: '12345' }

  test('work without any script, in both languages', async () => {
    const empty = await get('/status', { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' })
    expect(empty.body).toContain('lang="de"')
    expect(empty.body).toContain('name="number"')
    const shown = await form('/status', attempt)
    expect(shown.statusCode).toBe(200)
    expect(shown.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(shown.body).toContain(number)
    const german = await form('/status', `number=${number}&proof=12345&language=de`)
    expect(german.body).toContain('lang="de"')
  })

  test('come from pages of ours alone', async () => {
    for (const url of ['/status', '/status/link', await page.link(id)]) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:4000' },
        { 'sec-fetch-site': 'same-site' },
      ] as Record<string, string>[]) {
        const answer = await form(url, { ...attempt, headers })
        expect(answer.statusCode).toBe(403)
        expect(answer.body).not.toContain(number)
      }
      for (const headers of [
        { origin: 'http://127.0.0.1:4000' },
        { 'sec-fetch-site': 'same-origin', origin: 'null' },
      ] as Record<string, string>[])
        expect((await form(url, { ...attempt, headers })).statusCode).toBe(200)
    }
  })
})

test('two looks at the form are the same page', async () => {
  expect(outside(await get('/status'))).toEqual(outside(await get('/status?channel=no-such')))
})

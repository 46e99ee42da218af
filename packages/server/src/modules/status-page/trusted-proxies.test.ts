import { expect, test } from 'vitest'
import { createTestStatusPage } from '../../../test/status-page.js'

const page = await createTestStatusPage({ trustedProxies: ['10.0.0.0/8', '2001:db8:ffff::/48'] })
const { look } = page

const through = (from: string, forwarded: string, n: number) =>
  look({ number: `proxied-${n}`, proof: '1', from, headers: { 'x-forwarded-for': forwarded } })

test('S19: behind a proxy of ours the rightmost address that is none of ours counts', async () => {
  for (let n = 0; n < 20; n += 1)
    await through('10.0.0.1', `192.0.2.${n}, 203.0.113.7, 10.1.1.1`, n)
  expect((await through('10.0.0.2', '203.0.113.7', 30)).statusCode).toBe(429)
  expect((await through('2001:db8:ffff::1', '192.0.2.99, 203.0.113.7', 31)).statusCode).toBe(429)
  expect((await through('10.0.0.1', '203.0.113.7, 198.51.100.1', 32)).statusCode).toBe(200)
})

test('S19: who is no proxy of ours is who they are, whatever they say', async () => {
  await page.forgetTries()
  for (let n = 0; n < 20; n += 1) await through('192.0.2.50', `10.0.0.${n}`, n)
  expect((await through('192.0.2.50', '10.0.0.99', 30)).statusCode).toBe(429)
  expect((await through('10.0.0.1', '192.0.2.50', 31)).statusCode).toBe(429)
  expect((await through('10.0.0.1', '192.0.2.51', 32)).statusCode).toBe(200)
})

import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { isOwnForm } from './known-host.js'

const asking = (headers: Record<string, string>, host = '192.0.2.2:4000') =>
  ({ headers, host, protocol: 'http' }) as unknown as FastifyRequest

test('P30: over plain http, where browsers say no more, a form without an origin may be ours', () => {
  const unsaid = asking({ origin: 'null' })
  expect(isOwnForm(unsaid, 'http://192.0.2.2:4000')).toBe(true)
  expect(isOwnForm(unsaid, 'http://shop.example')).toBe(true)
  for (const publicUrl of ['https://shop.example', 'http://127.0.0.1:4000', 'http://localhost'])
    expect(isOwnForm(unsaid, publicUrl)).toBe(false)
  for (const headers of [
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
  ] as Record<string, string>[])
    expect(isOwnForm(asking(headers), 'http://192.0.2.2:4000')).toBe(false)
})

import { describe, expect, it } from 'vitest'
import { createTestApp } from '../test/app.js'

let well = true
const app = await createTestApp({ isWell: () => well })

describe('the application', () => {
  it('answers a token who it is', async () => {
    const headers = await app.tokenOf('READ_ONLY')
    const answer = await app.ask(headers, '{ viewer { kind name role permissions } }')
    expect(answer).toEqual({
      status: 200,
      data: {
        viewer: {
          kind: 'TOKEN',
          name: 'Test READ_ONLY',
          role: null,
          permissions: [
            'labels.read',
            'orders.read',
            'channels.read',
            'webhooks.read',
            'updates.read',
            'emails.read',
            'giftcards.read',
            'accounts.read',
            'quotes.read',
            'requests.read',
          ],
        },
      },
    })
  })

  it('tells anonymous callers nothing', async () => {
    const answer = await app.ask({}, '{ __schema { types { name } } }')
    expect(answer).toEqual({
      status: 401,
      errors: [
        { message: 'Sign in, or send a valid token.', extensions: { code: 'UNAUTHENTICATED' } },
      ],
    })
  })

  it('is not ready while other work of the process is stuck', async () => {
    const ready = async () => (await app.http.inject({ url: '/readyz' })).statusCode
    expect(await ready()).toBe(200)
    well = false
    expect(await ready()).toBe(503)
    well = true
    expect(await ready()).toBe(200)
  })
})

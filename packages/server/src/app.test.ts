import { describe, expect, it } from 'vitest'
import { createTestApp } from '../test/app.js'

const app = await createTestApp()

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
})

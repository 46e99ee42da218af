import { describe, expect, it } from 'vitest'
import { createTestApp } from '../test/app.js'

let well = true
const app = await createTestApp({ isWell: () => well })

const ready = async () => (await app.http.inject({ url: '/readyz' })).statusCode

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

  it('O2: is not ready while a migration is missing, as after a restore', async () => {
    const [last] = await app.database.query<{ name: string; timestamp: number }>(
      'delete from migration where id = (select max(id) from migration) returning name, timestamp',
    )
    expect(await ready()).toBe(503)
    await app.database.query('insert into migration (name, timestamp) values ($1, $2)', [
      last?.name,
      last?.timestamp,
    ])
    expect(await ready()).toBe(200)
  })

  it('O2: lives while the database gives it nothing, and says soon that it is not ready', async () => {
    const held = await Promise.all(Array.from({ length: 6 }, () => app.database.pool.connect()))
    try {
      expect((await app.http.inject({ url: '/livez' })).statusCode).toBe(200)
      expect(app.database.pool.waitingCount).toBe(0)
      expect(await ready()).toBe(503)
    } finally {
      for (const client of held) client.release()
    }
    expect(await ready()).toBe(200)
  })

  it('O2: is not ready while other work of the process is stuck', async () => {
    expect(await ready()).toBe(200)
    well = false
    expect(await ready()).toBe(503)
    well = true
    expect(await ready()).toBe(200)
  })
})

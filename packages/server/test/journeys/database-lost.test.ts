import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.js'
import { entities } from '../../src/entities.js'
import { systemClock } from '../../src/kernel/clock.js'
import { createDatabase } from '../../src/kernel/database.js'
import { migrations } from '../../src/migrations/index.js'
import { createApiToken, systemActor } from '../../src/modules/auth/index.js'
import { testUrl } from '../app.js'
import { createTestDatabase, testLogger } from '../harness.js'
import { testSettings } from '../test-settings.js'

/** A door between the application and its database that the test can shut. */
class Door {
  private server: Server | undefined
  private readonly sockets = new Set<Socket>()
  port = 0

  constructor(private readonly target: URL) {}

  async open(): Promise<void> {
    const server = createServer((inside) => {
      const outside = connect(Number(this.target.port), this.target.hostname)
      for (const socket of [inside, outside]) {
        this.sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => {
          inside.destroy()
          outside.destroy()
        })
      }
      inside.pipe(outside).pipe(inside)
    })
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done))
    const address = server.address()
    this.port = typeof address === 'object' && address ? address.port : 0
    this.server = server
  }

  async shut(): Promise<void> {
    const closed = new Promise<void>((done) => {
      if (this.server)
        this.server.close(() => {
          done()
        })
      else done()
    })
    for (const socket of this.sockets) socket.destroy()
    await closed
  }
}

const real = await createTestDatabase()
const door = new Door(new URL(real.url))
await door.open()
const throughDoor = new URL(real.url)
throughDoor.host = `127.0.0.1:${door.port}`
const database = await createDatabase(testSettings(throughDoor.href), {
  entities,
  migrations,
  logger: testLogger,
})
const app = await createApp({
  database,
  clock: systemClock,
  log: testLogger,
  publicUrl: testUrl,
  secretKey: 'x'.repeat(40),
  privateDestinations: false,
})
afterAll(async () => {
  await app.close()
  await database.close().catch(() => undefined)
  await door.shut()
})
const { secret } = await createApiToken(app.contextFor(systemActor), {
  name: 'Lost',
  scopes: ['ADMINISTRATOR'],
})

const users = () =>
  app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${secret}` },
    payload: { query: '{ users { id } }' },
  })
const statusOf = async (url: string) => (await app.http.inject({ url })).statusCode

describe('when the database is lost', () => {
  it('says so without a word of why, and serves again by itself', async () => {
    expect((await users()).statusCode).toBe(200)
    await door.shut()
    expect(await statusOf('/livez')).toBe(200)
    expect(await statusOf('/readyz')).toBe(503)
    const refused = await users()
    expect(refused.statusCode).toBe(503)
    expect(refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    })
    expect(refused.body).not.toMatch(/ECONN|127\.0\.0\.1|postgres/)
    const signIn = await app.http.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'a@example.test', password: 'x'.repeat(20) },
    })
    expect(signIn.statusCode).toBe(503)

    await door.open()
    await expect.poll(() => statusOf('/readyz'), { timeout: 3_000 }).toBe(200)
    expect((await users()).statusCode).toBe(200)
  })
})

import { getMigrations } from 'better-auth/db/migration'
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTestApp, testUrl } from '../../../test/app.js'
import { testLogger } from '../../../test/harness.js'
import { addUser, cookiesOf, password, post, signIn } from '../../../test/sign-in.js'
import { staffAuthOptions } from './staff-auth.js'

const app = await createTestApp()
await addUser(app, 'ada@example.test', 'ADMINISTRATOR')

const who = '{ viewer { email } }'

/** The code that an authenticator app shows for this address (RFC 6238). */
function totp(uri: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = Array.from(secret.replaceAll('=', ''))
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe('sign-in', () => {
  it('gives a session in a cookie that scripts cannot read, and takes it away', async () => {
    const response = await post(app, '/api/auth/sign-in/email', {
      email: 'ADA@example.test',
      password,
    })
    expect(response.statusCode).toBe(200)
    expect(response.cookies[0]).toMatchObject({
      name: 'waypost.session_token',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 43_200,
    })
    const session = cookiesOf(response)
    expect(await app.ask(session, who)).toEqual({
      status: 200,
      data: { viewer: { email: 'ada@example.test' } },
    })
    expect((await post(app, '/api/auth/sign-out', {}, session)).statusCode).toBe(200)
    expect((await app.ask(session, who)).status).toBe(401)
  })

  it('answers a wrong password and an unknown address alike, and stops guessing at one account', async () => {
    const tryOne = (email: string) =>
      post(app, '/api/auth/sign-in/email', { email, password: 'wrong wrong wrong' })
    await addUser(app, 'target@example.test', 'READ_ONLY')
    const session = await signIn(app, 'target@example.test')
    const [known, unknown] = [
      await tryOne('target@example.test'),
      await tryOne('nobody@example.test'),
    ]
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
    for (let count = 1; count < 10; count += 1) await tryOne('target@example.test')
    const limited = await post(app, '/api/auth/sign-in/email', {
      email: 'target@example.test',
      password,
    })
    expect(limited.statusCode).toBe(429)
    expect((await app.ask(session, who)).status).toBe(200)
  })

  it('asks for the second factor once it is on, and no more when it is off', async () => {
    await addUser(app, 'two@example.test', 'OPERATIONS')
    const session = await signIn(app, 'two@example.test')
    const enabled = await post(app, '/api/auth/two-factor/enable', { password }, session)
    const { totpURI, backupCodes } = enabled.json<{ totpURI: string; backupCodes: string[] }>()
    const verified = await post(
      app,
      '/api/auth/two-factor/verify-totp',
      { code: totp(totpURI) },
      session,
    )
    expect(verified.statusCode).toBe(200)

    const halfway = await post(app, '/api/auth/sign-in/email', {
      email: 'two@example.test',
      password,
    })
    expect(halfway.json()).toMatchObject({ twoFactorRedirect: true })
    expect((await app.ask(cookiesOf(halfway), who)).status).toBe(401)
    const wrong = await post(
      app,
      '/api/auth/two-factor/verify-totp',
      { code: '000000' },
      cookiesOf(halfway),
    )
    expect(wrong.statusCode).toBe(401)
    const code = backupCodes[0]
    const done = await post(
      app,
      '/api/auth/two-factor/verify-backup-code',
      { code },
      cookiesOf(halfway),
    )
    expect(done.statusCode).toBe(200)
    const full = cookiesOf(done)
    expect((await app.ask(full, who)).status).toBe(200)

    expect((await post(app, '/api/auth/two-factor/disable', { password }, full)).statusCode).toBe(
      200,
    )
    const again = await post(app, '/api/auth/sign-in/email', {
      email: 'two@example.test',
      password,
    })
    expect(again.json()).not.toHaveProperty('twoFactorRedirect')
  })

  it('has no way to sign up and no way around the rights', async () => {
    const session = await signIn(app, 'ada@example.test')
    for (const path of [
      'sign-up/email',
      'admin/create-user',
      'admin/set-role',
      'update-user',
      'delete-user',
    ]) {
      expect(
        (
          await post(
            app,
            `/api/auth/${path}`,
            { email: 'x@example.test', password, name: 'X' },
            session,
          )
        ).statusCode,
      ).toBe(404)
    }
  })

  it('takes no orders from pages of other origins', async () => {
    const session = await signIn(app, 'ada@example.test')
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) {
      expect((await app.ask({ ...session, ...headers }, who)).status).toBe(403)
      expect(
        (await post(app, '/api/auth/sign-out', {}, { ...session, ...headers })).statusCode,
      ).toBe(403)
    }
    const own: Record<string, string>[] = [
      { origin: testUrl },
      { 'sec-fetch-site': 'same-origin', origin: testUrl },
    ]
    for (const headers of own)
      expect((await app.ask({ ...session, ...headers }, who)).status).toBe(200)
    const form = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...session, 'content-type': 'text/plain' },
      payload: JSON.stringify({ query: who }),
    })
    expect(form.statusCode).toBe(415)
  })

  it('finds every table and column that it wants', async () => {
    const options = staffAuthOptions(
      { publicUrl: testUrl, secretKey: 'x'.repeat(32) },
      app.database.pool,
      testLogger,
    )
    const plan = await getMigrations(options)
    expect([plan.toBeCreated, plan.toBeAdded, plan.toBeAddedIndexes, plan.schemaProblems]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })
})

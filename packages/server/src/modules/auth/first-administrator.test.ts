import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { cookiesOf, password, post } from '../../../test/sign-in.js'
import { settableClock } from '../../kernel/clock.js'
import { ensureAdministrator, makeSetupLink, needsAdministrator } from './first-administrator.js'

const clock = settableClock(new Date())
const app = await createTestApp({ clock })
const { database } = app
const parts = { database, clock }

const accept = (token: string, email: string) =>
  post(app, '/api/setup', { token, name: 'Ada', email, password })

describe('the first administrator', () => {
  it('needs a link that is known and not too old', async () => {
    const token = await makeSetupLink(parts)
    clock.advance(24 * 60 * 60 * 1000 + 1)
    expect((await accept(token, 'late@example.test')).statusCode).toBe(404)
    expect((await accept('unknown', 'late@example.test')).statusCode).toBe(404)
    expect(await needsAdministrator(database)).toBe(true)
  })

  it('is told every problem with what they typed, and the link stays good', async () => {
    const token = await makeSetupLink(parts)
    const response = await post(app, '/api/setup', {
      token,
      name: ' ',
      email: 'nobody',
      password: 'short',
    })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({
      errors: [
        {
          extensions: {
            code: 'BAD_USER_INPUT',
            problems: [{ path: ['name'] }, { path: ['email'] }, { path: ['password'] }],
          },
        },
      ],
    })
  })

  it('is made by one of many who use links at the same time, and is signed in', async () => {
    const tokens = [await makeSetupLink(parts), await makeSetupLink(parts)]
    const tries = [...tokens, ...tokens, ...tokens].map((token, index) =>
      accept(token, `admin${index}@example.test`),
    )
    const responses = await Promise.all(tries)
    const [winner, ...others] = responses.filter(({ statusCode }) => statusCode === 200)
    expect(others).toEqual([])
    expect(responses.filter(({ statusCode }) => statusCode === 404)).toHaveLength(5)
    if (!winner) throw new Error('Nobody became administrator')
    const { data } = await app.ask(cookiesOf(winner), '{ viewer { kind role } users { role } }')
    expect(data).toEqual({
      viewer: { kind: 'USER', role: 'ADMINISTRATOR' },
      users: [{ role: 'ADMINISTRATOR' }],
    })
    const audit = await database.query('select operation, actor_kind, data from audit_entry')
    expect(audit).toEqual([
      { operation: 'setup', actor_kind: 'USER', data: { role: 'ADMINISTRATOR' } },
    ])
  })

  it('is not made from the settings once there are users', async () => {
    await ensureAdministrator(parts, { name: 'Second', email: 'second@example.test', password })
    expect(await database.query('select count(*) from auth_user')).toEqual([{ count: 1 }])
  })
})

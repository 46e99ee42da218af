import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { addUser, cookiesOf, password, post, signIn } from '../../../test/sign-in.js'

const app = await createTestApp()
const ada = await addUser(app, 'ada@example.test', 'ADMINISTRATOR')
const adaSession = await signIn(app, 'ada@example.test')

const invite = `mutation ($input: UserInviteInput!) { userInvite(input: $input) { user { id name role lastSignInAt } link userErrors { code path } } }`
const update = `mutation ($input: UserUpdateInput!) { userUpdate(input: $input) { user { role banned name } userErrors { code path } } }`

interface Invited {
  userInvite: { user: { id: string } | null; link: string | null; userErrors: unknown[] }
}

async function inviteAs(
  headers: Record<string, string>,
  input: Record<string, unknown>,
): Promise<Invited['userInvite']> {
  const { data } = await app.ask(headers, invite, { input })
  return (data as unknown as Invited).userInvite
}

describe('users', () => {
  it('are invited by a link that sets their password once', async () => {
    const { link, userErrors } = await inviteAs(adaSession, {
      email: 'Ben@Example.test',
      name: 'Ben',
      role: 'OPERATIONS',
    })
    expect(userErrors).toEqual([])
    const token = new URL(link ?? '').searchParams.get('token')
    expect(
      (await post(app, '/api/setup', { token, name: 'X', email: 'x@example.test', password }))
        .statusCode,
    ).toBe(404)
    const accepted = await post(app, '/api/invite', { token, name: 'Benjamin', password })
    expect(accepted.statusCode).toBe(200)
    const { data } = await app.ask(cookiesOf(accepted), '{ viewer { name email role } }')
    expect(data).toEqual({
      viewer: { name: 'Benjamin', email: 'ben@example.test', role: 'OPERATIONS' },
    })
    expect((await post(app, '/api/invite', { token, password })).statusCode).toBe(404)
    expect(
      await inviteAs(adaSession, { email: 'ben@example.test', name: 'Ben', role: 'READ_ONLY' }),
    ).toMatchObject({
      user: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['email'] }],
    })
  })

  it('lose the older link when they are invited again', async () => {
    const first = await inviteAs(adaSession, {
      email: 'cleo@example.test',
      name: 'Cleo',
      role: 'READ_ONLY',
    })
    const second = await inviteAs(adaSession, {
      email: 'cleo@example.test',
      name: 'Cleo',
      role: 'OPERATIONS',
    })
    expect(second.user?.id).toBe(first.user?.id)
    const old = new URL(first.link ?? '').searchParams.get('token')
    expect((await post(app, '/api/invite', { token: old, password })).statusCode).toBe(404)
  })

  it('are cut off at once when they are banned or given another role', async () => {
    const dora = await addUser(app, 'dora@example.test', 'OPERATIONS')
    const session = await signIn(app, 'dora@example.test')
    expect((await app.ask(session, '{ viewer { role } }')).status).toBe(200)
    await app.ask(adaSession, update, { input: { id: dora.id, banned: true } })
    await expect
      .poll(async () => (await app.ask(session, '{ viewer { role } }')).status, { timeout: 1_000 })
      .toBe(401)
    expect(
      (await post(app, '/api/auth/sign-in/email', { email: 'dora@example.test', password }))
        .statusCode,
    ).toBe(403)
  })

  it('keep one administrator, also when two leave at the same time', async () => {
    const second = await addUser(app, 'eve@example.test', 'ADMINISTRATOR')
    const eve = await signIn(app, 'eve@example.test')
    const demote = (headers: Record<string, string>, id: string) =>
      app.ask(headers, update, { input: { id, role: 'READ_ONLY' } })
    const answers = await Promise.all([demote(adaSession, ada.id), demote(eve, second.id)])
    const refused = answers.filter(({ data }) => JSON.stringify(data).includes('PERMISSION_DENIED'))
    expect(refused).toHaveLength(1)
    const left = await app.database.query(
      `select count(*) from auth_user where role = 'ADMINISTRATOR'`,
    )
    expect(left).toEqual([{ count: 1 }])
  })

  it('leave a trace of every change', async () => {
    const rows = await app.database.query<{ operation: string }>(
      'select distinct operation from audit_entry order by 1',
    )
    expect(rows.map(({ operation }) => operation)).toEqual([
      'invitationAccept',
      'userInvite',
      'userUpdate',
    ])
  })
})

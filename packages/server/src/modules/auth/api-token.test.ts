import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { settableClock } from '../../kernel/clock.js'

const clock = settableClock(new Date())
const app = await createTestApp({ clock })
const administrator = await app.tokenOf('ADMINISTRATOR')

const create = `mutation ($input: ApiTokenCreateInput!) {
  apiTokenCreate(input: $input) { token { id hint scopes expiresAt channel { code } } secret userErrors { code path } }
}`
const revoke = `mutation ($id: ID!) { apiTokenRevoke(input: { id: $id }) { token { revokedAt } userErrors { code } } }`

interface Created {
  token: { id: string; hint: string } | null
  secret: string | null
  userErrors: { code: string; path: string[] }[]
}

async function createToken(
  input: Record<string, unknown>,
  headers = administrator,
): Promise<Created> {
  const { data } = await app.ask(headers, create, { input })
  return (data as { apiTokenCreate: Created }).apiTokenCreate
}

const statusWith = async (secret: string) =>
  (await app.ask({ authorization: `Bearer ${secret}` }, '{ viewer { id } }')).status

describe('an API token', () => {
  it('is shown once, kept as a digest, and tells when it was used', async () => {
    const { token, secret } = await createToken({
      name: 'Cart',
      scopes: ['orders.read', 'READ_ONLY'],
    })
    expect(secret).toMatch(/^wp_[\w-]{43}$/)
    expect(secret?.startsWith(token?.hint ?? 'none')).toBe(true)
    const [row] = await app.database.query<{ text: string }>(
      'select t::text as text from api_token t where id = $1',
      [token?.id],
    )
    expect(row?.text).not.toContain(secret)
    expect(await statusWith(secret ?? '')).toBe(200)
    const lastUse = async () => {
      const [kept] = await app.database.query<{ at: Date | null }>(
        'select last_used_at as at from api_token where id = $1',
        [token?.id],
      )
      return kept?.at?.getTime()
    }
    const first = clock.now().getTime()
    await expect.poll(lastUse).toBe(first)
    clock.advance(30_000)
    await statusWith(secret ?? '')
    clock.advance(31_000)
    await statusWith(secret ?? '')
    await expect.poll(lastUse).toBe(first + 61_000)
  })

  it('ends when it expires', async () => {
    const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString()
    const { secret } = await createToken({ name: 'Short', scopes: ['orders.read'], expiresAt })
    expect(await statusWith(secret ?? '')).toBe(200)
    clock.advance(60_000)
    expect(await statusWith(secret ?? '')).toBe(401)
  })

  it('ends within a second when it is revoked, and stays so', async () => {
    const { token, secret } = await createToken({ name: 'Leaked', scopes: ['orders.read'] })
    expect(await statusWith(secret ?? '')).toBe(200)
    const { data } = await app.ask(administrator, revoke, { id: token?.id })
    expect(data).toEqual({
      apiTokenRevoke: { token: { revokedAt: clock.now().toISOString() }, userErrors: [] },
    })
    await expect.poll(() => statusWith(secret ?? ''), { timeout: 1_000 }).toBe(401)
  })

  it('is refused with unknown scopes, a past expiry, an unknown channel or no name', async () => {
    const good = { name: 'Good', scopes: ['orders.read'] }
    const refusal = async (input: Record<string, unknown>) =>
      (await createToken({ ...good, ...input })).userErrors
    expect(await refusal({ scopes: ['orders.reed'] })).toEqual([
      { code: 'INVALID_INPUT', path: ['scopes'] },
    ])
    expect(await refusal({ scopes: [] })).toEqual([{ code: 'INVALID_INPUT', path: ['scopes'] }])
    expect(await refusal({ expiresAt: '2020-01-01T00:00:00Z' })).toEqual([
      { code: 'INVALID_INPUT', path: ['expiresAt'] },
    ])
    expect(await refusal({ channel: 'nowhere' })).toEqual([
      { code: 'NOT_FOUND', path: ['channel'] },
    ])
    expect(await refusal({ name: '' })).toEqual([{ code: 'INVALID_INPUT', path: ['name'] }])
  })

  it('cannot make one that may do more than itself', async () => {
    const { secret } = await createToken({ name: 'Helper', scopes: ['users.write', 'orders.read'] })
    const headers = { authorization: `Bearer ${secret ?? ''}` }
    const { userErrors } = await createToken({ name: 'More', scopes: ['OPERATIONS'] }, headers)
    expect(userErrors).toEqual([{ code: 'PERMISSION_DENIED', path: ['scopes'] }])
    expect(
      (await createToken({ name: 'Less', scopes: ['orders.read'] }, headers)).userErrors,
    ).toEqual([])
  })

  it('is the same 401 for every token that does not work, and never taken beside a session', async () => {
    const wrong = ['wp_short', `wp_${'a'.repeat(43)}`, '']
    const answers = await Promise.all(
      wrong.map((text) => app.ask({ authorization: `Bearer ${text}` }, '{ viewer { id } }')),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const both = await app.ask(
      { ...administrator, cookie: 'waypost.session_token=x' },
      '{ viewer { id } }',
    )
    expect(both).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    })
  })
})

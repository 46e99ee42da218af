import { describe, expect, it } from 'vitest'
import { createTestApp, testUrl } from '../../test/app.js'
import { insertDelivery, insertEndpoint } from '../../test/factories/delivery.factory.js'
import { password, post } from '../../test/sign-in.js'
import { readConfig } from '../kernel/config.js'
import { systemActor } from '../modules/auth/index.js'
import type { CommandParts } from './command.js'
import { commands } from './commands.js'

const app = await createTestApp()

async function run(
  name: string,
  options: CommandParts['options'],
): Promise<{ code: number | undefined; lines: string[] }> {
  const lines: string[] = []
  const command = commands.find((candidate) => candidate.name === name)
  const parts: CommandParts = {
    ctx: app.contextFor(systemActor),
    config: readConfig({}),
    applied: [],
    options,
    files: [],
    print: (line) => lines.push(line),
  }
  return { code: await command?.run(parts), lines }
}

describe('waypost token-create', () => {
  it('prints the token alone, and it works', async () => {
    const { code, lines } = await run('token-create', {
      role: 'operations',
      name: 'Cart',
      expires: '2999-01-31',
    })
    expect([code, lines.length]).toEqual([0, 1])
    const { data } = await app.ask(
      { authorization: `Bearer ${lines[0] ?? ''}` },
      '{ viewer { name kind } }',
    )
    expect(data).toEqual({ viewer: { name: 'Cart', kind: 'TOKEN' } })
  })

  it('says what is missing or wrong', async () => {
    await expect(run('token-create', { name: 'Cart' })).rejects.toThrow('--role is missing')
    await expect(run('token-create', { name: 'Cart', role: 'king' })).rejects.toThrow(
      'INVALID_INPUT',
    )
    await expect(
      run('token-create', { name: 'Cart', role: 'operations', expires: 'soon' }),
    ).rejects.toThrow('--expires')
  })
})

describe('waypost user-create', () => {
  it('prints a link that sets the password, also for who forgot it', async () => {
    const options = { email: 'ada@example.test', name: 'Ada', role: 'ADMINISTRATOR' }
    for (const chosen of [password, `${password} again`]) {
      const { lines } = await run('user-create', options)
      const link = new URL(lines[0] ?? '')
      expect(link.origin + link.pathname).toBe(`${testUrl}/invite`)
      const accepted = await post(app, '/api/invite', {
        token: link.searchParams.get('token'),
        password: chosen,
      })
      expect(accepted.statusCode).toBe(200)
    }
    const old = await post(app, '/api/auth/sign-in/email', { email: 'ada@example.test', password })
    expect(old.statusCode).toBe(401)
  })
})

describe('waypost migrate', () => {
  it('has nothing to do twice', async () => {
    expect(await run('migrate', {})).toEqual({ code: 0, lines: ['The schema is up to date.'] })
  })
})

describe('waypost outbox-replay', () => {
  it('sends what a destination was sent again, or says what it would be', async () => {
    const erp = await insertEndpoint(app.database, 'ERP')
    const given = {
      destinationId: erp,
      state: 'DELIVERED',
      createdAt: '2026-03-02T09:00:00Z',
    } as const
    const id = await insertDelivery(app.database, given)
    await insertDelivery(app.database, { ...given, createdAt: '2026-03-03T09:00:00Z' })
    const options = { destination: 'ERP', to: '2026-03-03T00:00:00Z' }
    const states = () =>
      app.database.query<{ id: number }>(`select id from delivery where state = 'WAITING'`)
    expect(await run('outbox-replay', { ...options, 'dry-run': true })).toEqual({
      code: 0,
      lines: [
        '1 updates would be sent to ERP again, over 0 seconds.',
        'They were queued from 2026-03-02T09:00:00.000Z to 2026-03-02T09:00:00.000Z.',
      ],
    })
    expect(await states()).toEqual([])
    const { lines } = await run('outbox-replay', options)
    expect(lines.at(-1)).toMatch(/^Run /)
    expect(await states()).toEqual([{ id }])
  })

  it('says what is missing or wrong', async () => {
    await expect(run('outbox-replay', {})).rejects.toThrow('--destination is missing')
    await expect(run('outbox-replay', { destination: 'X' })).rejects.toThrow('Nothing is called X')
    const options = { destination: 'ERP', from: 'yesterday' }
    await expect(run('outbox-replay', options)).rejects.toThrow('--from is a time')
    const fast = { destination: 'ERP', 'per-second': '1000' }
    await expect(run('outbox-replay', fast)).rejects.toThrow('1 to 100')
  })
})

describe('waypost worker', () => {
  it.each(['soon', '1', '-5', ''])('refuses a lease of "%s"', async (lease) => {
    await expect(run('worker', { lease })).rejects.toThrow('--lease')
  })
})

import { describe, expect, test } from 'vitest'
import { openRequestShop } from '../../../test/order-requests.js'

const shop = await openRequestShop()
const { ask, change, changed, request, submitted } = shop

describe('switching the scheme of an account', () => {
  test('keeps the old one, under which running requests go on', async () => {
    const acme = await shop.account(['Ada', 'Max', 'Mia', 'Bea'])
    await shop.scheme(acme, [
      ['0', '100', 'ANY', 'Max'],
      ['100', null, 'ANY', 'Ada'],
    ])
    const running = await submitted(acme, '200')
    const switched = await shop.scheme(acme, [['0', null, 'ANY', 'Mia']], {
      expectedVersion: 2,
      note: 'New year',
    })
    expect(switched).toMatchObject({
      applied: true,
      runningRequests: 1,
      accountVersion: 3,
      userErrors: [],
    })
    expect(await request(running.id)).toMatchObject({ schemeReplaced: true, lastLevel: 2 })
    const decide = (name: string) =>
      change('Decide', {
        requestId: running.id,
        approverId: acme.people[name],
        decision: 'APPROVE',
      })
    expect((await decide('Mia')).userErrors[0]?.code).toBe('APPROVAL_NOT_YOURS')
    await decide('Max')
    expect((await decide('Ada')).request).toMatchObject({ state: 'APPROVED' })
    expect(await submitted(acme, '200')).toMatchObject({
      lastLevel: 1,
      path: [{ approvers: [{ contact: { name: 'Mia' } }] }],
    })
    const { account } = await ask<{ account: { approvalSchemes: object[] } }>(
      `query($id: ID!) { account(id: $id) { approvalScheme { active levels { approvers { name } } }
        approvalSchemes { active createdBy levels { level from { amount } to { amount } rule } }
        history { edges { node { kind note } } } } }`,
      { id: acme.id },
    )
    expect(account).toMatchObject({
      approvalScheme: { active: true, levels: [{ approvers: [{ name: 'Mia' }] }] },
      approvalSchemes: [
        { active: true, levels: [{ level: 1, from: { amount: '0.00' }, to: null }] },
        { active: false, levels: [{ level: 1 }, { level: 2, from: { amount: '100.00' } }] },
      ],
    })
    expect(account).toMatchObject({
      history: { edges: [{ node: { kind: 'SCHEME_CHANGED', note: 'New year' } }, {}, {}] },
    })
  })

  test('to none asks nobody, and what stays the same is nothing to do', async () => {
    const acme = await shop.account(['Max', 'Bea'])
    expect((await shop.scheme(acme, [])).userErrors[0]?.code).toBe('NOTHING_TO_DO')
    await shop.scheme(acme, [['0', null, 'ALL', 'Max']])
    expect((await shop.scheme(acme, [['0', null, 'ALL', 'Max']])).userErrors[0]?.code).toBe(
      'NOTHING_TO_DO',
    )
    expect(await shop.scheme(acme, [])).toMatchObject({ applied: true, scheme: null })
    expect(await submitted(acme, '200')).toMatchObject({ state: 'APPROVED' })
  })

  test('refuses a version that is old, and tells all that is wrong with its place', async () => {
    const acme = await shop.account(['Max', 'Bea'])
    const levels = [['0', null, 'ANY', 'Bea']] as const
    expect(
      (await shop.scheme(acme, [[...levels[0]]], { expectedVersion: 9 })).userErrors,
    ).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    expect((await shop.scheme(acme, [[...levels[0]]])).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['levels', '0', 'approverIds', '0'] },
    ])
  })

  test('of two at the same time leaves one in force', async () => {
    const acme = await shop.account(['Max', 'Ada', 'Bea'])
    const all = await Promise.all([
      shop.scheme(acme, [['0', null, 'ANY', 'Max']]),
      shop.scheme(acme, [['0', null, 'ANY', 'Ada']]),
    ])
    expect(all.map(({ applied }) => applied)).toEqual([true, true])
    const { account } = await ask<{ account: { approvalSchemes: { active: boolean }[] } }>(
      'query($id: ID!) { account(id: $id) { approvalSchemes { active } } }',
      { id: acme.id },
    )
    expect(account.approvalSchemes.filter(({ active }) => active)).toHaveLength(1)
  })
})

describe('who cannot be asked', () => {
  test('a limited scheme refuses what is above its top, and says up to what', async () => {
    const acme = await shop.account(['Max', 'Bea'])
    await shop.scheme(acme, [['0', '100', 'ANY', 'Max']])
    const made = await shop.draft(acme, '100.01')
    expect((await change('Submit', { requestId: made.id })).userErrors).toMatchObject([
      { code: 'APPROVER_MISSING', data: { level: 1, upTo: '100.00', currency: 'USD' } },
    ])
  })

  test('a buyer who is the only approver of the top is told which level has nobody left', async () => {
    const acme = await shop.account(['Max', 'Ada', 'Bea'])
    await shop.scheme(acme, [
      ['0', '100', 'ANY', 'Max'],
      ['100', null, 'ANY', 'Ada'],
    ])
    const own = await shop.draft(acme, '200', 'Ada')
    expect((await change('Submit', { requestId: own.id })).userErrors).toMatchObject([
      { code: 'APPROVER_MISSING', data: { level: 2 } },
    ])
    const lower = await submitted(acme, '50', 'Max')
    expect(lower).toMatchObject({ state: 'PENDING', currentLevel: 2, lastLevel: 2 })
    expect(lower.path.map(({ state }) => state)).toEqual(['SKIPPED', 'CURRENT'])
    const done = await changed('Decide', {
      requestId: lower.id,
      approverId: acme.people['Ada'],
      decision: 'APPROVE',
    })
    expect(done.state).toBe('APPROVED')
  })

  test('nobody decides on a request of an archived account’s buyer', async () => {
    const acme = await shop.account(['Max', 'Bea'])
    const made = await shop.draft(acme, '10')
    await shop.app.database.query('update account set archived_at = now() where id = $1', [acme.id])
    expect((await change('Submit', { requestId: made.id })).userErrors).toMatchObject([
      { code: 'ACCOUNT_ARCHIVED' },
    ])
  })
})

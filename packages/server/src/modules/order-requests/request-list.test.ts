import { describe, expect, test } from 'vitest'
import { staff, token } from '../../../test/callers.js'
import { openRequestShop, type ShownRequest } from '../../../test/order-requests.js'
import type { Actor } from '../../kernel/context.js'
import { changeRequestStatuses } from './change-statuses.js'
import { decideRequest } from './decide-request.js'
import { cancelByLink, decideByLink, requestForContact, resubmitByLink } from './link-deeds.js'
import { orderOfRequest } from './make-order.js'
import {
  countRequestLabels,
  listRequests,
  type RequestListArguments,
} from './order-request-list.js'
import { findRequest } from './order-request.sql.js'
import { previewPath } from './preview-path.js'
import { setScheme } from './set-scheme.js'
import { submitRequest } from './submit-request.js'

const shop = await openRequestShop()
const { app, ask, changed, clock, submitted } = shop
const manager = staff('ACCOUNT_MANAGER')
const acme = await shop.account(['Max', 'Bea'], { name: 'Acme' })
const zeta = await shop.account(['Moe', 'Bob'], { name: 'Zeta_1' })
await app.database.query('update account set manager_id = $1 where id = $2', [manager.id, acme.id])
for (const account of [acme, zeta])
  await shop.scheme(account, [['100', null, 'ANY', account === acme ? 'Max' : 'Moe']])

/** Acme: 10 approved, 200 waits, 300 draft. Zeta: 400 waits, 50 approved. */
const made: Record<string, ShownRequest> = {}
for (const [name, account, amount, buyer, deed] of [
  ['small', acme, '10', 'Bea', 'submitted'],
  ['waits', acme, '200', 'Bea', 'submitted'],
  ['draft', acme, '300', 'Bea', 'draft'],
  ['other', zeta, '400', 'Bob', 'submitted'],
  ['cheap', zeta, '50', 'Bob', 'submitted'],
] as const) {
  clock.advance(60_000)
  made[name] = await shop[deed](account, amount, buyer)
}
const idOf = (name: string): string => made[name]?.id ?? ''
const nameOf = (id: string) => Object.keys(made).find((name) => idOf(name) === id) ?? id

const found = async (args: RequestListArguments = {}, actor: Actor = staff('ADMINISTRATOR')) => {
  const list = await listRequests(app.contextFor(actor), args)
  return list.edges.map(({ node }) => nameOf(node.id))
}

describe('the list of requests', () => {
  test.each<[RequestListArguments['orderBy'], string[]]>([
    [null, ['cheap', 'other', 'draft', 'waits', 'small']],
    [{ field: 'SUBMITTED_AT', direction: 'DESC' }, ['cheap', 'other', 'waits', 'small', 'draft']],
    [{ field: 'TOTAL', direction: 'ASC' }, ['small', 'cheap', 'waits', 'draft', 'other']],
  ])('sorted by %o comes page by page, both ways', async (orderBy, expected) => {
    expect(await found({ orderBy })).toEqual(expected)
    const ctx = app.contextFor(staff('ADMINISTRATOR'))
    const seen: string[] = []
    let after: string | null = null
    for (;;) {
      const page = await listRequests(ctx, { orderBy, first: 2, after })
      seen.push(...page.edges.map(({ node }) => nameOf(node.id)))
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(seen).toEqual(expected)
    const last = await listRequests(ctx, { orderBy, last: 2 })
    expect(last.edges.map(({ node }) => nameOf(node.id))).toEqual(expected.slice(-2))
  })

  test.each<[RequestListArguments['filter'], string[]]>([
    [{ text: 'zeta_' }, ['cheap', 'other']],
    [{ text: 'BEA' }, ['draft', 'waits', 'small']],
    [{ text: 'mug' }, ['cheap', 'other', 'draft', 'waits', 'small']],
    [{ text: '%' }, []],
    [{ states: ['PENDING'] }, ['other', 'waits']],
    [{ labelIds: [50, 90] }, ['other', 'draft', 'waits']],
    [{ accountIds: [zeta.id] }, ['cheap', 'other']],
    [{ buyerIds: [acme.people['Bea'] ?? ''] }, ['draft', 'waits', 'small']],
    [{ managerIds: [manager.id ?? ''] }, ['draft', 'waits', 'small']],
    [{ states: ['PENDING'], accountIds: [acme.id], text: 'bea' }, ['waits']],
  ])('finds by %o', async (filter, expected) => {
    expect(await found({ filter })).toEqual(expected)
    const list = await listRequests(app.contextFor(staff('ADMINISTRATOR')), { filter, first: 1 })
    expect(await list.totalCount()).toEqual({ count: expected.length, exact: true })
  })

  test('finds a request by its number, with or without its letter', async () => {
    const number = made['waits']?.number ?? ''
    expect(number).toMatch(/^R-\d+$/)
    for (const text of [number, number.slice(2), number.replace('-', '').toLowerCase()])
      expect([text, await found({ filter: { text } })]).toEqual([text, ['waits']])
    const ctx = app.contextFor(staff('ADMINISTRATOR'))
    expect(await findRequest(ctx, app.database, { number: number.slice(2) })).toMatchObject({
      number,
    })
  })

  test('finds what is stuck', async () => {
    expect(await found({ filter: { stuckDays: 1 } })).toEqual([])
    expect(await found({ filter: { stuckDays: 0 } })).toEqual(['other', 'waits'])
  })

  test('refuses what cannot be asked', async () => {
    await expect(found({ filter: { accountIds: ['x'] } })).rejects.toThrow('UUID')
    await expect(found({ filter: { stuckDays: -1 } })).rejects.toThrow('Days')
    await expect(found({ after: 'x' })).rejects.toThrow('not one of this list')
    await expect(found({ filter: { text: 'x'.repeat(201) } })).rejects.toThrow('200')
  })
})

describe('an account manager', () => {
  const ctx = () => app.contextFor(manager)
  const counts = async (actor: Actor) =>
    (await countRequestLabels(app.contextFor(actor), { labelIds: [1] })).map(({ label, count }) => [
      label?.code,
      count,
    ])

  test('lists, counts and finds the requests of the own accounts alone', async () => {
    expect(await found({}, manager)).toEqual(['draft', 'waits', 'small'])
    expect(await found({ filter: { accountIds: [zeta.id] } }, manager)).toEqual([])
    expect(await found({ filter: { text: 'zeta' } }, manager)).toEqual([])
    const all = await listRequests(ctx(), {})
    expect(await all.totalCount()).toEqual({ count: 3, exact: true })
    expect(await counts(manager)).toEqual([
      ['PENDING APPROVAL', 1],
      ['APPROVED', 1],
      ['DRAFT', 1],
    ])
    expect(await counts(staff('ADMINISTRATOR'))).toEqual([
      ['PENDING APPROVAL', 2],
      ['APPROVED', 2],
      ['DRAFT', 1],
    ])
    expect(await findRequest(ctx(), app.database, { id: idOf('other') })).toBeNull()
    expect(await findRequest(ctx(), app.database, { number: made['other']?.number })).toBeNull()
    expect(await found({}, token(['requests.read'], 1))).toEqual([])
  })

  test('changes them alone, and hears of others what is said of none', async () => {
    const none = '0198f2c4-0000-7000-8000-000000000009'
    const answers = async (requestId: string) => {
      const decision = { approverId: zeta.people['Moe'] ?? '', decision: 'APPROVE' as const }
      return [
        (await submitRequest(ctx(), { requestId })).userErrors,
        (await decideRequest(ctx(), { requestId, ...decision })).userErrors,
        (await orderOfRequest(ctx(), { requestId })).userErrors,
        (await changeRequestStatuses(ctx(), { changes: [{ requestId, labelId: 60 }] })).results[0]
          ?.userErrors,
      ]
    }
    const refused = await answers(idOf('other'))
    expect(refused).toEqual(await answers(none))
    expect(refused.flat().map((one) => one?.code)).toEqual(Array(4).fill('NOT_FOUND'))
    const scheme = { levels: [], accountId: zeta.id }
    expect((await setScheme(ctx(), scheme)).userErrors).toEqual(
      (await setScheme(ctx(), { ...scheme, accountId: none })).userErrors,
    )
    await expect(previewPath(ctx(), { accountId: zeta.id, amount: '1' })).rejects.toThrow(
      'No account that you may see',
    )
  })
})

describe('labels of many', () => {
  test('change each by itself, and states stay', async () => {
    const { orderRequestsChangeStatus } = await ask<{
      orderRequestsChangeStatus: { applied: boolean; results: object[] }
    }>(
      `mutation($input: OrderRequestsChangeStatusInput!) { orderRequestsChangeStatus(input: $input) { applied
        results { index outcome request { id version state label { code } } userErrors { code path } } } }`,
      {
        input: {
          changes: [
            { requestId: idOf('draft'), labelCode: 'PENDING APPROVAL', reason: 'ERP' },
            { number: made['draft']?.number.slice(2), labelId: 60 },
            { number: '0', labelId: 60 },
            { requestId: idOf('small'), labelCode: 'SHIPPED' },
            { requestId: idOf('small'), labelCode: 'APPROVED' },
          ],
        },
      },
    )
    expect(orderRequestsChangeStatus).toMatchObject({
      applied: true,
      results: [
        { index: 0, outcome: 'CHANGED' },
        {
          index: 1,
          outcome: 'CHANGED',
          request: { version: 3, state: 'DRAFT', label: { code: 'APPROVED' } },
        },
        {
          outcome: 'REFUSED',
          request: null,
          userErrors: [{ code: 'NOT_FOUND', path: ['number'] }],
        },
        { outcome: 'REFUSED', userErrors: [{ code: 'LABEL_SCOPE_MISMATCH' }] },
        { outcome: 'UNCHANGED' },
      ],
    })
    const one = await changed('ChangeStatus', { requestId: idOf('draft'), labelCode: 'DRAFT' })
    expect(one).toMatchObject({ version: 4, state: 'DRAFT', label: { code: 'DRAFT' } })
  })
})

describe('by a link of their own', () => {
  const contact = (name: string): Actor => ({
    ...token([]),
    kind: 'CONTACT',
    id: acme.people[name] ?? null,
    name,
  })

  test('approvers decide on the round that they saw, and nobody else sees the request', async () => {
    const sent = await submitted(acme, '500')
    const [max, bea] = [acme.people['Max'] ?? '', acme.people['Bea'] ?? '']
    const ctx = app.contextFor(contact('Max'))
    expect(await requestForContact(ctx, sent.id, zeta.people['Moe'] ?? '')).toBeNull()
    expect(await requestForContact(ctx, sent.id, max)).toMatchObject({
      isBuyer: false,
      decided: null,
      againstDecision: [],
      againstSubmission: [{ code: 'PERMISSION_DENIED' }],
    })
    const decision = { requestId: sent.id, contactId: max, decision: 'REJECT' as const }
    const late = await decideByLink(ctx, { ...decision, reason: 'No', round: 2 })
    expect(late.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['round'] }])
    const done = await decideByLink(ctx, { ...decision, reason: 'No', round: 1 })
    expect(done).toMatchObject({ applied: true, request: { state: 'REJECTED' } })
    expect(await requestForContact(ctx, sent.id, bea)).toMatchObject({
      isBuyer: true,
      againstSubmission: [],
      againstDecision: [{ code: 'REQUEST_NOT_PENDING' }],
    })
  })

  test('buyers change quantities and submit again, or take it back', async () => {
    const sent = await submitted(acme, '500')
    const ctx = app.contextFor(contact('Bea'))
    const rejected = await changed('Decide', {
      requestId: sent.id,
      approverId: acme.people['Max'],
      decision: 'REJECT',
      reason: 'Two of them',
    })
    const seen = await requestForContact(ctx, sent.id, acme.people['Bea'] ?? '')
    const line = seen?.lines[0]?.id ?? ''
    const own = {
      requestId: sent.id,
      contactId: acme.people['Bea'] ?? '',
      expectedVersion: rejected.version,
    }
    const nothing = await resubmitByLink(ctx, { ...own, quantities: new Map([[line, 0]]) })
    expect(nothing.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['lines'] }])
    const again = await resubmitByLink(ctx, {
      ...own,
      quantities: new Map([[line, 2]]),
      comments: 'As you wish',
    })
    expect(again).toMatchObject({
      applied: true,
      request: {
        state: 'PENDING',
        round: 2,
        comments: 'As you wish',
        total: { amount: '1000.00' },
      },
    })
    const now = { ...own, expectedVersion: again.request?.version ?? 0 }
    const stranger = await cancelByLink(ctx, { ...now, contactId: acme.people['Max'] ?? '' })
    expect(stranger.userErrors[0]?.code).toBe('NOT_FOUND')
    const canceled = await cancelByLink(ctx, now)
    expect(canceled).toMatchObject({ applied: true, request: { state: 'CANCELED' } })
  })
})

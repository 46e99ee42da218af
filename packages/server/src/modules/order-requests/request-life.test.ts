import { describe, expect, test } from 'vitest'
import { openRequestShop, type ShownRequest } from '../../../test/order-requests.js'

const shop = await openRequestShop()
const { change, changed, draft, submitted, request } = shop
const acme = await shop.account(['Ada', 'Max', 'Mia', 'Moe', 'Bea'])
await shop.scheme(acme, [
  ['100', '500', 'ANY', 'Max'],
  ['500', '1000', 'ALL', 'Mia', 'Moe'],
  ['1000', null, 'ANY', 'Ada'],
])

const decide = (of: ShownRequest, name: string, decision = 'APPROVE', reason?: string) =>
  change('Decide', { requestId: of.id, approverId: acme.people[name], decision, reason })

const states = ({ path }: ShownRequest) => path.map(({ state }) => state)

describe('the life of a request', () => {
  test('a draft is edited, and submitted to its first level', async () => {
    const made = await draft(acme, '50')
    expect(made).toMatchObject({ state: 'DRAFT', label: { code: 'DRAFT' }, round: 0, path: [] })
    const edited = await changed('Update', {
      requestId: made.id,
      expectedVersion: made.version,
      shipping: '10',
      lines: [{ sku: 'TEA', name: 'Tea', qty: 3, unitPrice: '200' }],
    })
    expect(edited).toMatchObject({ total: { amount: '610.00' }, version: 2 })
    const sent = await changed('Submit', { requestId: made.id })
    expect(sent).toMatchObject({
      state: 'PENDING',
      label: { code: 'PENDING APPROVAL' },
      round: 1,
      currentLevel: 1,
      lastLevel: 2,
    })
    expect(states(sent)).toEqual(['CURRENT', 'WAITING'])
  })

  test('what is not above the first level is approved at once', async () => {
    expect(await submitted(acme, '100')).toMatchObject({
      state: 'APPROVED',
      label: { code: 'APPROVED' },
      path: [],
    })
  })

  test('level by level, any of one and all of another', async () => {
    const sent = await submitted(acme, '600')
    const first = await decide(sent, 'Max')
    expect(first.request).toMatchObject({ state: 'PENDING', currentLevel: 2 })
    const half = await decide(sent, 'Mia')
    expect(half.request).toMatchObject({ state: 'PENDING', currentLevel: 2 })
    const last = await decide(sent, 'Moe')
    expect(last.request).toMatchObject({
      state: 'APPROVED',
      label: { code: 'APPROVED' },
      currentLevel: null,
    })
    expect(last.request?.path[0]?.approvers).toEqual([
      { contact: { name: 'Max' }, decision: 'APPROVE', recordedBy: 'Test ADMINISTRATOR' },
    ])
  })

  test('who is not on the level, or has decided, hears who may', async () => {
    const sent = await submitted(acme, '600')
    const early = await decide(sent, 'Mia')
    expect(early.userErrors).toMatchObject([
      {
        code: 'APPROVAL_NOT_YOURS',
        path: ['approverId'],
        data: { level: 1, mayDecide: [{ id: acme.people['Max'], name: 'Max' }] },
      },
    ])
    await decide(sent, 'Max')
    await decide(sent, 'Mia')
    const twice = await decide(sent, 'Mia')
    expect(twice.userErrors[0]?.data).toMatchObject({ mayDecide: [{ name: 'Moe' }] })
    expect((await decide(sent, 'Bea')).userErrors[0]?.code).toBe('APPROVAL_NOT_YOURS')
  })

  test('a rejection needs a reason, and the next round begins anew', async () => {
    const sent = await submitted(acme, '600')
    expect((await decide(sent, 'Max', 'REJECT')).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['reason'] },
    ])
    await decide(sent, 'Max')
    const rejected = await decide(sent, 'Moe', 'REJECT', 'Too dear')
    expect(rejected.request).toMatchObject({ state: 'REJECTED', label: { code: 'REJECTED' } })
    expect(states(rejected.request ?? sent)).toEqual(['PASSED', 'REJECTED'])
    expect((await decide(sent, 'Mia')).userErrors[0]?.code).toBe('REQUEST_NOT_PENDING')
    await changed('Update', {
      requestId: sent.id,
      lines: [{ sku: 'MUG', name: 'Mug', qty: 1, unitPrice: '400' }],
    })
    const again = await changed('Submit', { requestId: sent.id })
    expect(again).toMatchObject({ state: 'PENDING', round: 2, lastLevel: 1 })
    expect(states(again)).toEqual(['CURRENT'])
    const { orderRequest } = await shop.ask<{ orderRequest: object }>(
      `query($id: ID!) { orderRequest(id: $id) { decisions { round level decision reason contact { name } } } }`,
      { id: sent.id },
    )
    expect(orderRequest).toEqual({
      decisions: [
        {
          round: 1,
          level: 2,
          decision: 'REJECT',
          reason: 'Too dear',
          contact: { name: 'Moe' },
        },
        { round: 1, level: 1, decision: 'APPROVE', reason: null, contact: { name: 'Max' } },
      ],
    })
  })

  test('while it waits or is decided it is not edited, and once taken back it is', async () => {
    const sent = await submitted(acme, '200')
    const edit = { requestId: sent.id, reference: 'R-1' }
    expect((await change('Update', edit)).userErrors[0]?.code).toBe('REQUEST_NOT_EDITABLE')
    expect((await change('Submit', { requestId: sent.id })).userErrors[0]?.code).toBe(
      'REQUEST_NOT_EDITABLE',
    )
    const canceled = await changed('Cancel', { requestId: sent.id, reason: 'Not now' })
    expect(canceled).toMatchObject({ state: 'CANCELED', label: { code: 'REJECTED' } })
    expect((await change('Cancel', { requestId: sent.id })).userErrors[0]?.code).toBe(
      'NOTHING_TO_DO',
    )
    await changed('Update', edit)
    expect(await changed('Submit', { requestId: sent.id })).toMatchObject({ round: 2 })
  })

  test('a dry run, a repeated key and an old version change nothing', async () => {
    const made = await draft(acme, '600')
    const dry = await change('Submit', { requestId: made.id, dryRun: true })
    expect(dry).toMatchObject({ applied: false, request: { state: 'PENDING' } })
    expect(await request(made.id)).toMatchObject({ state: 'DRAFT', version: 1 })
    const keyed = { requestId: made.id, idempotencyKey: 'submit-1' }
    await changed('Submit', keyed)
    expect(await change('Submit', keyed)).toMatchObject({
      applied: true,
      request: { version: 2, round: 1 },
    })
    const old = { requestId: made.id, expectedVersion: 1 }
    expect((await change('Cancel', old)).userErrors[0]).toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { expected: 1, actual: 2 },
    })
  })

  test('one person decides once, however many calls come at the same time', async () => {
    const sent = await submitted(acme, '200')
    const answers = await Promise.all(Array.from({ length: 8 }, () => decide(sent, 'Max')))
    expect(answers.filter(({ applied }) => applied)).toHaveLength(1)
    expect(await request(sent.id)).toMatchObject({ state: 'APPROVED', version: 3 })
  })
})

test('an edit is kept as it reads, and addresses by their name alone', async () => {
  const made = await draft(acme, '50')
  await changed('Update', { requestId: made.id, shipping: '10', billTo: { city: 'Bonn' } })
  const { orderRequest } = await shop.ask<{ orderRequest: { history: { edges: object[] } } }>(
    `query($id: ID!) { orderRequest(id: $id) { history(first: 1) { edges { node {
      changes { field from to } } } } } }`,
    { id: made.id },
  )
  expect(orderRequest.history.edges).toEqual([
    {
      node: {
        changes: [
          { field: 'billTo', from: null, to: null },
          { field: 'shipping', from: '0.00', to: '10.00' },
          { field: 'total', from: '50.00', to: '60.00' },
        ],
      },
    },
  ])
})

test('the history says who decided for whom, and why', async () => {
  const sent = await submitted(acme, '200')
  await decide(sent, 'Max', 'REJECT', 'No')
  const { orderRequest } = await shop.ask<{ orderRequest: { history: { edges: object[] } } }>(
    `query($id: ID!) { orderRequest(id: $id) { history { edges { node {
      kind onBehalfOf reason fromName toName actor { name } } } } } }`,
    { id: sent.id },
  )
  expect(orderRequest.history.edges).toMatchObject([
    {
      node: {
        kind: 'DECIDED',
        onBehalfOf: 'Max',
        reason: 'No',
        fromName: 'Pending Approval',
        toName: 'Rejected',
        actor: { name: 'Test ADMINISTRATOR' },
      },
    },
    { node: { kind: 'SUBMITTED', onBehalfOf: null } },
    { node: { kind: 'CREATED', fromName: null, toName: 'Draft' } },
  ])
})

describe('what cannot be written is refused with every place', () => {
  test.each([
    [{ lines: [] }, ['lines']],
    [{ lines: [{ sku: ' ', name: 'x', qty: 1, unitPrice: '1' }] }, ['lines', '0', 'sku']],
    [{ lines: [{ sku: 'a', name: 'x', qty: 0, unitPrice: '1' }] }, ['lines', '0', 'qty']],
    [{ lines: [{ sku: 'a', name: 'x', qty: 1, unitPrice: '1.999' }] }, ['lines', '0', 'unitPrice']],
    [{ shipping: '-1' }, ['shipping']],
  ])('%o', async (input, path) => {
    const answer = await change('Create', {
      accountId: acme.id,
      buyerId: acme.people['Bea'],
      lines: [{ sku: 'MUG', name: 'Mug', qty: 1, unitPrice: '1' }],
      ...input,
    })
    expect(answer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path }])
  })

  test('a buyer of another account is nobody', async () => {
    const other = await shop.account(['Bob'])
    const answer = await change('Create', {
      accountId: acme.id,
      buyerId: other.people['Bob'],
      lines: [{ sku: 'MUG', name: 'Mug', qty: 1, unitPrice: '1' }],
    })
    expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['buyerId'] }])
  })
})

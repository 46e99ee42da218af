import { describe, expect, test } from 'vitest'
import { openRequestShop } from '../../../test/order-requests.js'

const shop = await openRequestShop('2026-03-02T10:00:00Z')
const { ask, changed, clock, draft, request, submitted } = shop
await ask(
  `mutation { settingsUpdate(input: { timeZone: "America/New_York" }) { userErrors { code } } }`,
)

/** An account whose year begins in April, with Bea's budget of 1,000 and two levels. */
async function account(more: Record<string, unknown> = {}) {
  const made = await shop.account(['Ada', 'Max', 'Bea', 'Bob'], {
    budgetStartMonth: 4,
    contacts: { Bea: { budget: '1000' } },
    ...more,
  })
  await shop.scheme(made, [
    ['1000', '5000', 'ANY', 'Max'],
    ['5000', null, 'ANY', 'Ada'],
  ])
  return made
}

describe('a budget', () => {
  test('is used by what waits, is approved and ordered, and one level more decides beyond it', async () => {
    const acme = await account()
    const first = await submitted(acme, '600')
    expect(first).toMatchObject({ state: 'APPROVED', overBudget: false })
    const fits = await submitted(acme, '400')
    expect(fits.budget).toEqual({ year: '2025-04-01', used: { amount: '600.00' }, exceeded: false })
    const over = await submitted(acme, '0.01')
    expect(over).toMatchObject({
      state: 'PENDING',
      overBudget: true,
      currentLevel: 1,
      lastLevel: 1,
    })
    expect(over.budget).toMatchObject({ used: { amount: '1000.00' }, exceeded: true })
    const higher = await submitted(acme, '2000')
    expect(higher).toMatchObject({ overBudget: true, lastLevel: 2 })
    const top = await submitted(acme, '9000')
    expect(top).toMatchObject({ overBudget: true, lastLevel: 2 })
  })

  test('is each buyer’s own, and nobody is held to one that is not set', async () => {
    const acme = await account()
    await submitted(acme, '1000')
    expect(await submitted(acme, '900', 'Bob')).toMatchObject({ overBudget: false, budget: null })
  })

  test.each([
    ['Cancel', {}],
    ['Decide', { decision: 'REJECT', reason: 'No' }],
  ])('is released by %s', async (deed, input) => {
    const acme = await account()
    const big = await submitted(acme, '1500')
    expect(await submitted(acme, '900')).toMatchObject({ overBudget: true })
    const approverId = acme.people['Max']
    await changed(deed, {
      requestId: big.id,
      ...(deed === 'Decide' && { approverId }),
      ...input,
    })
    const after = await submitted(acme, '100')
    expect(after).toMatchObject({ overBudget: false })
    expect(after.budget?.used.amount).toBe('900.00')
  })

  test('is released when the order is canceled', async () => {
    const acme = await account()
    const first = await submitted(acme, '1000')
    const { order } = await changed('Order', { requestId: first.id })
    expect((await draft(acme, '1')).budget?.used.amount).toBe('1000.00')
    await ask(
      `mutation($number: String!) { orderCancel(input: { orderNumber: $number }) { userErrors { code } } }`,
      { number: order?.number },
    )
    expect((await draft(acme, '1')).budget?.used.amount).toBe('0.00')
  })

  test('holds against two submissions at the same time', async () => {
    const acme = await account()
    const drafts = [await draft(acme, '600'), await draft(acme, '600'), await draft(acme, '600')]
    const sent = await Promise.all(drafts.map(({ id }) => changed('Submit', { requestId: id })))
    expect(sent.filter(({ overBudget }) => !overBudget)).toHaveLength(1)
  })
})

describe('the year', () => {
  test('is that of the submission, in the time zone of the business', async () => {
    const acme = await account()
    // Still the 31st of March in New York.
    clock.set('2026-04-01T03:59:00Z')
    const before = await submitted(acme, '1000')
    expect(before.budget).toMatchObject({ year: '2025-04-01' })
    expect(await submitted(acme, '1')).toMatchObject({ overBudget: true })
    clock.set('2026-04-01T04:00:00Z')
    const after = await submitted(acme, '1000')
    expect(after).toMatchObject({ overBudget: false, budget: { year: '2026-04-01' } })
    expect((await request(before.id)).budget).toMatchObject({ year: '2025-04-01' })
  })

  test('of a request that is submitted anew is the new one', async () => {
    clock.set('2026-03-20T12:00:00Z')
    const acme = await account()
    const sent = await submitted(acme, '1500')
    await changed('Decide', {
      requestId: sent.id,
      approverId: acme.people['Max'],
      decision: 'REJECT',
      reason: 'Next year',
    })
    clock.set('2026-04-02T12:00:00Z')
    expect((await changed('Submit', { requestId: sent.id })).budget?.year).toBe('2026-04-01')
  })
})

describe('an editor is shown the way that an amount would take', () => {
  test('with the buyer’s budget, and without those who may not', async () => {
    const acme = await account()
    const pathOf = async (amount: string, buyer?: string) => {
      const { approvalPath } = await ask<{ approvalPath: unknown }>(
        `query($id: ID!, $amount: Decimal!, $buyer: ID) { approvalPath(accountId: $id, amount: $amount, buyerId: $buyer) {
          possible overBudget levels { level approvers { name } } reasons { kind level } } }`,
        { id: acme.id, amount, buyer: buyer && acme.people[buyer] },
      )
      return approvalPath
    }
    expect(await pathOf('500')).toEqual({
      possible: true,
      overBudget: false,
      levels: [],
      reasons: [{ kind: 'BELOW_FIRST_LEVEL', level: 1 }],
    })
    expect(await pathOf('1200', 'Bea')).toEqual({
      possible: true,
      overBudget: true,
      levels: [
        { level: 1, approvers: [{ name: 'Max' }] },
        { level: 2, approvers: [{ name: 'Ada' }] },
      ],
      reasons: [{ kind: 'OVER_BUDGET', level: 2 }],
    })
    expect(await pathOf('1200', 'Max')).toMatchObject({
      levels: [{ level: 2, approvers: [{ name: 'Ada' }] }],
      reasons: [{ kind: 'LEVEL_PASSES_ON', level: 1 }],
    })
    expect(await pathOf('6000', 'Ada')).toMatchObject({ possible: false, levels: [] })
  })
})

import { describe, expect, test } from 'vitest'
import {
  openWordShops,
  production,
  waiting,
  shipped,
  type Input,
} from '../../../test/word-shops.js'
import { createApiToken } from '../auth/index.js'

const { app, ctx, administrator, labelOf, shop, push, update, map, words } = await openWordShops()

describe('what words mean', () => {
  test('is kept by scope and letter by letter, audited, all or nothing', async () => {
    const { owner, map, words } = await shop()
    await map({ Ém: production, ém: waiting })
    await map({ ém: shipped }, 'ORDER_ITEM')
    const change = (more: Input) =>
      update({ ...owner, changes: [{ scope: 'ORDER', word: 'n', ...more }] })
    expect((await change({ labelId: 99_999 })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['changes', '0', 'labelId'] },
    ])
    expect((await change({ labelId: 30 })).userErrors).toMatchObject([
      { code: 'LABEL_SCOPE_MISMATCH' },
    ])
    expect((await change({ word: 'a\nb' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['changes', '0', 'word'] },
    ])
    expect(
      (await change({ word: 'ém', labelId: shipped, formerLabelId: null })).userErrors,
    ).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    const twice = [
      { scope: 'ORDER', word: 'fresh', labelId: shipped },
      { scope: 'ORDER', word: ' fresh', labelId: shipped },
    ]
    expect((await update({ ...owner, changes: twice })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['changes', '1', 'word'] },
    ])
    expect((await update({ ...owner, changes: [] })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['changes'] },
    ])
    expect((await update({ changes: twice })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
    expect(
      (await change({ word: 'ém', labelId: shipped, formerLabelId: waiting })).userErrors,
    ).toEqual([])
    expect((await change({ word: 'Ém', remove: true })).userErrors).toEqual([])
    expect(await words()).toMatchObject({
      words: [
        { scope: 'ORDER', word: 'ém', label: { code: 'SHIPPED' } },
        { scope: 'ORDER_ITEM', word: 'ém', label: { code: 'SHIPPED' } },
      ],
    })
    const audit = await app.database.query<{ data: unknown }>(
      `select data from audit_entry where operation = 'codeWordsUpdate' and subject_id = $1 order by id desc limit 1`,
      [String(owner.channelId)],
    )
    expect(audit).toEqual([{ data: { words: [{ scope: 'ORDER', word: 'Ém', from: production }] } }])
  })

  test('is the own of a token that speaks for no channel, or that has words of its own', async () => {
    const bound = await shop()
    const state = await bound.order()
    const { token, secret } = await createApiToken(ctx, {
      name: 'ERP',
      scopes: ['events.fire', 'orders.read'],
    })
    const headers = { authorization: `Bearer ${secret}` }
    const { cartNumber } = state.order
    const told = { cartNumber, channel: bound.channel.code, word: 'E7' }
    expect(await push(headers, [told])).toMatchObject([{ outcome: 'PARKED' }])
    expect(await words({ tokenId: token.id })).toMatchObject({
      name: 'ERP',
      unknown: [{ word: 'E7' }],
    })
    expect(await bound.words()).toMatchObject({ unknown: [] })
    await map({ tokenId: token.id }, { E7: production }, 'ORDER')
    expect(await labelOf(state)).toBe(production)

    await bound.map({ w: waiting })
    await map({ tokenId: bound.token.id }, { w: shipped }, 'ORDER')
    await bound.push({ orderId: state.order.id, word: 'w' })
    expect(await labelOf(state)).toBe(shipped)
    expect(await words({ channelId: 99_999 })).toBeNull()
  })

  test('moves with a label that is merged into another', async () => {
    const { owner, map, words } = await shop()
    const create = await app.ask(
      administrator,
      `mutation { labelCreate(input: { code: "MERGE ME", name: "Merge me", category: OPEN, color: "#3b82f6",
        isOrderState: true }) { label { id version } userErrors { message } } }`,
    )
    const { label } = create.data?.['labelCreate'] as { label: { id: number; version: number } }
    await map({ m: label.id })
    const merge = await app.ask(
      administrator,
      `mutation ($input: LabelMergeInput!) { labelMerge(input: $input) { userErrors { message } } }`,
      { input: { id: label.id, expectedVersion: label.version, intoId: waiting } },
    )
    expect(merge.data?.['labelMerge']).toEqual({ userErrors: [] })
    expect(await words()).toMatchObject({
      words: [{ word: 'm', label: { code: 'WAITING TO SHIP' } }],
    })
    expect(owner.channelId).toBeGreaterThan(0)
  })
})

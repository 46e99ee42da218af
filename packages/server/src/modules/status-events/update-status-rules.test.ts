import { statusEventKeys } from '@waypost/shared'
import { expect, test } from 'vitest'
import { configuredContext } from '../../../test/configuration.js'
import { createTestDatabase } from '../../../test/harness.js'
import { findConfigurationFindings } from './configuration-findings.js'
import { listStatusRules } from './status-rule.queries.js'
import { updateStatusRules, type RuleChange } from './update-status-rules.js'

const database = await createTestDatabase()
const ctx = await configuredContext(database)

const revision = () => ctx.configuration.current().revision
const rule = (event: RuleChange['event']) => ctx.configuration.current().rules.get(event)
const update = (
  changes: RuleChange[],
  more: { comment?: string; dryRun?: boolean; at?: number } = {},
) =>
  updateStatusRules(ctx, {
    changes,
    expectedRevision: more.at ?? revision(),
    comment: more.comment ?? 'A test',
    dryRun: more.dryRun ?? false,
  })
const pack: RuleChange = {
  event: 'ORDER_PACK',
  itemLabelId: null,
  orderLabelId: 1080,
  notifyCart: true,
}

test('the grid always has a row for every event in its order, two of them locked', () => {
  const rows = listStatusRules(ctx.configuration.current())
  expect(rows.map(({ event }) => event)).toEqual(statusEventKeys)
  expect(
    rows.filter((row) => row.itemLabelLocked || row.orderLabelLocked).map(({ event }) => event),
  ).toEqual(['ITEM_CHANGE_STATUS', 'ORDER_CHANGE_STATUS'])
  expect(rows.find(({ event }) => event === 'ORDER_ADD_TRACKING_NUMBER')).toMatchObject({
    name: 'Order Add Tracking Number',
    level: 'ORDER',
    mutation: 'orderAddTrackingNumber',
    itemLabel: { id: 20 },
    orderLabel: { id: 20, name: 'Shipped' },
    notifyCart: true,
  })
})

test('a dry run answers diff and findings and publishes nothing', async () => {
  const planned = await update([pack], { dryRun: true })
  expect(planned).toMatchObject({ applied: false, revision: { revision: 2, comment: 'A test' } })
  expect(planned.result).toEqual([
    { event: 'ORDER_PACK', field: 'itemLabel', from: 'Packed', to: null },
    { event: 'ORDER_PACK', field: 'orderLabel', from: 'Packed', to: 'Dispatched' },
    { event: 'ORDER_PACK', field: 'notifyCart', from: 'false', to: 'true' },
  ])
  const findings = findConfigurationFindings(planned.configuration)
  expect(findings.map(({ code, event, labelId }) => ({ code, event, labelId }))).toEqual([
    { code: 'SHARED_LABEL', event: 'ORDER_PACK', labelId: 1080 },
    { code: 'SHARED_LABEL', event: 'ORDER_SET_ACTUAL_SHIP_DATE', labelId: 1080 },
  ])
  expect(revision()).toBe(1)
  expect(rule('ORDER_PACK')).toMatchObject({
    itemLabelId: 1070,
    orderLabelId: 1070,
    notifyCart: false,
  })
})

test('a published change takes effect at once and is kept with its comment and document', async () => {
  const { applied, result } = await update([pack], { comment: ' Packing ships ' })
  expect(applied).toBe(true)
  expect(result).toHaveLength(3)
  expect(rule('ORDER_PACK')).toMatchObject({
    itemLabelId: null,
    orderLabelId: 1080,
    notifyCart: true,
  })
  const [kept] = await database.query(
    `select revision, comment, actor_name,
       jsonb_path_query_first(document, '$.rules[*] ? (@.event == "ORDER_PACK").orderLabelId') as label
     from configuration_revision order by revision desc limit 1`,
  )
  expect(kept).toEqual({
    revision: 2,
    comment: 'Packing ships',
    actor_name: 'Ada Admin',
    label: 1080,
  })
})

test('an omitted cell stays', async () => {
  await update([{ event: 'ORDER_PACK', notifyCart: false }])
  expect(rule('ORDER_PACK')).toMatchObject({
    itemLabelId: null,
    orderLabelId: 1080,
    notifyCart: false,
  })
})

test('optimistic conflict on publish: of two drafts over one revision, one wins', async () => {
  const at = revision()
  const outcomes = await Promise.allSettled([
    update([{ event: 'ORDER_IMPORT', notifyCart: true }], { at }),
    update([{ event: 'ITEM_ADD', notifyCart: true }], { at }),
  ])
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused.map(({ reason }) => reason as unknown)).toMatchObject([
    {
      reasons: [
        {
          code: 'VERSION_CONFLICT',
          path: ['expectedRevision'],
          data: { expected: at, actual: at + 1 },
        },
      ],
    },
  ])
  expect(revision()).toBe(at + 1)
  expect([rule('ORDER_IMPORT')?.notifyCart, rule('ITEM_ADD')?.notifyCart].sort()).toEqual([
    false,
    true,
  ])
})

test('locked cells name no label; notify cart is theirs to set', async () => {
  await expect(
    update([
      { event: 'ORDER_CHANGE_STATUS', orderLabelId: 20, notifyCart: true },
      { event: 'ITEM_CHANGE_STATUS', itemLabelId: 20, notifyCart: true },
    ]),
  ).rejects.toMatchObject({
    reasons: [
      { code: 'RULE_CELL_LOCKED', path: ['changes', '0', 'orderLabelId'] },
      { code: 'RULE_CELL_LOCKED', path: ['changes', '1', 'itemLabelId'] },
    ],
  })
  await update([
    { event: 'ORDER_CHANGE_STATUS', itemLabelId: null, orderLabelId: null, notifyCart: false },
  ])
  expect(rule('ORDER_CHANGE_STATUS')).toMatchObject({ orderLabelId: null, notifyCart: false })
})

test('a cell takes labels of its scope or of none; one bad cell refuses them all', async () => {
  await database.query('update label set archived_at = now() where id = 170')
  const before = revision()
  await expect(
    update([
      { event: 'ORDER_UNAPPROVE', orderLabelId: 30, notifyCart: false },
      { event: 'ORDER_APPROVE', orderLabelId: 1110, notifyCart: true },
      { event: 'ORDER_CANCEL', itemLabelId: 40, notifyCart: true },
      { event: 'ORDER_UNCANCEL', itemLabelId: 170, orderLabelId: 999, notifyCart: true },
    ]),
  ).rejects.toMatchObject({
    reasons: [
      {
        code: 'LABEL_SCOPE_MISMATCH',
        path: ['changes', '1', 'orderLabelId'],
        data: { labelId: 1110, scope: 'ORDER' },
      },
      { code: 'LABEL_SCOPE_MISMATCH', path: ['changes', '2', 'itemLabelId'] },
      { code: 'LABEL_ARCHIVED', path: ['changes', '3', 'itemLabelId'] },
      { code: 'NOT_FOUND', path: ['changes', '3', 'orderLabelId'] },
    ],
  })
  expect(revision()).toBe(before)
  await update([{ event: 'ORDER_UNAPPROVE', orderLabelId: 30, notifyCart: false }])
  expect(rule('ORDER_UNAPPROVE')?.orderLabelId).toBe(30)
})

test('no comment, an event named twice, and no difference are refused', async () => {
  await expect(update([pack, pack], { comment: ' ' })).rejects.toMatchObject({
    reasons: [
      { code: 'INVALID_INPUT', path: ['comment'] },
      { code: 'INVALID_INPUT', path: ['changes', '1', 'event'] },
    ],
  })
  await expect(update([pack], { comment: 'x'.repeat(501) })).rejects.toMatchObject({
    reasons: [{ code: 'INVALID_INPUT', path: ['comment'] }],
  })
  const nothing = { reasons: [{ code: 'NOTHING_TO_DO' }] }
  await expect(update([])).rejects.toMatchObject(nothing)
  await expect(update([{ event: 'ORDER_PAYMENT_EDIT', notifyCart: false }])).rejects.toMatchObject(
    nothing,
  )
})

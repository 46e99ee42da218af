import { labelFlags, labelScopes, statusEventKeys } from '@waypost/shared'
import { expect, test } from 'vitest'
import { testContext } from '../../../test/configuration.js'
import { createTestDatabase } from '../../../test/harness.js'
import type { LabelRecord } from '../../kernel/configuration.js'
import { hasNoScope, labelFitsCell, labelFitsScope } from '../labels/index.js'
import { colorOfCategory, defaultLabels, orderStateLabels } from './default-labels.js'
import { defaultRules } from './default-rules.js'
import { ensureDefaults, loadDefaults } from './load-defaults.js'

const database = await createTestDatabase()
const ctx = await testContext(database)
await ensureDefaults(ctx)

// Id, code, show to customer, account, display order, name, edit, e-mail, order, line, quote.
const sourceTable = `
10 | SUBMITTED | 1 | 0 | 99 | Submitted | 1 | 0 | 1 | 1 | 1
20 | SHIPPED | 1 | 0 | 99 | Shipped | 1 | 1 | 1 | 1 | NULL
30 | RETURNED | 1 | 0 | 99 | Returned | 0 | 1 | 0 | 0 | NULL
40 | CANCELED | 1 | 0 | 99 | Canceled | 0 | 1 | 1 | 0 | 1
50 | PENDING APPROVAL | 1 | 1 | 99 | Pending Approval | 1 | 0 | 1 | 1 | NULL
60 | APPROVED | 1 | 1 | 99 | Approved | 1 | 0 | 0 | 0 | 1
70 | REJECTED | 1 | 1 | 99 | Rejected | 1 | 0 | 0 | 0 | NULL
80 | IN REVIEW | 1 | 0 | 99 | In Review | 1 | 0 | 0 | 0 | 1
90 | DRAFT | 1 | 1 | 99 | Draft | 1 | 0 | 0 | 0 | NULL
100 | ORDERED | 1 | 1 | 99 | Ordered | 1 | 0 | 0 | 0 | NULL
110 | PARTIAL REFUND | 1 | 0 | 99 | Partial Refund | 1 | 1 | 0 | 0 | NULL
120 | SENDING | 0 | 0 | 99 | Sending | 0 | 0 | 1 | 1 | NULL
130 | ORDER RECEIVED | 0 | 0 | 99 | Order Received | 0 | 0 | 1 | 1 | NULL
140 | FAILED | 0 | 0 | 99 | Failed | 1 | 0 | 1 | 1 | NULL
150 | IN PROGRESS | 0 | 0 | 99 | In Progress | 0 | 0 | 1 | 1 | NULL
160 | IN PRODUCTION | 0 | 0 | 99 | In Production | 0 | 0 | 1 | 1 | NULL
170 | WAITING TO SHIP | 0 | 0 | 99 | Waiting To Ship | 0 | 0 | 1 | 1 | NULL
180 | INVOICED | 0 | 0 | 99 | Invoiced | 0 | 0 | 1 | 1 | NULL
190 | PENDING PAYMENT | 0 | 0 | 99 | Pending Payment | 0 | 0 | 1 | 1 | NULL
200 | EXPIRED | 0 | 0 | 99 | Expired | 0 | 0 | 0 | 0 | 1`

const bit = (value: boolean | null) => (value === null ? 'NULL' : value ? '1' : '0')
const sourceRow = (label: LabelRecord) =>
  [
    label.id,
    label.code,
    bit(label.isShowToCustomer),
    bit(label.isAccountStatus),
    label.displayOrder,
    label.name,
    bit(label.isEdit),
    bit(label.isSendEmail),
    bit(label.isOrderState),
    bit(label.isOrderLineItemState),
    bit(label.isQuoteState),
  ].join(' | ')

const { labels, rules, revision } = ctx.configuration.current()
const twenty = [...labels.values()].filter(({ id }) => id <= 200)

test('the twenty order states are stored flag by flag as at the source, NULL kept', () => {
  expect(twenty.map(sourceRow).join('\n')).toBe(sourceTable.trim())
  expect(twenty.filter(({ isQuoteState }) => isQuoteState === null)).toHaveLength(15)
})

test('the label counts of the twenty hold', () => {
  const count = (flag: (typeof labelFlags)[number]) =>
    twenty.filter((label) => label[flag] === true).length
  expect(Object.fromEntries(labelFlags.map((flag) => [flag, count(flag)]))).toEqual({
    isShowToCustomer: 11,
    isAccountStatus: 5,
    isEdit: 10,
    isSendEmail: 4,
    isOrderState: 12,
    isOrderLineItemState: 11,
    isQuoteState: 5,
  })
  expect(twenty.filter(hasNoScope).map(({ id }) => id)).toEqual([30, 110])
})

test('an empty database gets 44 system labels and a rule for every event as revision 1', async () => {
  expect(revision).toBe(1)
  expect(labels.size).toBe(44)
  expect([...labels.values()].every(({ system }) => system)).toBe(true)
  expect([...rules.values()]).toEqual(defaultRules)
  const [stored] = await database.query(
    `select revision, comment, jsonb_array_length(document -> 'labels') as labels,
            jsonb_array_length(document -> 'rules') as rules from configuration_revision`,
  )
  expect(stored).toEqual({
    revision: 1,
    comment: 'Default labels and rules',
    labels: 44,
    rules: statusEventKeys.length,
  })
  expect(await database.query('select operation, subject_type from audit_entry')).toEqual([
    { operation: 'defaultsLoad', subject_type: 'CONFIGURATION' },
  ])
})

test('every default rule names labels that its cells may name', () => {
  for (const rule of defaultRules) {
    const item = defaultLabels.find(({ id }) => id === rule.itemLabelId)
    const order = defaultLabels.find(({ id }) => id === rule.orderLabelId)
    expect(item === undefined).toBe(rule.itemLabelId === null)
    expect(order === undefined).toBe(rule.orderLabelId === null)
    if (item) expect(labelFitsCell(item, 'ORDER_ITEM'), rule.event).toBe(true)
    if (order) expect(labelFitsCell(order, 'ORDER'), rule.event).toBe(true)
  }
})

test('a flag that was never said decides like false', () => {
  const shipped = orderStateLabels.find(({ id }) => id === 20)
  expect(shipped?.isQuoteState).toBeNull()
  expect(shipped && labelScopes.filter((scope) => labelFitsScope(shipped, scope))).toEqual([
    'ORDER',
    'ORDER_ITEM',
  ])
})

test('a second start publishes nothing, and neither do defaults that are all there', async () => {
  await ensureDefaults(ctx)
  const loaded = await loadDefaults(ctx, { dryRun: false })
  expect(loaded).toMatchObject({ applied: false, created: 0 })
  expect(loaded.entries.every(({ difference }) => difference === 'SAME')).toBe(true)
  expect(loaded.configuration.revision).toBe(1)
})

test('loading creates what is missing and overwrites nothing, after a preview of the same', async () => {
  await database.query(`delete from status_rule where event in ('DROP_SHIP_ORDERED', 'ORDER_PACK')`)
  await database.query('delete from label where id = 1230')
  await database.query(`update label set name = 'On its way', version = version + 1 where id = 20`)
  await database.query(`update status_rule set order_label_id = null where event = 'ORDER_APPROVE'`)
  const preview = await loadDefaults(ctx, { dryRun: true })
  expect(preview).toMatchObject({ applied: false, created: 3 })
  expect((await ctx.configuration.refresh()).labels.has(1230)).toBe(false)

  const loaded = await loadDefaults(ctx, { dryRun: false })
  expect(loaded.entries).toEqual(preview.entries)
  expect(
    loaded.entries.filter(({ difference }) => difference === 'MISSING').map(({ key }) => key),
  ).toEqual(['SENT TO SUPPLIER', 'DROP_SHIP_ORDERED', 'ORDER_PACK'])
  expect(loaded.entries.filter(({ difference }) => difference === 'DIFFERENT')).toEqual([
    {
      kind: 'LABEL',
      key: 'SHIPPED',
      name: 'Shipped',
      difference: 'DIFFERENT',
      details: [{ field: 'name', from: 'On its way', to: 'Shipped' }],
    },
    {
      kind: 'RULE',
      key: 'ORDER_APPROVE',
      name: 'Order Approve',
      difference: 'DIFFERENT',
      details: [{ field: 'orderLabel', from: null, to: 'Order Approved' }],
    },
  ])
  expect(loaded.configuration.revision).toBe(2)
  expect(loaded.configuration.labels.get(20)?.name).toBe('On its way')
  expect(loaded.configuration.rules.get('DROP_SHIP_ORDERED')?.itemLabelId).toBe(1230)
  expect(loaded.configuration.rules.get('ORDER_APPROVE')?.orderLabelId).toBeNull()
})

test('default colours stand out from a white and from a near-black page', () => {
  for (const color of Object.values(colorOfCategory)) {
    expect(contrast(color, '#ffffff'), color).toBeGreaterThan(3)
    expect(contrast(color, '#18181b'), color).toBeGreaterThan(3)
  }
})

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const channel = (at: number) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

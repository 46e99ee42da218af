import { describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { imported } from '../../../test/events.js'
import type { LabelRecord } from '../../kernel/configuration.js'
import { Refusal } from '../../kernel/refusal.js'
import type { ConfigurationFileInput } from './configuration-file.inputs.js'
import { labelsAsCsv, rulesAsCsv } from './export-csv.js'
import { importLabelsFile } from './import-labels-file.js'
import { importRulesFile } from './import-rules-file.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const given = (content: string, more: Partial<ConfigurationFileInput> = {}) => ({
  content,
  overwrite: [],
  dryRun: false,
  ...more,
})
const labels = (content: string, more: Partial<ConfigurationFileInput> = {}) =>
  importLabelsFile(ctx, given(content, more))
const rules = (content: string, more: Partial<ConfigurationFileInput> = {}) =>
  importRulesFile(ctx, given(content, more))
const labelOf = (code: string): LabelRecord | undefined =>
  [...ctx.configuration.current().labels.values()].find((label) => label.code === code)
const revisions = async () => {
  const rows = await database.query<{ comment: string }>(
    'select comment from configuration_revision order by revision',
  )
  return rows.map(({ comment }) => comment)
}
const issuesOf = ({ issues }: Awaited<ReturnType<typeof labels>>) =>
  issues.map(({ line, column, code }) => [line, column, code])

const states = [
  'OrderStateId,OrderStateName,IsShowToCustomer,IsAccountStatus,DisplayOrder,CreatedBy,CreatedDate,ModifiedBy,ModifiedDate,Description,IsEdit,IsSendEmail,IsOrderState,IsOrderLineItemState,IsQuoteState',
  '20,SHIPPED,1,0,99,2,2019-01-01,2,2019-01-01,Shipped,1,1,1,1,NULL',
  '200,EXPIRED,0,0,99,2,2019-01-01,2,2019-01-01,Expired,0,0,0,0,1',
  '210,ON ICE,0,0,7,2,2019-01-01,2,2019-01-01,On Ice,1,0,1,1,NULL',
  '220,THAWED,1,0,8,2,2019-01-01,2,NULL,"Thawed, ""warm""",1,0,1,0,0',
]

describe('an order-state table', () => {
  test('creates what is missing with its flags, and keeps NULL apart from 0', async () => {
    const tried = await labels(states.join('\n'), { dryRun: true })
    expect(tried).toMatchObject({ applied: false, created: 2, changed: 0, issues: [] })
    expect(tried.entries.map(({ line, key, difference }) => [line, key, difference])).toEqual([
      [2, 'SHIPPED', 'SAME'],
      [3, 'EXPIRED', 'SAME'],
      [4, 'ON ICE', 'NEW'],
      [5, 'THAWED', 'NEW'],
    ])
    expect(labelOf('ON ICE')).toBeUndefined()

    const before = await revisions()
    const done = await labels(states.join('\n'), { comment: 'From the old shop' })
    expect(done).toMatchObject({ applied: true, created: 2, revision: before.length + 1 })
    expect(await revisions()).toEqual([...before, 'From the old shop'])
    expect(labelOf('ON ICE')).toMatchObject({
      name: 'On Ice',
      displayOrder: 7,
      isShowToCustomer: false,
      isOrderLineItemState: true,
      isQuoteState: null,
      system: false,
    })
    expect(labelOf('THAWED')).toMatchObject({ name: 'Thawed, "warm"', isQuoteState: false })
    expect(labelOf('ON ICE')?.id).toBeGreaterThanOrEqual(1000)

    const again = await labels(states.join('\n'))
    expect(again).toMatchObject({ applied: true, created: 0, changed: 0 })
    expect(await revisions()).toHaveLength(before.length + 1)
  })

  test('overwrites only what is named, and tells before what would change', async () => {
    const changed = [states[0], '210,ON ICE,1,0,7,,,,,Frozen,1,0,1,1,0'].join('\n')
    const silent = await labels(changed)
    expect(silent).toMatchObject({ created: 0, changed: 0 })
    expect(silent.entries[0]).toMatchObject({ difference: 'DIFFERENT', written: false })
    expect(silent.entries[0]?.details).toEqual([
      { field: 'name', from: 'On Ice', to: 'Frozen' },
      { field: 'isShowToCustomer', from: 'false', to: 'true' },
      { field: 'isQuoteState', from: null, to: 'false' },
    ])
    expect(labelOf('ON ICE')).toMatchObject({ name: 'On Ice', isQuoteState: null })
    expect(await labels(changed, { overwrite: ['ON ICE'] })).toMatchObject({ changed: 1 })
    expect(labelOf('ON ICE')).toMatchObject({ name: 'Frozen', isQuoteState: false, version: 2 })
  })

  test('shows or hides a label for customers of all its orders', async () => {
    const order = await imported(ctx, { label: 'THAWED' })
    const customerLabel = async () => {
      const [row] = await database.query<{ code: string | null }>(
        `select l.code from orders o left join label l on l.id = o.customer_label_id where o.id = $1`,
        [order.order.id],
      )
      return row?.code
    }
    expect(await customerLabel()).toBe('THAWED')
    const hidden = 'OrderStateName,IsShowToCustomer\nTHAWED,0'
    await labels(hidden, { overwrite: ['THAWED'] })
    expect(await customerLabel()).toBeNull()
  })
})

test('Znode CSV round trip keeps NULL', async () => {
  // What a spreadsheet would run goes out harmless, and comes back as it was.
  expect(await labels('=1+1')).toMatchObject({ created: 1 })
  const exported = labelsAsCsv(ctx.configuration.current())
  const lines = exported.split('\r\n')
  expect(lines[0]).toBe(
    'OmsOrderStateId,OrderStateName,IsShowToCustomer,IsAccountStatus,DisplayOrder,Description,IsEdit,IsSendEmail,IsOrderState,IsOrderLineItemState,IsQuoteState,Color,Category,Note,Action',
  )
  const shipped = '20,SHIPPED,1,0,99,Shipped,1,1,1,1,NULL,'
  expect(lines.some((line) => line.startsWith(shipped))).toBe(true)
  expect(exported).toContain(`,'=1+1,`)
  const twenty = lines.filter((line) => /^\d\d0?,/.test(line))
  expect(twenty.filter((line) => line.split(',')[10] === 'NULL')).toHaveLength(15)

  const before = [...ctx.configuration.current().labels.values()]
  const everything = before.map(({ code }) => code)
  const back = await labels(exported, { overwrite: everything })
  expect(back.issues).toEqual([])
  expect(new Set(back.entries.map(({ difference }) => difference))).toEqual(new Set(['SAME']))
  expect([...ctx.configuration.current().labels.values()]).toEqual(before)

  const other = await contextWithDefaults(await createTestDatabase())
  await importLabelsFile(other, given(exported, { overwrite: everything }))
  expect(labelsAsCsv(other.configuration.current()).replace(/^\d+/gm, '')).toBe(
    exported.replace(/^\d+/gm, ''),
  )
})

describe('a list of labels', () => {
  test('has one a line, with or without colour and description, and needs no header', async () => {
    const list = 'Order on its way\nshipped\nPartly Dispatched\n"Waiting, again",#AA5500,For a call'
    const report = await labels(list)
    expect(report.entries.map(({ line, key, difference }) => [line, key, difference])).toEqual([
      [1, 'ORDER ON ITS WAY', 'NEW'],
      [2, 'SHIPPED', 'SAME'],
      [3, 'PARTLY DISPATCHED', 'SAME'],
      [4, 'WAITING, AGAIN', 'NEW'],
    ])
    expect(labelOf('ORDER ON ITS WAY')).toMatchObject({
      name: 'Order on its way',
      isOrderState: true,
      isOrderLineItemState: true,
      isShowToCustomer: true,
      isSendEmail: false,
      isQuoteState: null,
    })
    expect(labelOf('WAITING, AGAIN')).toMatchObject({
      color: '#aa5500',
      description: 'For a call',
    })
    expect(await labels(list)).toMatchObject({ created: 0, changed: 0, issues: [] })
  })

  test('with a header may say anything of a label; flags that it leaves out are off', async () => {
    const report = await labels('Status;Category;Is Order State\nParked;on hold;yes')
    expect(report).toMatchObject({ created: 1, issues: [] })
    expect(labelOf('PARKED')).toMatchObject({
      category: 'ON_HOLD',
      isOrderState: true,
      isOrderLineItemState: false,
      isEdit: false,
    })
  })

  test('with a problem in any line is not taken at all', async () => {
    const before = await revisions()
    const report = await labels(
      ['Name,Color,Category,Display Order', 'Fine,,,', `${'x'.repeat(101)},,,`, 'Red,red,,'].join(
        '\n',
      ) + '\nOdd,,sideways,\nfine,,,\n,,open,\nLow,,,-1',
    )
    expect(report).toMatchObject({ applied: false })
    expect(issuesOf(report)).toEqual([
      [3, null, 'INVALID_INPUT'],
      [3, 'Name', 'INVALID_INPUT'],
      [4, 'Color', 'INVALID_INPUT'],
      [5, 'Category', 'INVALID_INPUT'],
      [6, null, 'INVALID_INPUT'],
      [7, 'Name', 'INVALID_INPUT'],
      [7, null, 'INVALID_INPUT'],
      [8, 'Display Order', 'INVALID_INPUT'],
    ])
    expect(labelOf('FINE')).toBeUndefined()
    expect(await revisions()).toEqual(before)
  })

  test('cannot take a label out of the scope that a rule needs', async () => {
    const report = await labels('OrderStateName,IsOrderState,IsQuoteState\nBACKORDERED,0,1', {
      overwrite: ['BACKORDERED'],
    })
    expect(report.applied).toBe(false)
    expect(issuesOf(report)).toEqual([[2, null, 'LABEL_IN_USE']])
    expect(labelOf('BACKORDERED')?.isOrderState).toBe(true)
  })
})

describe('a file of rules', () => {
  test('goes out and comes back the same', async () => {
    const before = ctx.configuration.current()
    const exported = rulesAsCsv(before)
    expect(exported).toContain('ORDER_ADD_TRACKING_NUMBER,SHIPPED,SHIPPED,yes\r\n')
    expect(exported).toContain('ORDER_CHANGE_STATUS,,,yes\r\n')
    const back = await rules(exported, { overwrite: back30(before) })
    expect(back).toMatchObject({ rows: before.rules.size, created: 0, changed: 0, issues: [] })
    expect((await ctx.configuration.refresh()).revision).toBe(before.revision)
  })

  test('overwrites only what is named, and a missing column leaves its cells alone', async () => {
    const content = 'Event,Item Label\nOrder Approve,\nORDER PACK,Order on its way'
    const tried = await rules(content)
    expect(tried.entries.map(({ key, difference, details }) => [key, difference, details])).toEqual(
      [
        ['ORDER_APPROVE', 'DIFFERENT', [{ field: 'itemLabel', from: 'Order Approved', to: null }]],
        [
          'ORDER_PACK',
          'DIFFERENT',
          [{ field: 'itemLabel', from: 'Packed', to: 'Order on its way' }],
        ],
      ],
    )
    const done = await rules(content, { overwrite: ['ORDER_PACK'], comment: 'Packing differs' })
    expect(done).toMatchObject({ applied: true, changed: 1 })
    expect((await revisions()).at(-1)).toBe('Packing differs')
    const { rules: now } = ctx.configuration.current()
    expect(now.get('ORDER_PACK')).toMatchObject({ itemLabelId: labelOf('ORDER ON ITS WAY')?.id })
    expect(now.get('ORDER_PACK')?.orderLabelId).toBe(1070)
    expect(now.get('ORDER_APPROVE')?.itemLabelId).toBe(1000)
  })

  test('tells by line what no rule can be, and then changes nothing', async () => {
    const report = await rules(
      [
        'Event,Item Label,Order Label,Notify Cart',
        'ORDER_APPROVE,,ON ICE,no',
        'ORDER_FLY,,,',
        'ORDER_CANCEL,Item Canceled,Nowhere,yes',
        'ITEM_CHANGE_STATUS,SHIPPED,,',
        'ORDER_PACK,CANCELED,,maybe',
        'ORDER_APPROVE,,,',
      ].join('\n'),
      { overwrite: ['ORDER_APPROVE', 'ORDER_PACK'] },
    )
    expect(report.applied).toBe(false)
    expect(issuesOf(report)).toEqual([
      [3, 'Event', 'NOT_FOUND'],
      [4, 'Order Label', 'NOT_FOUND'],
      [5, 'Item Label', 'RULE_CELL_LOCKED'],
      [6, 'Notify Cart', 'INVALID_INPUT'],
      [6, 'Item Label', 'LABEL_SCOPE_MISMATCH'],
      [7, 'Event', 'INVALID_INPUT'],
    ])
    expect(ctx.configuration.current().rules.get('ORDER_APPROVE')?.orderLabelId).toBe(1000)
  })
})

test('a revision that somebody else has made since is a conflict', async () => {
  const { revision } = ctx.configuration.current()
  const conflict = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.reasons[0]?.code : error),
    )
  const stale = { expectedRevision: revision - 1 }
  expect(await conflict(labels('Another one', stale))).toBe('VERSION_CONFLICT')
  const rule = 'Event,Notify Cart\nORDER_PACK,yes'
  expect(await conflict(rules(rule, { ...stale, overwrite: ['ORDER_PACK'] }))).toBe(
    'VERSION_CONFLICT',
  )
})

const back30 = ({ rules: all }: { rules: ReadonlyMap<string, unknown> }): string[] => [
  ...all.keys(),
]

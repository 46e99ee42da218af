import { expect, test } from 'vitest'
import { configuredContext } from '../../../test/configuration.js'
import { labeledOrder } from '../../../test/factories/labeled-order.factory.js'
import { insertAccount } from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import type { LabelRecord } from '../../kernel/configuration.js'
import { archiveLabel, restoreLabel } from './archive-label.js'
import { createLabel } from './create-label.js'
import { deleteLabel } from './delete-label.js'
import { listLabels } from './label.queries.js'
import { reorderLabels } from './reorder-labels.js'
import { setLabelFlags } from './set-label-flags.js'
import { updateLabel } from './update-label.js'

const database = await createTestDatabase()
const ctx = await configuredContext(database)

const noFlags = {
  isShowToCustomer: false,
  isAccountStatus: false,
  isEdit: false,
  isSendEmail: false,
  isOrderState: false,
  isOrderLineItemState: false,
}
const entered = {
  code: 'NEW',
  name: 'New',
  color: '#112233',
  category: 'OPEN' as const,
  ...noFlags,
}
let made = 0
const newLabel = (more: Partial<LabelRecord> = {}) => {
  const { customerNames: _, ...fields } = more
  made += 1
  return createLabel(ctx, { ...entered, code: `MADE ${made}`, name: `Made ${made}`, ...fields })
}
const at = (id: number) => {
  const label = ctx.configuration.current().labels.get(id)
  return { id, expectedVersion: label?.version ?? 0 }
}
const refusedWith = (code: string, path?: string[]) => ({
  reasons: [path ? { code, path } : { code }],
})

test('a label of one own gets an id from 2000 on, any Unicode and quotes in its name', async () => {
  const name = `Bestellt "später" – l'été 🚚`
  const customerNames = [{ language: 'fr', text: ' Commandé ' }]
  const label = await createLabel(ctx, {
    ...entered,
    code: ' NEW ',
    name,
    color: '#AABBCC',
    customerNames,
  })
  expect(label).toMatchObject({
    code: 'NEW',
    name,
    color: '#aabbcc',
    customerNames: { fr: 'Commandé' },
    displayOrder: 99,
    isQuoteState: null,
    system: false,
    archivedAt: null,
    version: 1,
  })
  expect(label.id).toBeGreaterThanOrEqual(2000)
  expect(ctx.configuration.current().labels.get(label.id)).toEqual(label)
})

test('a name has up to 100 characters, however many bytes they take', async () => {
  const name = '🚚'.repeat(100)
  expect((await createLabel(ctx, { ...entered, code: 'TRUCKS', name })).name).toBe(name)
  const tooLong = createLabel(ctx, { ...entered, code: 'MORE', name: `${name}x` })
  await expect(tooLong).rejects.toMatchObject(refusedWith('INVALID_INPUT', ['name']))
})

test('everything that is wrong is told at once, with its place', async () => {
  const customerNames = [
    { language: 'fr', text: 'Oui' },
    { language: 'FR', text: ' ' },
    { language: 'not a tag', text: 'x' },
  ]
  const refused = createLabel(ctx, {
    ...entered,
    code: ' ',
    name: 'a\nb',
    color: 'red',
    displayOrder: -1,
    customerNames,
  })
  await expect(refused).rejects.toMatchObject({
    reasons: [
      { code: 'INVALID_INPUT', path: ['code'] },
      { code: 'INVALID_INPUT', path: ['name'] },
      { code: 'INVALID_INPUT', path: ['color'] },
      { code: 'INVALID_INPUT', path: ['displayOrder'] },
      { code: 'INVALID_INPUT', path: ['customerNames', '1', 'text'] },
      { code: 'INVALID_INPUT', path: ['customerNames', '1', 'language'] },
      { code: 'INVALID_INPUT', path: ['customerNames', '2', 'language'] },
    ],
  })
})

test('a code is taken once', async () => {
  const refused = createLabel(ctx, { ...entered, code: 'SHIPPED' })
  await expect(refused).rejects.toMatchObject({
    reasons: [{ code: 'LABEL_CODE_TAKEN', data: { labelId: 20 } }],
  })
})

test('an edit raises the version, a stale one is a conflict, an empty one has nothing to do', async () => {
  const { id } = await newLabel()
  const input = { id, expectedVersion: 1, name: 'Renamed', description: 'For tests' }
  expect(await updateLabel(ctx, input)).toMatchObject({
    name: 'Renamed',
    description: 'For tests',
    version: 2,
  })
  await expect(updateLabel(ctx, { ...input, name: 'Again' })).rejects.toMatchObject({
    reasons: [
      { code: 'VERSION_CONFLICT', path: ['expectedVersion'], data: { expected: 1, actual: 2 } },
    ],
  })
  const same = updateLabel(ctx, { ...input, expectedVersion: 2 })
  await expect(same).rejects.toMatchObject(refusedWith('NOTHING_TO_DO'))
  const cleared = await updateLabel(ctx, { id, expectedVersion: 2, description: null })
  expect(cleared).toMatchObject({ name: 'Renamed', description: null, version: 3 })
})

test('a label of the default set can be renamed but keeps its code, and cannot be deleted', async () => {
  expect((await updateLabel(ctx, { ...at(20), name: 'On its way' })).name).toBe('On its way')
  const recoded = updateLabel(ctx, { ...at(20), code: 'SENT' })
  await expect(recoded).rejects.toMatchObject(refusedWith('LABEL_IS_SYSTEM', ['code']))
  await expect(deleteLabel(ctx, at(200))).rejects.toMatchObject(refusedWith('LABEL_IS_SYSTEM'))
})

test('archive of a label in a rule is refused with what names it', async () => {
  await expect(archiveLabel(ctx, at(1160))).rejects.toMatchObject({
    reasons: [
      {
        code: 'LABEL_IN_USE',
        data: {
          rules: [
            { event: 'ITEM_CANCEL', scope: 'ORDER_ITEM' },
            { event: 'ORDER_CANCEL', scope: 'ORDER_ITEM' },
          ],
          ruleCount: 2,
          transitions: 0,
        },
      },
    ],
  })
})

test('archive of a label in a transition is refused', async () => {
  const [from, to] = [await newLabel(), await newLabel()]
  await database.query(`insert into label_transition values ('ORDER', $1, $2)`, [from.id, to.id])
  await ctx.configuration.refresh()
  await expect(archiveLabel(ctx, at(to.id))).rejects.toMatchObject({
    reasons: [{ code: 'LABEL_IN_USE', data: { transitions: 1 } }],
  })
  await database.query('delete from label_transition')
  await ctx.configuration.refresh()
})

test('an archived label leaves the pickers, stays readable, and comes back', async () => {
  const label = await newLabel({ isOrderState: true })
  const picked = () =>
    listLabels(ctx.configuration.current(), { scope: 'ORDER', includeArchived: false })
  const known = () =>
    listLabels(ctx.configuration.current(), { scope: null, includeArchived: true })
  const archived = await archiveLabel(ctx, at(label.id))
  expect(archived).toMatchObject({ archivedAt: '2026-03-02T10:00:00.000Z', version: 2 })
  expect(picked()).not.toContainEqual(archived)
  expect(known()).toContainEqual(archived)
  await expect(archiveLabel(ctx, at(label.id))).rejects.toMatchObject(refusedWith('NOTHING_TO_DO'))
  const restored = await restoreLabel(ctx, at(label.id))
  expect(restored).toMatchObject({ archivedAt: null, version: 3 })
  expect(picked()).toContainEqual(restored)
})

test('pickers of a scope hold its labels alone, by display order, then id', () => {
  const idsOf = (scope: LabelScopeOfTwenty) =>
    listLabels(ctx.configuration.current(), { scope, includeArchived: false })
      .map(({ id }) => id)
      .filter((id) => id <= 200)
  expect(idsOf('ORDER')).toEqual([10, 20, 40, 50, 120, 130, 140, 150, 160, 170, 180, 190])
  expect(idsOf('QUOTE')).toEqual([10, 40, 60, 80, 200])
  expect(idsOf('ACCOUNT')).toEqual([50, 60, 70, 90, 100])
})
type LabelScopeOfTwenty = 'ORDER' | 'QUOTE' | 'ACCOUNT'

test('a label is deleted only when nothing refers to it, history included', async () => {
  const { id } = await newLabel({ isOrderState: true })
  const order = await labeledOrder(database)
  await order.label(id)
  await order.labelItem(0, id)
  await order.label(20)
  await expect(deleteLabel(ctx, at(id))).rejects.toMatchObject({
    reasons: [
      {
        code: 'LABEL_IN_USE',
        data: { ruleCount: 0, transitions: 0, orders: 0, items: 1, history: 3 },
      },
    ],
  })
  const carried = await newLabel({ isAccountStatus: true })
  await insertAccount(database, { labelId: carried.id })
  await expect(deleteLabel(ctx, at(carried.id))).rejects.toMatchObject({
    reasons: [{ code: 'LABEL_IN_USE', data: { accounts: 1, quotes: 0, requests: 0, history: 0 } }],
  })
  const unused = await newLabel()
  expect(await deleteLabel(ctx, at(unused.id))).toBe(unused.id)
  expect(ctx.configuration.current().labels.has(unused.id)).toBe(false)
  await expect(deleteLabel(ctx, { id: unused.id, expectedVersion: 1 })).rejects.toMatchObject(
    refusedWith('NOT_FOUND', ['id']),
  )
})

test('NULL of isQuoteState stays NULL until it is said, and can be taken back', async () => {
  const label = await newLabel()
  const touched = await setLabelFlags(ctx, { ...at(label.id), isEdit: true })
  expect(touched.isQuoteState).toBeNull()
  const said = await setLabelFlags(ctx, { ...at(label.id), isQuoteState: false })
  expect(said.isQuoteState).toBe(false)
  expect(
    (await setLabelFlags(ctx, { ...at(label.id), isQuoteState: null })).isQuoteState,
  ).toBeNull()
  const nothing = setLabelFlags(ctx, { ...at(label.id), isEdit: true })
  await expect(nothing).rejects.toMatchObject(refusedWith('NOTHING_TO_DO'))
})

test('flags that would leave a rule with a label it may not name are refused', async () => {
  // Dispatched is the item label of two rules and the order label of one.
  await expect(
    setLabelFlags(ctx, { ...at(1080), isOrderLineItemState: false }),
  ).rejects.toMatchObject({
    reasons: [
      {
        code: 'LABEL_IN_USE',
        data: {
          rules: [
            { event: 'ITEM_SET_ACTUAL_SHIP_DATE', scope: 'ORDER_ITEM' },
            { event: 'ORDER_SET_ACTUAL_SHIP_DATE', scope: 'ORDER_ITEM' },
          ],
        },
      },
    ],
  })
  // Returned has no scope; as an order's label it could not stay the item label of Item Return.
  const scoped = setLabelFlags(ctx, { ...at(30), isOrderState: true })
  await expect(scoped).rejects.toMatchObject(refusedWith('LABEL_IN_USE'))
  // Without any scope at all a rule may still name it.
  const none = await setLabelFlags(ctx, { ...at(1150), isOrderLineItemState: false })
  expect(none.isOrderLineItemState).toBe(false)
})

test('hidden flag recompute: customers fall back to the last label that they may see', async () => {
  const shown = await newLabel({ isShowToCustomer: true, isOrderState: true })
  const hiddenFromStart = await newLabel({ isOrderState: true })
  const [fallsBack, keepsLater, hadNoOther] = [
    await labeledOrder(database, { items: 2 }),
    await labeledOrder(database),
    await labeledOrder(database),
  ]
  await fallsBack.label(10)
  await fallsBack.label(shown.id)
  await fallsBack.label(hiddenFromStart.id)
  await fallsBack.labelItem(0, 10)
  await fallsBack.labelItem(0, shown.id)
  await fallsBack.labelItem(1, 20)
  await keepsLater.label(shown.id)
  await keepsLater.label(20)
  await hadNoOther.label(shown.id)
  const seen = async () => ({
    orders: (
      await database.query<{ seen: number | null }>(
        `select customer_label_id as seen from orders where id = any($1) order by array_position($1, id)`,
        [[fallsBack.id, keepsLater.id, hadNoOther.id]],
      )
    ).map((row) => row.seen),
    items: (
      await database.query<{ seen: number | null }>(
        'select customer_label_id as seen from order_item where order_id = $1 order by position',
        [fallsBack.id],
      )
    ).map((row) => row.seen),
  })
  expect(await seen()).toEqual({ orders: [shown.id, 20, shown.id], items: [shown.id, 20] })
  await setLabelFlags(ctx, { ...at(shown.id), isShowToCustomer: false })
  expect(await seen()).toEqual({ orders: [10, 20, null], items: [10, 20] })
  await setLabelFlags(ctx, { ...at(shown.id), isShowToCustomer: true })
  expect(await seen()).toEqual({ orders: [shown.id, 20, shown.id], items: [shown.id, 20] })
  await setLabelFlags(ctx, { ...at(hiddenFromStart.id), isShowToCustomer: true })
  expect((await seen()).orders).toEqual([hiddenFromStart.id, 20, shown.id])
})

test('labels that are named share out their places; all others stay', async () => {
  const expectedRevision = ctx.configuration.current().revision
  const order = (labels: LabelRecord[]) => labels.filter(({ id }) => id <= 50).map(({ id }) => id)
  const moved = await reorderLabels(ctx, { ids: [40, 20], expectedRevision })
  expect(order(moved)).toEqual([10, 40, 30, 20, 50])
  await expect(reorderLabels(ctx, { ids: [10], expectedRevision })).rejects.toMatchObject(
    refusedWith('VERSION_CONFLICT', ['expectedRevision']),
  )
  const now = expectedRevision + 1
  const again = reorderLabels(ctx, { ids: [40, 20], expectedRevision: now })
  await expect(again).rejects.toMatchObject(refusedWith('NOTHING_TO_DO'))
  await expect(
    reorderLabels(ctx, { ids: [7, 10, 10], expectedRevision: now }),
  ).rejects.toMatchObject({
    reasons: [
      { code: 'NOT_FOUND', path: ['ids', '0'] },
      { code: 'INVALID_INPUT', path: ['ids', '2'] },
    ],
  })
})

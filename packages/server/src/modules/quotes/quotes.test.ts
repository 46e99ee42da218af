import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import { createQuote } from './create-quote.js'
import { updateQuote } from './update-quote.js'
import { changeQuoteStatus } from './change-quote-status.js'
import { duplicateQuote } from './duplicate-quote.js'
import { addQuoteNote } from './add-quote-note.js'
import { changeQuoteStatuses } from './change-quote-statuses.js'
import { convertQuote } from './convert-quote.js'
import { countQuoteLabels, listQuotes } from './quote-list.queries.js'
import { QuoteSortField, type QuoteSort } from './quote.inputs.js'
import { findQuote } from './quote.queries.js'
import { sendQuote } from './send-quote.js'
import { diffOf, revisionsOf } from './quote-revisions.queries.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

async function account(name: string, managerId: string | null = null): Promise<string> {
  const id = newId()
  await database.query(
    `insert into account (id, name, manager_id, currency, created_at) values ($1, $2, $3, 'EUR', now())`,
    [id, name, managerId],
  )
  return id
}

const line = { sku: 'MUG', name: 'Mug', qty: 3, listPrice: '10.00', unitPrice: '10.00' }
const labelCode = (id: number | null | undefined) =>
  ctx.configuration.current().labels.get(id ?? 0)?.code

test('a quote is written, edited, moved, copied and found again', async () => {
  const accountId = await account('Engines Ltd')
  const { answer: made } = await createQuote(ctx, {
    ...{ accountId, reference: 'PO-77', lines: [line, { ...line, sku: 'TEA' }], shipping: '5.00' },
  })
  expect(made).toMatchObject({ currency: 'EUR', total: 6500, revision: 1, version: 1 })
  expect(labelCode(made?.labelId)).toBe('SUBMITTED')
  const quoteId = made?.id ?? ''
  const [first, second] = made?.lines ?? []

  const priced = { ...line, id: first?.id ?? '', unitPrice: '9.00' }
  const { answer: edited, userErrors } = await updateQuote(ctx, { quoteId, lines: [priced] })
  expect(userErrors).toEqual([])
  expect(edited).toMatchObject({ total: 3200, revision: 2, version: 2 })
  expect(await diffOf(ctx, quoteId, { from: 1, to: 2 })).toMatchObject([
    { kind: 'FIELD', field: 'total', from: '65.00', to: '32.00' },
    { kind: 'LINE_CHANGED', field: 'unitPrice', from: '10.00', to: '9.00', sku: 'MUG' },
    { kind: 'LINE_REMOVED', lineId: second?.id },
  ])
  expect(await revisionsOf(ctx, quoteId)).toHaveLength(2)

  const approved = await changeQuoteStatus(ctx, { quoteId, labelCode: 'APPROVED' })
  expect(labelCode(approved.answer?.labelId)).toBe('APPROVED')
  const again = await updateQuote(ctx, { quoteId, customerNote: 'As agreed.' })
  expect(labelCode(again.answer?.labelId)).toBe('IN REVIEW')
  const idle = await updateQuote(ctx, { quoteId, customerNote: 'As agreed.' })
  expect(idle.userErrors).toMatchObject([{ code: 'NOTHING_TO_DO' }])

  expect((await addQuoteNote(ctx, { quoteId, text: 'Call on Monday.' })).applied).toBe(true)
  const copy = await duplicateQuote(ctx, { quoteId })
  expect(copy.answer).toMatchObject({ duplicateOfId: quoteId, total: 3200, version: 1 })
  expect(labelCode(copy.answer?.labelId)).toBe('IN REVIEW')

  const number = made?.number ?? ''
  const figure = number.slice(2)
  expect(number).toMatch(/^Q-\d+$/)
  expect(await findQuote(ctx, { number: figure })).toMatchObject({ id: quoteId })
  for (const text of [number, figure, `q${figure}`, 'po-7', 'PO-77', 'engin', 'mug']) {
    const { edges } = await listQuotes(ctx, { filter: { text } })
    expect([text, edges.map(({ node }) => node.id)]).toEqual([
      text,
      expect.arrayContaining([quoteId]),
    ])
  }
})

test('a dry run answers totals and leaves nothing', async () => {
  const before = await database.query<{ n: string }>('select count(*) as n from quote')
  const input = { currency: 'USD', lines: [line], discount: '1.00', dryRun: true }
  const { applied, answer } = await createQuote(ctx, input)
  expect({ applied, ...answer }).toMatchObject({ applied: false, number: '', total: 2900 })
  expect(await database.query('select count(*) as n from quote')).toEqual(before)
})

test('account managers see and write quotes of their own accounts alone', async () => {
  const own = await account('Own', 'user-account_manager')
  const other = await account('Other', 'somebody')
  const manager = callAs(ctx, staff('ACCOUNT_MANAGER'))
  const mine = (await createQuote(manager, { accountId: own, lines: [line] })).answer
  const theirs = (await createQuote(ctx, { accountId: other, lines: [line] })).answer
  const { edges } = await listQuotes(manager, {})
  expect(edges.map(({ node }) => node.id)).toEqual([mine?.id])
  expect((await countQuoteLabels(manager, null)).map(({ count }) => count)).toEqual([1])
  const refused = [
    await createQuote(manager, { accountId: other, lines: [line] }),
    await createQuote(manager, { accountId: newId(), lines: [line] }),
    await updateQuote(manager, { quoteId: mine?.id ?? '', accountId: other }),
  ]
  expect(refused.map(({ userErrors }) => userErrors)).toEqual(
    Array(3).fill([
      expect.objectContaining({ code: 'NOT_FOUND', path: ['accountId'], data: null }),
    ]),
  )
  const deeds = [
    (quoteId: string) => updateQuote(manager, { quoteId, reference: 'x' }),
    (quoteId: string) => changeQuoteStatus(manager, { quoteId, labelCode: 'APPROVED' }),
    (quoteId: string) => changeQuoteStatus(manager, { number: quoteId, labelCode: 'APPROVED' }),
    (quoteId: string) => addQuoteNote(manager, { quoteId, text: 'x' }),
    (quoteId: string) => duplicateQuote(manager, { quoteId }),
    (quoteId: string) => sendQuote(manager, { quoteId }),
    (quoteId: string) => convertQuote(manager, { quoteId }),
    (quoteId: string) =>
      changeQuoteStatuses(manager, { changes: [{ quoteId, labelCode: 'APPROVED' }] }),
  ]
  for (const deed of deeds) {
    const hidden = await deed(theirs?.id ?? '')
    expect(hidden).toEqual(await deed(newId()))
    expect(JSON.stringify(hidden)).toContain('NOT_FOUND')
  }
  const byNumber = { number: theirs?.number ?? '', labelCode: 'APPROVED' }
  expect((await changeQuoteStatus(manager, byNumber)).userErrors).toMatchObject([
    { code: 'NOT_FOUND', path: ['number'], data: null },
  ])
  expect(await findQuote(manager, { id: theirs?.id ?? '' })).toBeNull()
  expect(await findQuote(manager, { number: theirs?.number ?? '' })).toBeNull()
  const search = { filter: { text: 'Other' } }
  const found = await listQuotes(manager, search)
  expect([found.edges, (await found.totalCount()).count]).toEqual([[], 0])
  expect(await findQuote(ctx, { id: theirs?.id ?? '' })).toMatchObject({ version: 1 })
})

test('a list goes on where it ended, whatever it is sorted by', async () => {
  for (const field of Object.keys(QuoteSortField) as (keyof typeof QuoteSortField)[])
    for (const direction of ['ASC', 'DESC'] as const) {
      const orderBy = { field, direction }
      const all = (await listQuotes(ctx, { orderBy })).edges.map(({ node }) => node.id)
      expect(await walked(orderBy)).toEqual(all)
    }
})

/** The whole list in steps of two. */
async function walked(orderBy: QuoteSort, after: string | null = null): Promise<string[]> {
  const { edges, pageInfo } = await listQuotes(ctx, { first: 2, after, orderBy })
  const ids = edges.map(({ node }) => node.id)
  return pageInfo.hasNextPage ? [...ids, ...(await walked(orderBy, pageInfo.endCursor))] : ids
}

import { expect, test } from 'vitest'
import { callAs, staff } from '../../../test/callers.js'
import { testContext } from '../../../test/configuration.js'
import { createTestDatabase } from '../../../test/harness.js'
import { findDraft, listDrafts } from './order-form-draft.queries.js'
import { discardDraft, saveDraft } from './save-draft.js'

const database = await createTestDatabase()
const ada = await testContext(database, staff('OPERATIONS', 'ada'))
const ben = callAs(ada, staff('OPERATIONS', 'ben'))
const refusedWith = (code: string) => ({ reasons: [{ code }] })

test('a form is kept, found again and replaced, the last kept first', async () => {
  const first = await saveDraft(ada, { title: 'First', document: { a: 1 } })
  ada.clock.advance(1000)
  const second = await saveDraft(ada, { title: '', document: {} })
  expect((await listDrafts(ada)).map(({ id }) => id)).toEqual([second.id, first.id])
  ada.clock.advance(1000)
  const again = await saveDraft(ada, {
    id: first.id,
    expectedVersion: 1,
    title: 'First, longer',
    document: { a: [2] },
  })
  expect(again).toMatchObject({ title: 'First, longer', document: { a: [2] }, version: 2 })
  expect((await listDrafts(ada)).map(({ id }) => id)).toEqual([first.id, second.id])
  expect(await findDraft(ada, first.id)).toEqual(again)
})

test('what was kept elsewhere since is not overwritten', async () => {
  const { id } = await saveDraft(ada, { title: '', document: {} })
  await saveDraft(ada, { id, expectedVersion: 1, title: 'Elsewhere', document: {} })
  const stale = saveDraft(ada, { id, expectedVersion: 1, title: 'Here', document: {} })
  await expect(stale).rejects.toMatchObject(refusedWith('VERSION_CONFLICT'))
  const blind = saveDraft(ada, { id, title: 'Here', document: {} })
  await expect(blind).rejects.toMatchObject(refusedWith('VERSION_CONFLICT'))
  expect(await findDraft(ada, id)).toMatchObject({ title: 'Elsewhere' })
})

test('nobody else sees, replaces or discards a draft', async () => {
  const { id } = await saveDraft(ada, { title: 'Mine', document: {} })
  expect(await listDrafts(ben)).toEqual([])
  expect(await findDraft(ben, id)).toBeNull()
  const input = { id, expectedVersion: 1, title: 'Yours', document: {} }
  await expect(saveDraft(ben, input)).rejects.toMatchObject(refusedWith('NOT_FOUND'))
  await expect(discardDraft(ben, id)).rejects.toMatchObject(refusedWith('NOT_FOUND'))
  expect(await discardDraft(ada, id)).toBe(id)
  await expect(discardDraft(ada, id)).rejects.toMatchObject(refusedWith('NOT_FOUND'))
})

test('a draft is an object of bounded size, and there are at most fifty of one person', async () => {
  for (const document of ['text', [1], null, { a: 'x'.repeat(262_145) }]) {
    const refused = saveDraft(ben, { title: '', document })
    await expect(refused).rejects.toMatchObject(refusedWith('INVALID_INPUT'))
  }
  for (let count = 0; count < 50; count += 1) await saveDraft(ben, { title: '', document: {} })
  const oneMore = saveDraft(ben, { title: '', document: {} })
  await expect(oneMore).rejects.toMatchObject(refusedWith('INVALID_INPUT'))
})

import { graphql, type GraphQLObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { selectionOf } from '../../../test/everything-asked.js'
import {
  insertAccount,
  insertContact,
  insertQuote,
  insertRequest,
} from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { createSchema } from '../../schema.js'
import { writeEntries } from './write-entries.js'
import { writeNote } from './record-note.js'
import type { RecordSubject } from './record.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const schema = await createSchema()

/** Names of the statements that were asked; a list has one for each size of a page, or none. */
const asked: string[] = []
const counting = new Proxy(database, {
  get: (target, name: keyof typeof database) => {
    if (name === 'rows')
      return (...[statement, values]: Parameters<typeof database.rows>) => {
        asked.push(statement.name.replace(/^shape_.*/, 'page'))
        return target.rows(statement, values)
      }
    if (name === 'query')
      return (...[text, values]: Parameters<typeof database.query>) => {
        asked.push('page')
        return target.query(text, values)
      }
    return target[name]
  },
})

interface Listed {
  id: string
  notes: { text: string }[]
  history: { edges: { node: { sequence: number } }[]; pageInfo: { hasNextPage: boolean } }
}

/** A list as the API answers it, and what was asked for it. */
async function ask(list: string, size: number, fields: string) {
  asked.length = 0
  const { data, errors } = await graphql({
    schema,
    source: `{ ${list}(first: ${size}) { edges { node ${fields} } } }`,
    contextValue: { ...callAs(ctx, staff('ADMINISTRATOR')), database: counting },
  })
  expect(errors).toBeUndefined()
  const { edges } = (data as Record<string, { edges: { node: Listed }[] }>)[list] ?? { edges: [] }
  return { nodes: edges.map(({ node }) => node), asked: [...asked] }
}

/** Fifty of each kind; the n-th has n % 3 notes and 1 + n % 4 entries. */
for (let n = 0; n < 50; n += 1) {
  const accountId = await insertAccount(database)
  const buyerId = await insertContact(database, accountId)
  const told: [RecordSubject, string][] = [
    ['ACCOUNT', accountId],
    ['QUOTE', await insertQuote(database, { accountId })],
    ['ORDER_REQUEST', await insertRequest(database, { accountId, buyerId, state: 'DRAFT' })],
  ]
  for (const [subject, subjectId] of told) {
    for (let note = 1; note <= n % 3; note += 1)
      await writeNote(database, ctx, { subject, subjectId, text: `Note ${note} of ${subjectId}` })
    const entries = Array.from({ length: 1 + (n % 4) }, (_, at) => ({
      ...{ subject, subjectId, accountId, kind: 'UPDATED' as const, sequence: at + 1 },
      ...{ operation: 'test', leaving: null },
    }))
    await writeEntries(database, ctx, ctx.configuration.current(), entries)
  }
}

const lists = [
  ['accounts', 'Account'],
  ['quotes', 'Quote'],
  ['orderRequests', 'OrderRequest'],
] as const

test.each(lists)('%s bring their own notes and the first of their own history', async (list) => {
  const fields =
    '{ id notes { text } history(first: 2) { edges { node { sequence } } pageInfo { hasNextPage } } }'
  const { nodes } = await ask(list, 50, fields)
  const noted = nodes.map(({ id, notes }) => {
    expect(notes.map(({ text }) => text)).toEqual(
      Array.from(notes, (_, at) => `Note ${notes.length - at} of ${id}`),
    )
    return notes.length
  })
  expect(noted.filter((count) => count === 2)).toHaveLength(16)
  const lasts = nodes.map(({ history: { edges, pageInfo } }) => {
    const [last = 0] = edges.map(({ node }) => node.sequence)
    expect(edges.map(({ node }) => node.sequence)).toEqual(last === 1 ? [1] : [last, last - 1])
    expect(pageInfo.hasNextPage).toBe(last > 2)
    return last
  })
  expect([1, 2, 3, 4].map((last) => lasts.filter((one) => one === last).length)).toEqual([
    13, 13, 12, 12,
  ])
})

test.each(lists)(
  'a page of fifty %s with all there is takes as many statements as one of two',
  async (list, type) => {
    const fields = selectionOf(schema.getType(type) as GraphQLObjectType, schema, [])
    const few = await ask(list, 2, fields)
    const many = await ask(list, 50, fields)
    expect(many.nodes).toHaveLength(50)
    expect(many.asked).toEqual(few.asked)
  },
)

import { graphql, isObjectType } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { ensureDefaults } from '../../src/modules/status-events/index.js'
import { createSchema } from '../../src/schema.js'
import { createTestApp } from '../app.js'
import { belongings, newManager, openOffice } from '../belongings.js'
import { staff } from '../callers.js'
import { addEndpoint } from '../queue.js'
import { fieldOf } from '../everything-asked.js'

const app = await createTestApp()
const office = await openOffice(app)
await ensureDefaults(office.system)
await addEndpoint(office.system, 'https://erp.example.org/')
const schema = await createSchema()
const ann = await newManager(office, 'ann')

beforeAll(async () => {
  await belongings(office, ann.userId, 'aardvark')
}, 60_000)

/** Lists read the columns that the fields asked for need: each field has to be asked for by itself. */
const lists = [
  { type: 'Order', list: 'orders', one: 'order' },
  { type: 'Quote', list: 'quotes', one: 'quote' },
  { type: 'Account', list: 'accounts', one: 'account' },
]

async function ask(source: string): Promise<Record<string, unknown>> {
  const contextValue = app.contextFor(staff('ADMINISTRATOR'))
  const { data, errors } = await graphql({ schema, source, contextValue })
  expect(errors, source).toBeUndefined()
  return data ?? {}
}

test.each(lists)('a list of $list answers each field as the $one does', async (of) => {
  const type = schema.getType(of.type)
  const fields = isObjectType(type) ? Object.values(type.getFields()) : []
  const idsOf = async () => {
    const answer = await ask(`{ ${of.list}(first: 3) { edges { node { id } } } }`)
    return (answer[of.list] as { edges: { node: { id: string } }[] }).edges.map(
      ({ node }) => node.id,
    )
  }
  const ids = await idsOf()
  expect(ids.length).toBeGreaterThan(0)
  for (const field of fields.flatMap((one) => fieldOf(one, schema, [of.type]))) {
    const pages = ids.map((id, at) => `o${at}: ${of.one}(id: "${id}") { ${field} }`)
    const list = `list: ${of.list}(first: 3) { edges { node { ${field} } } }`
    const { list: listed, ...shown } = await ask(`{ ${list} ${pages.join(' ')} }`)
    const nodes = (listed as { edges: { node: unknown }[] }).edges.map(({ node }) => node)
    expect(nodes, field).toEqual(Object.values(shown))
  }
})

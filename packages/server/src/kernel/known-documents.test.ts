import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../test/app.js'
import { ensureDefaults } from '../modules/status-events/index.js'
import { systemActor } from '../modules/auth/index.js'

const app = await createTestApp()
await ensureDefaults(app.contextFor(systemActor))
const administrator = await app.tokenOf('ADMINISTRATOR')
const reader = await app.tokenOf('READ_ONLY')

const send = async (payload: object, headers: Record<string, string>) => {
  const response = await app.http.inject({ method: 'POST', url: '/graphql', headers, payload })
  const { 'x-request-id': _id, date: _date, 'content-length': _length, ...rest } = response.headers
  const body = response.body.replace(/"errorId":"[^"]+"/, '"errorId":""')
  return { status: response.statusCode, headers: rest, body: JSON.parse(body) as unknown }
}

const byId = 'query ById($id: Int!) { label(id: $id) { id name } }'
const several = `query Who { viewer { kind } } query Which { labels { id } } ${byId}`

describe('a document that came before', () => {
  it.each([
    ['data', { query: '{ viewer { kind name } }' }],
    ['variables', { query: byId, variables: { id: 10 } }],
    ['one of several operations', { query: several, operationName: 'Which' }],
    ['an operation that is not in it', { query: several, operationName: 'Whose' }],
    ['no operation of several', { query: several }],
    ['a variable of the wrong type', { query: byId, variables: { id: 'ten' } }],
    ['a missing variable', { query: byId }],
    ['text that cannot be', { query: byId, variables: { id: 10, more: 'a\0b' } }],
    ['a refusal in the midst of it', { query: '{ orders(first: 1000) { edges { cursor } } }' }],
    ['a broken document', { query: '{ viewer { name }' }],
    ['an unknown field', { query: '{ nothing }' }],
    ['variables that are no object', { query: byId, variables: [10] }],
    ['extensions', { query: '{ viewer { kind } }', extensions: { a: 1 } }],
  ])('is answered as at the first time: %s', async (_what, payload) => {
    const first = await send(payload, administrator)
    const [second, third] = [await send(payload, administrator), await send(payload, administrator)]
    expect(second).toEqual(first)
    expect(third).toEqual(first)
  })

  it('asks for the permissions of whoever sends it', async () => {
    const payload = { query: '{ users { name } }' }
    expect((await send(payload, administrator)).body).toHaveProperty('data.users')
    expect(await send(payload, reader)).toMatchObject({
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    })
    expect((await send(payload, {})).status).toBe(401)
  })

  it('is carried out once when it fails', async () => {
    const query = `mutation ($order: OrderDraftInput!) {
      orderImport(input: { order: $order }) { applied }
      userInvite(input: { email: "new@example.test", name: "New", role: READ_ONLY }) { link } }`
    const order = {
      currency: 'USD',
      items: [{ sku: 'MUG', name: 'Mug', qty: 1, unitPrice: '10.00' }],
    }
    const operations = await app.tokenOf('OPERATIONS')
    for (let time = 0; time < 3; time += 1) {
      const answer = await send({ query, variables: { order } }, operations)
      expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    }
    const [row] = await app.database.query<{ n: number }>(
      'select count(*)::integer as n from orders',
    )
    expect(row?.n).toBe(3)
  })

  it('answers other types of answer when asked for them', async () => {
    const payload = { query: '{ viewer { kind } }' }
    await send(payload, administrator)
    const accept = 'application/graphql-response+json'
    const answer = await send(payload, { ...administrator, accept })
    expect(answer.headers['content-type']).toContain(accept)
    const refused = await send(payload, { ...administrator, accept: 'image/png' })
    expect(refused.status).toBe(406)
  })
})

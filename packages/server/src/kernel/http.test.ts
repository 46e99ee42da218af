import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../test/app.js'

const app = await createTestApp()
const headers = await app.tokenOf('READ_ONLY')
const json = { ...headers, 'content-type': 'application/json' }

const sendBody = (payload: string | Buffer, more: Record<string, string> = {}) =>
  app.http.inject({ method: 'POST', url: '/graphql', headers: { ...json, ...more }, payload })

describe('HTTP', () => {
  it('refuses bodies that are broken, too large or no JSON', async () => {
    const query = Buffer.from('{"query":"{ viewer { name } }","x":"\xff"}', 'latin1')
    expect((await sendBody(query)).statusCode).toBe(400)
    for (const broken of [
      '{',
      '',
      '[]',
      '{"query":{}}',
      '{"query":"{ viewer { name } }","__proto__":{"a":1}}',
    ]) {
      expect((await sendBody(broken)).statusCode, broken).toBe(400)
    }
    const form = await sendBody('query=x', { 'content-type': 'application/x-www-form-urlencoded' })
    expect(form.statusCode).toBe(415)
    const huge = await app.http.inject({
      method: 'POST',
      url: '/api/setup',
      payload: { token: 'x'.repeat(300_000) },
    })
    expect([huge.statusCode, huge.json()]).toEqual([
      413,
      {
        errors: [{ message: 'The body is too large.', extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
      },
    ])
  })

  it('takes an import file in one request', async () => {
    const payload = JSON.stringify({
      query: '{ viewer { name } }',
      variables: { content: 'x'.repeat(20_000_000) },
    })
    expect((await sendBody(payload)).statusCode).toBe(200)
  })

  it('serves GraphQL by POST alone, one operation at a time, without batches and subscriptions', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'] as const) {
      const response = await app.http.inject({
        method,
        url: '/graphql?query={viewer{name}}',
        headers,
      })
      expect([response.statusCode, response.headers['allow']]).toEqual([405, 'POST'])
    }
    expect(
      (await sendBody('[{"query":"{ viewer { name } }"},{"query":"{ viewer { name } }"}]'))
        .statusCode,
    ).toBe(400)
    expect((await app.ask(headers, 'subscription { x }')).status).toBe(400)
  })

  it('names what is wrong with a document in the codes of GraphQL', async () => {
    const codeOf = async (query: string) => {
      const { status, errors } = await app.ask(headers, query)
      return [status, errors?.[0]?.extensions['code']]
    }
    expect(await codeOf('{ viewer { name }')).toEqual([400, 'GRAPHQL_PARSE_FAILED'])
    expect(await codeOf('{ nothing }')).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
    expect(await codeOf(`{ viewer { ${'name '.repeat(5_000)} } }`)).toEqual([
      400,
      'GRAPHQL_PARSE_FAILED',
    ])
    expect(await codeOf('query ($id: Int!) { label(id: $id) { id } }')).toEqual([
      400,
      'BAD_USER_INPUT',
    ])
  })

  it('sets headers that keep pages and answers safe', async () => {
    const { headers: set } = await app.http.inject({ url: '/graphiql' })
    expect(set['content-security-policy']).toContain("default-src 'self';script-src 'self'")
    expect(set['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(set).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(set['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('serves GraphiQL from files of its own', async () => {
    const page = await app.http.inject({ url: '/graphiql' })
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '')
    expect(files).toHaveLength(5)
    for (const url of files) expect((await app.http.inject({ url })).statusCode, url).toBe(200)
    expect(page.body).not.toMatch(/https?:\/\//)
  })

  it('says that there is nothing where nothing is', async () => {
    for (const url of [
      '/api/nothing',
      '/graphql/x',
      '/../package.json',
      '/api/auth/admin/list-users',
    ]) {
      expect((await app.http.inject({ url })).statusCode, url).toBe(404)
    }
  })
})

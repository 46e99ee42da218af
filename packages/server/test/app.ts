import type { Role } from '@waypost/shared'
import { afterAll } from 'vitest'
import { createApp, type App } from '../src/app.js'
import { systemClock, type Clock } from '../src/kernel/clock.js'
import type { Logger } from '../src/kernel/logger.js'
import { createApiToken, systemActor } from '../src/modules/auth/index.js'
import { createTestDatabase, testLogger, type TestDatabase } from './harness.js'

/** The answer to a GraphQL request as a client reads it. */
export interface GraphqlAnswer {
  status: number
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
}

/** The application over a database of its own, asked without a port. */
export interface TestApp extends App {
  database: TestDatabase
  /** Sends a GraphQL request with these headers. */
  ask(
    headers: Record<string, string>,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<GraphqlAnswer>
  /** Sends a mutation with its one input. @throws when it is refused */
  write<Answer extends object>(
    headers: Record<string, string>,
    mutation: string,
    input: object,
    shows: string,
  ): Promise<Answer>
  /** The headers of an integration with the permissions of the role. */
  tokenOf(role: Role): Promise<{ authorization: string }>
}

/** The address that the application under test believes to have. */
export const testUrl = 'http://127.0.0.1:4000'

/** Starts the application for this test file; call it at the top level. */
export async function createTestApp({
  clock = systemClock,
  privateDestinations = true,
  smtpUrl,
  isWell,
  trustedProxies,
  log = testLogger,
}: {
  clock?: Clock
  privateDestinations?: boolean
  smtpUrl?: string
  isWell?: () => boolean
  trustedProxies?: readonly string[]
  log?: Logger
} = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const app = await createApp({
    database,
    clock,
    log,
    publicUrl: testUrl,
    secretKey: 'secret-for-tests-only-secret-for-tests',
    privateDestinations,
    smtpUrl,
    isWell,
    trustedProxies,
  })
  afterAll(() => app.close())
  const ask: TestApp['ask'] = async (headers, query, variables) => {
    const response = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query, variables },
    })
    return { status: response.statusCode, ...response.json<Omit<GraphqlAnswer, 'status'>>() }
  }
  return {
    ...app,
    database,
    ask,
    async write<Answer extends object>(...asked: Parameters<TestApp['write']>) {
      const [headers, mutation, input, shows] = asked
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shows} userErrors { code message path } } }`
      const { data, errors } = await ask(headers, query, { input })
      const answer = data?.[mutation] as (Answer & { userErrors: object[] }) | undefined
      if (!answer || errors || answer.userErrors.length > 0)
        throw new Error(`${mutation}: ${JSON.stringify(errors ?? answer?.userErrors)}`)
      return answer
    },
    async tokenOf(role) {
      const ctx = app.contextFor(systemActor)
      const { secret } = await createApiToken(ctx, { name: `Test ${role}`, scopes: [role] })
      return { authorization: `Bearer ${secret}` }
    },
  }
}

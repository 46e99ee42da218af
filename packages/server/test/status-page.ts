import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import { settableClock, type SettableClock } from '../src/kernel/clock.js'
import { systemActor } from '../src/modules/auth/index.js'
import { fillLookUpProofs } from '../src/modules/orders/index.js'
import { ensureDefaults } from '../src/modules/status-events/index.js'
import { createStatusLink, statusLinkUrl } from '../src/modules/status-links/index.js'
import { createTestApp, type TestApp } from './app.js'
import { insertOrder, type GivenOrder } from './factories/order.factory.js'

/** One try of a customer. */
export interface Try {
  number?: unknown
  proof?: unknown
  /** Where it comes from. */
  from?: string
  headers?: Record<string, string>
}

/** A Waypost seen from outside, by customers and by those who pretend to be some. */
export interface TestStatusPage {
  app: TestApp
  clock: SettableClock
  /** Puts an order with its proofs into the database; its ZIP is 12345 unless said otherwise. */
  order(given?: GivenOrder): Promise<{ id: string; number: string }>
  /** POST /status as JSON. */
  look(attempt: Try): Promise<LightMyRequestResponse>
  /** POST to a path as a form. */
  form(path: string, attempt: Try | string): Promise<LightMyRequestResponse>
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** The path of a new link to an order. */
  link(orderId: string, kind?: 'NOTICE' | 'REQUESTED'): Promise<string>
  /** Calls a mutation of one input as an administrator would; throws where it is refused. */
  deed(name: string, type: string, input: object): Promise<void>
  /** Nothing was tried yet. */
  forgetTries(): Promise<void>
}

/** Starts one for this test file, with a clock that stands. */
export async function createTestStatusPage(
  settings: { trustedProxies?: string[] } = {},
): Promise<TestStatusPage> {
  const clock = settableClock('2026-03-02T10:00:00Z')
  const app = await createTestApp({ clock, ...settings })
  const ctx = app.contextFor(systemActor)
  await ensureDefaults(ctx)
  let headers: Record<string, string> | null = null
  const fill = () => app.database.transaction((tx) => fillLookUpProofs(tx, ctx.digest))
  return {
    app,
    clock,
    async order(given = {}) {
      const { order } = await insertOrder(app.database, {
        labelId: 10,
        customerLabelId: 10,
        ...given,
      })
      while (await fill());
      return order
    },
    look: ({ number, proof, from = '192.0.2.1', headers = {} }) =>
      app.http.inject({
        method: 'POST',
        url: '/status',
        remoteAddress: from,
        headers: { ...headers, 'content-type': 'application/json' },
        payload: JSON.stringify({ number, proof }),
      }),
    form: (url, attempt) =>
      app.http.inject({
        method: 'POST',
        url,
        remoteAddress: typeof attempt === 'string' ? '192.0.2.1' : (attempt.from ?? '192.0.2.1'),
        headers: {
          ...(typeof attempt === 'string' ? {} : attempt.headers),
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload:
          typeof attempt === 'string'
            ? attempt
            : new URLSearchParams({
                number: String(attempt.number),
                proof: String(attempt.proof),
              }).toString(),
      }),
    get: (url, headers = {}) => app.http.inject({ method: 'GET', url, headers }),
    async link(orderId, kind = 'NOTICE') {
      const now = clock.now()
      const id = await createStatusLink(app.database, ctx, { orderId, kind, now })
      return new URL(statusLinkUrl(ctx, id)).pathname
    },
    async deed(name, type, input) {
      headers ??= await app.tokenOf('ADMINISTRATOR')
      const { data, errors } = await app.ask(
        headers,
        `mutation ($input: ${type}!) { done: ${name}(input: $input) { userErrors { code } } }`,
        { input },
      )
      expect([data, errors]).toEqual([{ done: { userErrors: [] } }, undefined])
    },
    async forgetTries() {
      await app.database.query('truncate look_up_counter, look_up_minute, look_up_step_up')
    },
  }
}

/** What must not differ between two answers: all but the id of the request, and the time. */
export const outside = ({ statusCode, headers, rawPayload }: LightMyRequestResponse) => {
  const { 'x-request-id': _id, date: _date, ...rest } = headers
  return { statusCode, headers: rest, body: rawPayload.toString('base64') }
}

import Fastify from 'fastify'
import { expect, test, vi } from 'vitest'
import { createTestStatusPage } from '../../../test/status-page.js'
import { createLogger } from '../../kernel/logger.js'
import { systemActor } from '../auth/index.js'
import { serveStatusPage } from './status-routes.js'

const page = await createTestStatusPage()
const { app } = page

const canaries = {
  zip: '86420-1357',
  email: 'canary.one@example.org',
  phone: '555-0142-CANARY',
  street: '12 Canary Street',
}
const typed = [...Object.values(canaries), '86420', 'typed.canary@example.org', '97531']

/** Everything that the tables hold which look-ups write to. */
async function keptText(): Promise<string> {
  const tables = [
    'look_up_counter',
    'look_up_minute',
    'look_up_step_up',
    'look_up_proof',
    'status_link',
    'audit_entry',
  ]
  const texts = await Promise.all(
    tables.map((table) =>
      app.database.query<{ row: string }>(`select ${table}::text as row from ${table}`),
    ),
  )
  const mails = await app.database.query<{ row: string }>(
    `select d.content::text || x.payload::text as row from delivery d join outbox x on x.id = d.outbox_id`,
  )
  return [...texts.flat(), ...mails].map(({ row }) => row).join('\n')
}

test('S3, S13, D13: what proves an order stands in no log, no answer and no table of look-ups', async () => {
  const { id, number } = await page.order({ billTo: { name: 'Dana', ...canaries } })
  let log = ''
  const http = Fastify()
  const logger = createLogger('trace', { write: (line) => (log += line) })
  await serveStatusPage(http, { ...app.contextFor(systemActor), log: logger })
  const tokens = [await page.link(id), await page.link(id, 'REQUESTED')]
  const answers: string[] = []
  const send = async (url: string, payload?: object) => {
    const { body, headers } = await http.inject({
      method: payload ? 'POST' : 'GET',
      url,
      ...(payload ? { payload } : {}),
    })
    answers.push(body, JSON.stringify(headers))
  }
  const tryAll = async () => {
    for (const proof of typed) await send('/status', { number, proof })
    await send('/status/link', { number, proof: canaries.email })
    await send(`/status?number=${number}&proof=86420`)
    for (const path of tokens) await send(path)
  }
  await tryAll()
  await vi.waitFor(
    async () => {
      expect(await app.database.query('select 1 from delivery')).toHaveLength(1)
    },
    { timeout: 20_000 },
  )
  await app.database.query('alter table look_up_proof rename to look_up_proof_away')
  await tryAll()
  await app.database.query('alter table look_up_proof_away rename to look_up_proof')
  await http.close()

  expect(log).toContain('look_up_proof')
  const kept = await keptText()
  for (const secret of typed) {
    expect(answers.join('\n')).not.toContain(secret)
    expect(log).not.toContain(secret)
    expect(kept).not.toContain(secret)
  }
  for (const path of tokens) {
    const secret = path.slice('/status/'.length)
    expect(log).not.toContain(secret)
    expect(kept).not.toContain(secret)
  }
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../src/kernel/config.js'
import { systemActor } from '../src/modules/auth/index.js'
import { ensureDefaults } from '../src/modules/status-events/index.js'
import { messageBody, type StoredMessage } from '../src/modules/webhooks/message-body.js'
import { createTestApp } from './app.js'
import { addEndpoint } from './queue.js'

const app = await createTestApp()
const ctx = app.contextFor(systemActor)
await ensureDefaults(ctx)
await addEndpoint(ctx, 'https://erp.example.org/hooks')
const headers = await app.tokenOf('OPERATIONS')

const guide = readFileSync(join(repositoryRoot, 'docs/guide/integrators.md'), 'utf8')
const sectionOf = (title: string): string =>
  guide.split(/^##+ /m).find((text) => text.startsWith(`${title}\n`)) ?? ''
const blocksOf = (title: string, language: string): string[] =>
  [...sectionOf(title).matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  )

/** What answers have made, by the variables that later requests of the guide name it with. */
const known: Record<string, string | undefined> = {}

interface Answer {
  account?: { id: string; contacts: { id: string; role: string }[] }
  quote?: { id?: string }
  request?: { id?: string }
  userErrors?: unknown[]
}

function remember({ account, quote, request }: Answer): void {
  const person = (role: string) => account?.contacts.find((one) => one.role === role)?.id
  known['accountId'] ??= account?.id
  known['buyerId'] ??= person('BUYER')
  known['approverId'] ??= person('MANAGER')
  known['quoteId'] ??= quote?.id
  known['requestId'] ??= request?.id
}

/** Runs the requests of a section in turn; answers what each said. */
async function run(title: string): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const request of blocksOf(title, 'graphql')) {
    const names = [...request.matchAll(/\$(\w+): ID/g)].map(([, name = '']) => name)
    const variables = Object.fromEntries(names.map((name) => [name, known[name]]))
    const { data, errors } = await app.ask(headers, request, variables)
    expect(errors, request).toBeUndefined()
    const [answer] = Object.values(data ?? {}) as Answer[]
    expect(answer?.userErrors ?? [], request).toEqual([])
    remember(answer ?? {})
    answers.push(answer ?? {})
  }
  return answers
}

test('the walkthrough of accounts, quotes and order requests runs as it stands', async () => {
  const [, statuses] = await run('Accounts')
  expect(statuses).toMatchObject({ results: [{ outcome: 'CHANGED' }, { outcome: 'CHANGED' }] })
  const [quoted, approved, sent, converted] = await run('Quotes')
  expect(quoted).toMatchObject({
    quote: { label: { code: 'IN REVIEW' }, totals: { total: { amount: '1725.00' } } },
  })
  expect(approved).toMatchObject({ quote: { label: { code: 'APPROVED' } } })
  expect(sent).toMatchObject({ quote: { sentAt: expect.any(String) as string } })
  expect(converted).toMatchObject({ order: { number: expect.any(String) as string } })
  const [, path, drafted, submitted, decided, ordered] = await run('Order requests')
  expect(path).toMatchObject({ levels: [{ approvers: [{ name: 'Max Menger' }] }] })
  const states = [drafted, submitted, decided, ordered].map((answer) => answer?.request)
  expect(states).toMatchObject([
    ...[{ state: 'DRAFT' }, { state: 'PENDING', currentLevel: 1 }, { state: 'APPROVED' }],
    { state: 'ORDERED', order: { number: expect.any(String) as string } },
  ])
})

/** What a value is made of: its keys and those below them. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  if (typeof value !== 'object' || value === null) return 'value'
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]))
}

test('the message of a quote is made as the guide shows it', async () => {
  const [shown = ''] = blocksOf('Messages about accounts, quotes and order requests', 'json')
  const [sent] = await app.database.query<{ payload: StoredMessage }>(
    "select payload from outbox where payload ->> 'type' = 'quote.converted'",
  )
  const body: unknown = JSON.parse(messageBody(sent?.payload ?? {}, 3))
  expect(shapeOf(body)).toEqual(shapeOf(JSON.parse(shown)))
  expect(body).toMatchObject({
    data: { sequence: 4, record: { total: '1725.00', label: 'APPROVED', reference: 'PO-4711' } },
  })
})

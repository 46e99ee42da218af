import { Webhook } from 'standardwebhooks'
import { expect, test, vi } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { addManager, makeAccount } from '../../../test/factories/account.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { deliveriesOf } from '../../../test/queue.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { work } from '../../../test/workers.js'
import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { keepSecrets } from '../deliveries/index.js'
import { archiveAccount, restoreAccount } from './archive-account.js'
import { assignAccounts } from './assign-accounts.js'
import { changeAccountStatus } from './change-account-status.js'
import { mergeAccounts } from './merge-accounts.js'
import { updateAccount } from './update-account.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const receiver = await startReceiver()
const signing = makeSigningSecret()
await database.query(
  `insert into webhook_endpoint (name, url, types) values ('ERP', $1, '{account.*}')`,
  [receiver.url],
)
const [destination] = await database.query<{ id: number }>('select max(id) as id from destination')
const destinationId = destination?.id ?? 0
await keepSecrets(database, ctx.sealer, { destinationId, secrets: { signing }, formerUntil: null })
await ctx.configuration.refresh()
ctx.clock.set(new Date())

interface Message {
  type: string
  data: {
    kind: string
    sequence: number
    previousSequence: number | null
    record: Record<string, unknown>
    changes: object[]
  }
}

test('every deed on an account reaches an endpoint, signed, in order, and without contact data', async () => {
  const mia = await addManager(ctx, 'Mia')
  const parent = await makeAccount(ctx, { name: 'Parent', externalId: 'P' })
  const account = await makeAccount(ctx, {
    name: 'Acme',
    externalId: 'E-1',
    parentId: parent.id,
    creditLimit: '100',
    contacts: [{ name: 'Ann Secret', email: 'secret@example.org', phone: '+49 5' }],
    note: 'secret note',
  })
  const accountId = account.id
  await updateAccount(ctx, { accountId, name: 'Acme Ltd' })
  await changeAccountStatus(ctx, { accountId, labelCode: 'REJECTED', reason: 'secret reason' })
  await assignAccounts(ctx, { accountIds: [accountId], managerId: mia, includeChildren: false })
  await archiveAccount(ctx, { accountId })
  await restoreAccount(ctx, { accountId })
  await mergeAccounts(ctx, { accountId, intoId: parent.id })
  await work(ctx)
  await vi.waitFor(
    async () => {
      const states = (await deliveriesOf(database, destinationId)).map(({ state }) => state)
      expect(states).toEqual(Array.from({ length: 9 }, () => 'DELIVERED'))
    },
    { timeout: 15_000, interval: 50 },
  )
  const messages = receiver.received.map(({ headers, body }) => {
    new Webhook(signing).verify(body, headers as Record<string, string>)
    return JSON.parse(body) as Message
  })
  const own = messages
    .filter(({ data }) => data.record['id'] === accountId)
    .sort((one, other) => one.data.sequence - other.data.sequence)
  expect(own.map(({ type, data }) => [type, data.sequence, data.previousSequence])).toEqual([
    ['account.created', 1, null],
    ['account.updated', 2, 1],
    ['account.label_changed', 3, 2],
    ['account.assigned', 4, 3],
    ['account.archived', 5, 4],
    ['account.restored', 6, 5],
    ['account.merged', 7, 6],
  ])
  expect(own[2]?.data).toMatchObject({
    kind: 'LABEL_CHANGED',
    changes: [{ subject: 'ACCOUNT', subjectId: accountId, from: 'APPROVED', to: 'REJECTED' }],
  })
  expect(own[2]?.data.record).toEqual({
    ...{ id: accountId, externalId: 'E-1', name: 'Acme Ltd', label: 'REJECTED' },
    ...{ parentExternalId: 'P', mergedIntoId: null },
  })
  expect(own[6]?.data.record).toMatchObject({ mergedIntoId: parent.id })
  expect(JSON.stringify(messages).toLowerCase()).not.toContain('secret')
})

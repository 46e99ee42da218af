import { statusEventKeys } from '@waypost/shared'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { testContext } from '../../../test/configuration.js'
import { createTestDatabase } from '../../../test/harness.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import {
  holdConfiguration,
  publishConfiguration,
  type PublicationWork,
} from './publish-configuration.js'
import type { Queryable } from '../../kernel/database.js'

const database = await createTestDatabase()
const ctx = await testContext(database)

const addChannel =
  (code: string) =>
  async (tx: Queryable): Promise<PublicationWork<string>> => {
    await tx.query('insert into channel (code, name) values ($1, $1)', [code])
    return { result: code, subjectType: 'CHANNEL', subjectId: code, data: { code } }
  }
const publication = { operation: 'test', comment: 'A channel' }
const revision = () => ctx.configuration.current().revision
const channelCodes = () =>
  [...ctx.configuration.current().channels.values()].map(({ code }) => code)

test('an empty database has revision 0, a blank rule for every event and the time zone UTC', () => {
  const { rules, business } = ctx.configuration.current()
  expect(revision()).toBe(0)
  expect([...rules.keys()]).toEqual(statusEventKeys)
  expect(
    [...rules.values()].some((rule) => rule.itemLabelId ?? rule.orderLabelId ?? rule.notifyCart),
  ).toBe(false)
  expect(business).toEqual({
    name: '',
    timeZone: 'UTC',
    sendUpdates: true,
    waitingAlertMinutes: 15,
    emailHoldSeconds: 60,
    approvalReminderDays: 3,
    quotes: { expiryJob: true, expiryAt: '00:00', expirySince: null, acceptance: 'STAFF' },
    setUpAt: null,
  })
})

test('a publication leaves revision, document, author, comment and audit row', async () => {
  const published = await publishConfiguration(ctx, publication, addChannel('one'))
  expect(published).toMatchObject({ applied: true, result: 'one', configuration: { revision: 1 } })
  expect(revision()).toBe(1)
  expect(channelCodes()).toEqual(['one'])
  expect(
    await database.query(
      'select revision, actor_id, actor_name, comment from configuration_revision',
    ),
  ).toEqual([
    { revision: 1, actor_id: 'user-admin', actor_name: 'Ada Admin', comment: 'A channel' },
  ])
  expect(
    await database.query('select operation, subject_type, subject_id, data from audit_entry'),
  ).toEqual([
    {
      operation: 'test',
      subject_type: 'CHANNEL',
      subject_id: 'one',
      data: { code: 'one', revision: 1 },
    },
  ])
})

test('a dry run answers what the real run would and writes nothing', async () => {
  const planned = await publishConfiguration(
    ctx,
    { ...publication, dryRun: true },
    addChannel('dry'),
  )
  expect(planned.applied).toBe(false)
  expect(planned.configuration.revision).toBe(2)
  expect([...planned.configuration.channels.values()].map(({ code }) => code)).toEqual([
    'one',
    'dry',
  ])
  await ctx.configuration.refresh()
  expect(revision()).toBe(1)
  expect(channelCodes()).toEqual(['one'])
})

test('a refusal in the middle leaves nothing behind', async () => {
  const refused = publishConfiguration(ctx, publication, async (tx) => {
    await addChannel('half')(tx)
    throw new Refusal(userError('NOT_FOUND'))
  })
  await expect(refused).rejects.toThrow(Refusal)
  await ctx.configuration.refresh()
  expect(channelCodes()).toEqual(['one'])
  expect(await database.query('select 1 from audit_entry')).toHaveLength(1)
})

test('another revision than the expected one is a conflict that names both', async () => {
  const refused = publishConfiguration(
    ctx,
    { ...publication, expectedRevision: 0 },
    addChannel('late'),
  )
  await expect(refused).rejects.toMatchObject({
    reasons: [
      { code: 'VERSION_CONFLICT', path: ['expectedRevision'], data: { expected: 0, actual: 1 } },
    ],
  })
})

test('of two publications at the same time over one revision, one wins', async () => {
  const outcomes = await Promise.allSettled(
    ['left', 'right'].map((code) =>
      publishConfiguration(ctx, { ...publication, expectedRevision: 1 }, addChannel(code)),
    ),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(revision()).toBe(2)
  expect(channelCodes()).toHaveLength(2)
})

test('a publication waits for what acts under the configuration', async () => {
  const order: string[] = []
  let publishing: Promise<unknown> | undefined
  await database.transaction(async (tx) => {
    await holdConfiguration(tx)
    publishing = publishConfiguration(ctx, publication, addChannel('waiting')).then(() =>
      order.push('published'),
    )
    await sleep(100)
    order.push('acted')
  })
  await publishing
  expect(order).toEqual(['acted', 'published'])
})

test('other processes hear of a publication', async () => {
  const other = await testContext(database)
  const { configuration } = await publishConfiguration(ctx, publication, addChannel('heard'))
  await expect.poll(() => other.configuration.current().revision).toBe(configuration.revision)
  await other.configuration.close()
})

test('a process that heard nothing catches up when it must be at a revision', async () => {
  const deaf = await testContext(database)
  await deaf.configuration.close()
  const { configuration } = await publishConfiguration(ctx, publication, addChannel('unheard'))
  expect(deaf.configuration.current().revision).toBe(configuration.revision - 1)
  const [pooled, inside] = await Promise.all([
    deaf.configuration.atLeast(configuration.revision),
    database.transaction((tx) => deaf.configuration.atLeast(configuration.revision, tx)),
  ])
  expect([pooled.revision, inside.revision]).toEqual([
    configuration.revision,
    configuration.revision,
  ])
})

test('a process whose connection broke reads anew when it is back', async () => {
  const other = await testContext(database)
  await database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'waypost listener' and datname = current_database()`,
  )
  const { configuration } = await publishConfiguration(ctx, publication, addChannel('missed'))
  await expect
    .poll(() => other.configuration.current().revision, { timeout: 5000 })
    .toBe(configuration.revision)
})

import { expect, test, vi } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../callers.js'
import { createTestDatabase } from '../harness.js'
import { opened, startMailServer } from '../mail-server.js'
import { work } from '../workers.js'
import { createMail } from '../../src/kernel/mail.js'
import { newId } from '../../src/kernel/uuid.js'
import { findEmail } from '../../src/modules/emails/email.queries.js'
import { queueRecordEmail } from '../../src/modules/emails/index.js'
import { recordSamples } from '../../src/modules/emails/template-sample-records.js'
import {
  createRecordLink,
  recordLinkPlace,
  recordLinkUrl,
} from '../../src/modules/record-links/index.js'

vi.setConfig({ testTimeout: 90_000 })

const database = await createTestDatabase()
const server = await startMailServer()
await server.start()
const plain = await contextWithDefaults(database)
const from = 'no-reply@shop.example'
const ctx = { ...plain, mail: createMail({ from, within: 1_000, smtpUrl: server.url }) }

const now = ctx.clock.now()
const inAnHour = new Date(now.getTime() + 60 * 60_000)
const secretOf = (id: string) => recordLinkUrl(ctx, id).split('/').at(-1) ?? ''

test('a mail brings the link to one mailbox, its copy keeps none, and other managers see none of it', async () => {
  const [accountId, recordId] = [newId(), newId()]
  await database.query(
    `insert into account (id, name, manager_id, created_at) values ($1, 'Engines', 'user-own', now())`,
    [accountId],
  )
  const linkId = await createRecordLink(database, ctx, {
    ...{ kind: 'QUOTE', subjectId: recordId, contactId: null, expiresAt: inAnHour, now },
  })
  const { language: _l, channelId: _c, ...sample } = recordSamples('de', now).QUOTE
  const id = await database.transaction((tx) =>
    queueRecordEmail(tx, ctx, {
      ...{ record: 'QUOTE', recordId, accountId, to: 'ada@example.org' },
      ...{ language: 'de', channelId: null },
      told: { ...sample, link: recordLinkPlace(linkId) },
    }),
  )
  await work(ctx, { poll: 20 })
  await expect.poll(() => server.received.length, { timeout: 30_000 }).toBe(1)
  expect(server.received[0]?.to).toEqual(['ada@example.org'])
  const mail = await opened(server.received[0])
  expect(mail.subject).toContain('Q-1001')
  expect(mail.text).toContain(recordLinkUrl(ctx, linkId))
  expect(mail.html).toContain(recordLinkUrl(ctx, linkId))
  expect(mail.text).toContain('1.356,60\u00a0€')

  const [kept] = await database.query<{ row: string }>(
    'select email::text as row from email where delivery_id = $1',
    [id],
  )
  expect(kept?.row).toContain(recordLinkPlace(linkId))
  expect(kept?.row).not.toContain(secretOf(linkId))
  const shown = await findEmail(callAs(plain, staff('ACCOUNT_MANAGER', 'user-own')), id)
  expect(shown?.text).not.toContain('record-link')
  expect(await findEmail(callAs(plain, staff('ACCOUNT_MANAGER', 'user-other')), id)).toBeNull()
})

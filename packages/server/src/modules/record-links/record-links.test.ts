import { hash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { opened, startMailServer } from '../../../test/mail-server.js'
import { work } from '../../../test/workers.js'
import { createMail } from '../../kernel/mail.js'
import { newId } from '../../kernel/uuid.js'
import { findEmail } from '../emails/email.queries.js'
import { queueRecordEmail } from '../emails/index.js'
import { recordSamples } from '../emails/template-sample-records.js'
import {
  createRecordLink,
  createRecordLinks,
  findRecordLink,
  forgetRecordLinks,
  recordLinkPlace,
  recordLinkUrl,
  revokeRecordLinks,
} from './index.js'

vi.setConfig({ testTimeout: 90_000 })

const database = await createTestDatabase()
const server = await startMailServer()
await server.start()
const plain = await contextWithDefaults(database)
const from = 'no-reply@shop.example'
const ctx = { ...plain, mail: createMail({ from, within: 1_000, smtpUrl: server.url }) }

const now = ctx.clock.now()
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const linkTo = (subjectId: string, expiresAt = after(60)) => ({
  ...{ kind: 'QUOTE' as const, subjectId, contactId: null, expiresAt, now },
})
const secretOf = (id: string) => recordLinkUrl(ctx, id).split('/').at(-1) ?? ''

test('a token has 256 bits, is found, and is kept as its digest alone', async () => {
  const subjectId = newId()
  const id = await createRecordLink(database, ctx, linkTo(subjectId))
  const secret = secretOf(id)
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  const found = { id, kind: 'QUOTE', subjectId, contactId: null }
  expect(await findRecordLink(database, secret, now)).toEqual(found)
  const [kept] = await database.query<{ row: string; digest: Buffer }>(
    'select record_link::text as row, token_digest as digest from record_link where id = $1',
    [id],
  )
  expect(kept?.digest).toEqual(hash('sha256', secret, 'buffer'))
  expect(kept?.row).not.toContain(secret)
})

test('what is cut, longer, written otherwise, expired or revoked leads nowhere', async () => {
  const subjectId = newId()
  const [kept = '', other = ''] = await createRecordLinks(database, ctx, [
    linkTo(subjectId),
    linkTo(newId()),
  ])
  const secret = secretOf(kept)
  for (const wrong of [secret.slice(0, -1), `${secret}=`, `${secret}A`, '', secret.toLowerCase()])
    expect(await findRecordLink(database, wrong, now)).toBeNull()
  expect(await findRecordLink(database, secret, after(59.9))).not.toBeNull()
  expect(await findRecordLink(database, secret, after(60))).toBeNull()
  expect(await revokeRecordLinks(database, subjectId, now)).toBe(1)
  expect(await revokeRecordLinks(database, subjectId, now)).toBe(0)
  expect(await findRecordLink(database, secret, now)).toBeNull()
  expect(await findRecordLink(database, secretOf(other), now)).not.toBeNull()
})

test('links that ended more than a week ago are forgotten', async () => {
  const gone = await createRecordLink(database, ctx, linkTo(newId(), after(-8 * 24 * 60)))
  const left = await createRecordLink(database, ctx, linkTo(newId(), after(-6 * 24 * 60)))
  expect(await forgetRecordLinks(database, now)).toBe(false)
  const ids = await database.query<{ id: string }>(
    'select id from record_link where id = any($1::uuid[])',
    [[gone, left]],
  )
  expect(ids).toEqual([{ id: left }])
})

test('a mail brings the link to one mailbox, its copy keeps none, and other managers see none of it', async () => {
  const [accountId, recordId] = [newId(), newId()]
  await database.query(
    `insert into account (id, name, manager_id, created_at) values ($1, 'Engines', 'user-own', now())`,
    [accountId],
  )
  const linkId = await createRecordLink(database, ctx, linkTo(recordId))
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
  expect(mail.subject).toContain('1001')
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

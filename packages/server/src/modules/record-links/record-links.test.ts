import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import {
  createRecordLink,
  createRecordLinks,
  findRecordLink,
  forgetRecordLinks,
  recordLinkUrl,
  revokeRecordLinks,
} from './index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

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

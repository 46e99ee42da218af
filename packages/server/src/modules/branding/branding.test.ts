import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { token } from '../../../test/callers.js'
import { systemActor } from '../auth/index.js'
import { brandingFor } from './branding-for.js'
import { updateBranding } from './update-branding.js'

const app = await createTestApp()
const ctx = app.contextFor(systemActor)
const staff = await app.tokenOf('ADMINISTRATOR')

const channel = async (code: string, name: string): Promise<number> => {
  const query = `mutation { channelCreate(input: { code: "${code}", name: "${name}" }) { channel { id } } }`
  const { data } = await app.ask(staff, query)
  return (data?.['channelCreate'] as { channel: { id: number } }).channel.id
}
const channelId = await channel('shop', 'Tea shop')
const other = await channel('other', 'Other shop')

interface Answer {
  branding: {
    version: number
    own: Record<string, unknown>
    effective: Record<string, unknown>
  } | null
  removed: string[]
  userErrors: { code: string; path: string[] | null }[]
}

const fields = `branding { version own { name headerHtml accentColor logoPath language fullNames }
    effective { name headerHtml accentColor senderAddress replyTo logoPath language fullNames } }
  removed userErrors { code path }`

async function run(mutation: string, type: string, input: object): Promise<Answer> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`
  const { data, errors } = await app.ask(staff, query, { input })
  if (!data) throw new Error(JSON.stringify(errors))
  return data[mutation] as Answer
}
const update = (input: object) => run('brandingUpdate', 'BrandingUpdateInput', input)
const setLogo = (input: object) => run('brandingLogoSet', 'BrandingLogoInput', input)

const version = (id: number | null) => ctx.configuration.current().brandings.get(id)?.version ?? 0

test('what a channel leaves open is the default', async () => {
  await update({ expectedVersion: version(null), accentColor: '#AA0000', language: 'de' })
  const answer = await update({ channelId, expectedVersion: 0, name: 'Tea & Co', fullNames: true })
  expect(answer).toMatchObject({
    userErrors: [],
    branding: {
      version: 1,
      own: { name: 'Tea & Co', accentColor: null, language: null },
      effective: { name: 'Tea & Co', accentColor: '#aa0000', language: 'de', fullNames: true },
    },
  })
  const { data } = await app.ask(staff, '{ brandings { channelId channelName version } }')
  expect(data).toMatchObject({
    brandings: [
      { channelId: null, channelName: null },
      { channelId, channelName: 'Tea shop', version: 1 },
      { channelId: other, channelName: 'Other shop', version: 0 },
    ],
  })
})

test('null gives a value back to the default, what is omitted stays', async () => {
  await update({ channelId, expectedVersion: version(channelId), accentColor: '#00aa00' })
  const answer = await update({ channelId, expectedVersion: version(channelId), accentColor: null })
  expect(answer.branding).toMatchObject({ own: { name: 'Tea & Co', accentColor: null } })
})

test('the header is cleaned, and what went is told', async () => {
  const headerHtml = '<p onclick="x()">Hello</p><script>alert(1)</script>'
  const answer = await update({ channelId, expectedVersion: version(channelId), headerHtml })
  expect(answer).toMatchObject({
    removed: ['onclick of <p>', '<script>'],
    branding: { own: { headerHtml: '<p>Hello</p>' } },
  })
})

test('an address is one mailbox in its one form', async () => {
  const answer = await update({
    expectedVersion: version(null),
    senderAddress: ' Shop@EXAMPLE.org ',
  })
  expect(answer.branding?.effective).toMatchObject({ senderAddress: 'Shop@example.org' })
})

test.each([
  ['name', 'x'.repeat(101)],
  ['name', 'two\nlines'],
  ['accentColor', 'red'],
  ['accentColor', '#12345g'],
  ['headerHtml', 'x'.repeat(20_001)],
  ['footerHtml', '<script>'.repeat(9000)],
  ['senderName', 'a\r\nBcc: b@example.org'],
  ['senderAddress', 'a@example.org, b@example.org'],
  ['replyTo', 'nobody'],
])('%s is refused when it does not fit', async (name, value) => {
  const before = version(channelId)
  const answer = await update({ channelId, expectedVersion: before, [name]: value })
  expect(answer).toMatchObject({
    branding: null,
    userErrors: [{ code: 'INVALID_INPUT', path: [name] }],
  })
  expect(version(channelId)).toBe(before)
})

test('a write on another version, of nothing, or of a channel that is not there is refused', async () => {
  const codes = async (input: object) => (await update(input)).userErrors.map(({ code }) => code)
  expect(await codes({ channelId, expectedVersion: 99, name: 'x' })).toEqual(['VERSION_CONFLICT'])
  const expectedVersion = version(channelId)
  expect(await codes({ channelId, expectedVersion, name: 'Tea & Co' })).toEqual(['NOTHING_TO_DO'])
  expect(await codes({ channelId: 999, expectedVersion: 0, name: 'x' })).toEqual(['NOT_FOUND'])
})

test('a token of one channel writes no other and not the default', async () => {
  const bound = { ...ctx, actor: token(['branding.write'], channelId) }
  const writing = (id: number | null) =>
    updateBranding(bound, { channelId: id, expectedVersion: version(id), name: 'Mine' })
  await expect(writing(null)).rejects.toThrow('NOT_FOUND')
  await expect(writing(other)).rejects.toThrow('NOT_FOUND')
  await writing(channelId)
  expect(brandingFor(ctx.configuration.current(), channelId).name).toBe('Mine')
})

/** The smallest head of each kind that says a size. */
const pictures = {
  png: (width: number, height: number) => {
    const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0', 'latin1')
    head.writeUInt32BE(width, 16)
    head.writeUInt32BE(height, 20)
    return head
  },
  jpeg: (width: number, height: number) => {
    const head = Buffer.from('ffd8ffe000040000ffc0000b0800000000', 'hex')
    head.writeUInt16BE(height, 13)
    head.writeUInt16BE(width, 15)
    return head
  },
  webp: (width: number, height: number) => {
    const head = Buffer.from('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\0\0\0\0', 'latin1')
    head.writeUInt16LE(width, 26)
    head.writeUInt16LE(height, 28)
    return head
  },
}

test.each(Object.entries(pictures))(
  'a %s is a logo, and is served for good',
  async (kind, make) => {
    const bytes = make(120, 40)
    const content = bytes.toString('base64')
    const answer = await setLogo({ channelId, expectedVersion: version(channelId), content })
    expect(answer.userErrors).toEqual([])
    const { logoPath } = answer.branding?.own as { logoPath: string }
    const served = await app.http.inject({ url: logoPath })
    expect(served.rawPayload).toEqual(bytes)
    expect(served.headers).toMatchObject({
      'content-type': `image/${kind}`,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
  },
)

test('a logo can be taken away, and is gone', async () => {
  const content = pictures.png(10, 10).toString('base64')
  const set = await setLogo({ channelId, expectedVersion: version(channelId), content })
  const { logoPath } = set.branding?.own as { logoPath: string }
  await setLogo({ channelId, expectedVersion: version(channelId), content: null })
  expect((await app.http.inject({ url: logoPath })).statusCode).toBe(404)
})

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['too wide', pictures.png(2001, 10)],
  ['without a size', pictures.jpeg(0, 10)],
  ['torn', pictures.png(10, 10).subarray(0, 18)],
  ['too large', Buffer.concat([pictures.png(10, 10), Buffer.alloc(256 * 1024)])],
  ['nothing', Buffer.alloc(0)],
])('%s is no logo', async (_kind, bytes) => {
  const content = bytes.toString('base64')
  const answer = await setLogo({ channelId, expectedVersion: version(channelId), content })
  expect(answer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['content'] }])
})

test('what is no base64 is refused', async () => {
  const answer = await setLogo({ expectedVersion: version(null), content: 'ünreadable' })
  expect(answer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['content'] }])
})

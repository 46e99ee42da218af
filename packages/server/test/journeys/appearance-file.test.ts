import { expect, test } from 'vitest'
import { contextWithDefaults, token, callAs } from '../callers.js'
import { createTestDatabase } from '../harness.js'
import { setLogo, updateBranding } from '../../src/modules/branding/update-branding.js'
import { createChannel } from '../../src/modules/channels/create-channel.js'
import { deleteTemplate, saveTemplate } from '../../src/modules/emails/save-template.js'
import type { FileAppearance, FileTemplate } from '../../src/modules/imports/appearance-file.js'
import type { ConfigurationFileInput } from '../../src/modules/imports/configuration-file.inputs.js'
import {
  exportAppearance,
  importAppearanceFile,
  restoreAppearance,
} from '../../src/modules/imports/import-appearance-file.js'

/** A Waypost with a channel "shop". */
async function waypost() {
  const database = await createTestDatabase()
  const ctx = await contextWithDefaults(database)
  await createChannel(ctx, {
    ...{ code: 'shop', name: 'Tea shop', autoApprove: false, adapter: 'NONE' },
  })
  const revision = () => ctx.configuration.current().revision
  const version = (channelId: number | null) =>
    ctx.configuration.current().brandings.get(channelId)?.version ?? 0
  return {
    ...{ ctx, database, revision },
    look: (channelId: number | null, values: object) =>
      updateBranding(ctx, { channelId, expectedVersion: version(channelId), ...values }),
    logo: (channelId: number | null, content: string | null) =>
      setLogo(ctx, { channelId, expectedVersion: version(channelId), content }),
    template: async (subject: string, expectedVersion: number, labelId: number | null = 20) =>
      saveTemplate(ctx, {
        ...{ purpose: 'ORDER', event: null, labelId, language: 'en', subject, expectedVersion },
        ...{ body: 'Hello {{ order.name }},\n\nit is “on its way”.', dryRun: false },
      }),
    take: (content: string, more: Partial<ConfigurationFileInput> = {}) =>
      importAppearanceFile(ctx, { content, overwrite: [], dryRun: false, ...more }),
    file: (at: number | null = null) => exportAppearance(ctx, at),
  }
}

/** A PNG of 12 by 4 pixels, as far as its head tells. */
function picture(last: number): string {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0', 'latin1')
  head.writeUInt32BE(12, 16)
  head.writeUInt32BE(4, 20)
  return Buffer.concat([head, Buffer.from([last])]).toString('base64')
}

const old = await waypost()
await old.look(null, { accentColor: '#aa0000', senderAddress: 'shop@example.org' })
await old.look(1, { name: 'Tea & Co', headerHtml: '<p>Ahoy</p>', fullNames: true })
await old.logo(1, picture(1))
await old.template('It is on its way', 0)

type File = { appearances: FileAppearance[]; templates: FileTemplate[] }
const parsed = (text: string) => JSON.parse(text) as File

test('what is taken out of one Waypost comes into an empty one the same', async () => {
  const text = await old.file()
  expect(parsed(text)).toMatchObject({
    appearances: [
      { channel: null, accentColor: '#aa0000', logo: null },
      { channel: 'shop', name: 'Tea & Co', logo: picture(1) },
    ],
    templates: [{ purpose: 'ORDER', event: null, label: 'SHIPPED', subject: 'It is on its way' }],
  })
  const empty = await waypost()
  const tried = await empty.take(text, { dryRun: true })
  const keys = ['appearance:', 'appearance:shop', 'template:ORDER.-.SHIPPED.en']
  expect(tried.entries.map(({ key }) => key)).toEqual(keys)
  expect(tried).toMatchObject({ applied: false, created: 2, changed: 0, issues: [] })
  expect(parsed(await empty.file()).templates).toEqual([])
  // The default is there from the start, and so it differs and stays unless it is chosen.
  const done = await empty.take(text, { overwrite: ['appearance:'], comment: 'From the old one' })
  expect(done).toMatchObject({ applied: true, created: 2, changed: 1 })
  expect(done.revision).toBe(empty.revision())
  expect(await empty.file()).toBe(text)
  const again = await empty.take(text)
  expect(again).toMatchObject({ applied: true, created: 0, changed: 0, revision: done.revision })
})

test('what differs is told field by field, and stays unless it is chosen', async () => {
  const file = parsed(await old.file())
  const changed = JSON.stringify({
    format: 'waypost.appearance',
    appearances: file.appearances.map((each) => ({ ...each, accentColor: '#00AA00' })),
    templates: file.templates.map((each) => ({ ...each, subject: 'Off it goes' })),
  })
  const before = await old.file()
  const report = await old.take(changed)
  expect(report).toMatchObject({ created: 0, changed: 0 })
  expect(report.entries[0]).toMatchObject({
    ...{ difference: 'DIFFERENT', written: false },
    details: [{ field: 'accentColor', from: '#aa0000', to: '#00aa00' }],
  })
  expect(await old.file()).toBe(before)
  await old.take(changed, { overwrite: ['template:ORDER.-.SHIPPED.en'] })
  expect(parsed(await old.file())).toMatchObject({
    appearances: [{ accentColor: '#aa0000' }, { accentColor: null }],
    templates: [{ subject: 'Off it goes' }],
  })
})

test('a problem in any entry keeps all of it out, and is told at its place', async () => {
  const before = await old.file()
  const bad = JSON.stringify({
    format: 'waypost.appearance',
    appearances: [
      { channel: 'nowhere' },
      {
        channel: null,
        accentColor: 'red',
        logo: 'AAAA',
        senderAddress: 'a@b.example, c@d.example',
      },
    ],
    templates: [
      { purpose: 'ORDER', label: 'NO SUCH', language: 'en', subject: 'x', body: 'x' },
      { purpose: 'QUOTE', event: 'ORDER_CANCEL', language: 'xx', subject: 'x', body: 'x' },
    ],
  })
  const { issues, applied, entries } = await old.take(bad)
  expect({ applied, entries }).toEqual({ applied: false, entries: [] })
  expect(issues.map(({ line, column }) => [line, column])).toEqual([
    [1, 'channel'],
    [2, 'accentColor'],
    [2, 'senderAddress'],
    [2, 'logo'],
    [3, 'label'],
    [4, 'language'],
    [4, 'language'],
  ])
  const template = { purpose: 'ORDER', language: 'en', subject: 'x', body: 'a\n{{ order.numbr }}' }
  const liquid = await old.take(
    JSON.stringify({ format: 'waypost.appearance', templates: [template, template] }),
  )
  expect(liquid.issues).toMatchObject([{ line: 2, message: 'Entry 1 is about the same.' }])
  const one = await old.take(
    JSON.stringify({ format: 'waypost.appearance', templates: [template] }),
  )
  expect(one.issues).toMatchObject([{ line: 1, column: 'body' }])
  expect(one.issues[0]?.message).toContain('Line 2, character')
  expect((await old.take('Name,Color')).issues).toMatchObject([{ line: 1 }])
  expect(await old.file()).toBe(before)
})

test('each revision keeps what customers read, and brings it back whole', async () => {
  const then = old.revision()
  const text = await old.file()
  await old.logo(1, picture(2))
  await old.look(null, { accentColor: null })
  await old.template('Only now', 0, null)
  await deleteTemplate(old.ctx, { id: 'ORDER.-.20.en', expectedVersion: 2 })
  expect(await old.file()).not.toBe(text)
  expect(await old.file(then)).toBe(text)

  const expectedRevision = old.revision()
  const restore = (dryRun: boolean) =>
    restoreAppearance(old.ctx, { revision: then, expectedRevision, dryRun })
  const tried = await restore(true)
  expect(tried.entries.map(({ key, difference }) => [key, difference])).toEqual([
    ['appearance:', 'DIFFERENT'],
    ['appearance:shop', 'DIFFERENT'],
    ['template:ORDER.-.SHIPPED.en', 'NEW'],
    ['template:ORDER.-.-.en', 'GONE'],
  ])
  expect(old.revision()).toBe(expectedRevision)
  expect(await restore(false)).toMatchObject({ applied: true, created: 1, changed: 3 })
  expect(await old.file()).toBe(text)
  const stale = { revision: then - 1, expectedRevision, dryRun: false }
  await expect(restoreAppearance(old.ctx, stale)).rejects.toMatchObject({
    reasons: [{ code: 'VERSION_CONFLICT' }],
  })
  await expect(old.file(9999)).rejects.toMatchObject({
    reasons: [{ code: 'NOT_FOUND', path: ['revision'] }],
  })
})

test('only who may write all of it, of all channels, takes it out or in', async () => {
  for (const actor of [
    token(['templates.write']),
    token(['branding.write']),
    token(['templates.write', 'branding.write'], 1),
  ]) {
    const as = callAs(old.ctx, actor)
    await expect(exportAppearance(as, null)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const input = { content: await old.file(), overwrite: [], dryRun: false }
    await expect(importAppearanceFile(as, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})

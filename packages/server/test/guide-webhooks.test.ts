import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../src/kernel/config.js'
import { makeSigningSecret, signatureHeaders } from '../src/kernel/webhook-signature.js'
import { createSchema } from '../src/schema.js'

const guide = readFileSync(join(repositoryRoot, 'docs/guide/integrators.md'), 'utf8')
const section = /^## Webhooks$(.*?)^## /ms.exec(guide)?.[1] ?? ''
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}$(.*?)^\`\`\`$`, 'ms').exec(section)?.[1] ?? ''

type IsTrusted = (headers: Record<string, string>, body: Buffer, secret: string) => boolean

/** The function of the guide, as whoever copies it runs it. */
async function functionOfGuide(): Promise<IsTrusted> {
  const source = `${stripTypeScriptTypes(block('ts'))}\nexport { isTrusted }`
  const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
    isTrusted: IsTrusted
  }
  return module.isTrusted
}

test('the check that the guide shows trusts what we sign, and nothing else', async () => {
  const isTrusted = await functionOfGuide()
  const secret = makeSigningSecret()
  const body = '{"name":"Zoë"}'
  const signed = (sentAt: Date, ...secrets: string[]) =>
    signatureHeaders({ id: 'evt_1', sentAt, body }, secrets)
  const now = new Date()
  const bytes = Buffer.from(body)
  expect(isTrusted(signed(now, secret), bytes, secret)).toBe(true)
  expect(isTrusted(signed(now, makeSigningSecret(), secret), bytes, secret)).toBe(true)
  expect(isTrusted(signed(now, makeSigningSecret()), bytes, secret)).toBe(false)
  expect(isTrusted(signed(now, secret), Buffer.from(`${body} `), secret)).toBe(false)
  expect(isTrusted(signed(new Date(now.getTime() - 301_000), secret), bytes, secret)).toBe(false)
  expect(isTrusted({}, bytes, secret)).toBe(false)
})

test('the request that the guide shows fits the schema, and its message is the one that we send', async () => {
  expect(validate(await createSchema(), parse(block('graphql')))).toEqual([])
  expect(Object.keys(JSON.parse(block('json')) as object)).toEqual(['type', 'timestamp', 'data'])
})

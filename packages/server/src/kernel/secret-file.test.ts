import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepSecret } from './secret-file.js'

const folder = mkdtempSync(join(tmpdir(), 'waypost-secret-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('makes a secret once, for its owner alone, and the same for all who ask at once', async () => {
  const file = join(folder, 'nested', 'key')
  const answers = await Promise.all(Array.from({ length: 20 }, () => keepSecret(file)))
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toHaveLength(43)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('does not make a new secret in place of a damaged one', async () => {
  const file = join(folder, 'empty')
  writeFileSync(file, '')
  await expect(keepSecret(file)).rejects.toThrow('is empty')
})

import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import {
  cruise,
  type ICruiseResult,
  type IFlattenedRuleSet,
  type ICruiseOptions,
} from 'dependency-cruiser'
import { expect, test } from 'vitest'

interface Configuration {
  forbidden: { name: string }[]
  options: ICruiseOptions
}

const root = resolve(import.meta.dirname, '..')
const configuration = createRequire(import.meta.url)(
  resolve(root, '.dependency-cruiser.cjs'),
) as Configuration

async function brokenRules(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const ruleSet = configuration as unknown as IFlattenedRuleSet
  const { output } = await cruise(folders, {
    ...configuration.options,
    baseDir,
    ruleSet,
    validate: true,
  })
  if (typeof output === 'string') throw new Error(output)
  return output
}

// A rule that matches nothing passes for ever, so every rule is shown a tree that breaks it.
test('every rule of direction catches the import that it is there for', async () => {
  const fixture = resolve(import.meta.dirname, 'fixtures/wrong-imports')
  const { summary } = await brokenRules(fixture, ['packages'])
  const caught = new Set(summary.violations.map(({ rule }) => rule.name))
  const expected = new Set(configuration.forbidden.map(({ name }) => name))
  // Needs an installed package, which a fixture has none of.
  expected.delete('ui-has-no-data')
  expect([...caught].sort()).toEqual([...expected].sort())
})

test('imports between packages are resolved, so that their rules apply', async () => {
  const { modules } = await brokenRules(root, ['packages/server/src/kernel/context.ts'])
  const context = modules.find(({ source }) => source === 'packages/server/src/kernel/context.ts')
  const shared = context?.dependencies.find(({ module }) => module === '@waypost/shared')
  expect(shared?.resolved).toMatch(/^packages\/shared\/src\//)
})

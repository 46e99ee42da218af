import type { StatusEventKey } from '@waypost/shared'
import fc from 'fast-check'
import { test } from 'vitest'
import { contextWithDefaults } from '../callers.js'
import { createTestDatabase } from '../harness.js'
import { diceOf, draft, gridOf, switches } from './chance.js'
import { DecidingEngine, specs } from './engines.js'
import { configurationOf } from './switched.js'
import { Walk } from './walk.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
ctx.clock.set('2026-03-02T10:00:00Z')
const today = '2026-03-02'

const runs = Number(process.env['MODEL_RUNS'] ?? 2000)
const events = [...specs.keys()] as Exclude<StatusEventKey, 'ORDER_IMPORT'>[]

test('any sequence of events does what the oracle says', async () => {
  let steps = 0
  const sequences = fc.asyncProperty(
    switches([...events, 'ORDER_IMPORT']),
    fc.array(draft, { minLength: 1, maxLength: 1 }),
    fc.array(diceOf(events), { maxLength: 25 }),
    async (switched, drafts, dice) => {
      const configuration = configurationOf(ctx.configuration.current(), switched)
      const walk = new Walk(new DecidingEngine(ctx, configuration), gridOf(configuration), today)
      for (const one of drafts) await walk.import(one)
      for (const one of dice) await walk.step(one)
      steps += dice.length
    },
  )
  await fc.assert(sequences, {
    numRuns: runs,
    ...(process.env['MODEL_SEED'] ? { seed: Number(process.env['MODEL_SEED']) } : {}),
  })
  console.info(`${runs} sequences, ${steps} steps`)
}, 600_000)

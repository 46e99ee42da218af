import type { StatusEventKey } from '@waypost/shared'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { verify } from '../../src/modules/status-events/verify.js'
import { contextWithDefaults } from '../callers.js'
import { createTestDatabase } from '../harness.js'
import { diceOf, draft, gridOf, switches } from './chance.js'
import { DecidingEngine, specs, type Engine } from './engines.js'
import { publish } from './publish.js'
import { StoringEngine } from './storing-engine.js'
import { configurationOf } from './switched.js'
import { Walk } from './walk.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
ctx.clock.set('2026-03-02T10:00:00Z')
const defaults = ctx.configuration.current()

/** How many sequences are decided; a hundredth as many run on the database. */
const runs = Number(process.env['MODEL_RUNS'] ?? 4000)
/**
 * The same sequences every time, so that a change is blamed for what it breaks itself; whoever
 * looks for what nobody has met yet gives another seed, or `random`.
 */
const seed = seedOf(process.env['MODEL_SEED'] ?? '683018')
const events = [...specs.keys()] as Exclude<StatusEventKey, 'ORDER_IMPORT'>[]

const sequence = {
  switched: switches([...events, 'ORDER_IMPORT']),
  draft,
  dice: fc.array(diceOf(events), { minLength: 1, maxLength: 30, size: 'max' }),
}

function seedOf(given: string): number {
  return given === 'random' ? Date.now() % 1_000_000 : Number(given)
}

let steps = 0
async function walk(engine: Engine, configuration: typeof defaults, story: Story): Promise<void> {
  // Ids are in order within a millisecond as long as there are not hundreds of thousands of them.
  ctx.clock.advance(1)
  const walked = new Walk(engine, gridOf(configuration), '2026-03-02')
  await walked.import(story.draft)
  for (const dice of story.dice) await walked.step(dice)
  steps += story.dice.length + 1
}
type Story = {
  [Key in keyof typeof sequence]: (typeof sequence)[Key] extends fc.Arbitrary<infer T> ? T : never
}

const say = (what: string, count: number) =>
  process.stdout.write(`model: ${count} sequences ${what}, ${steps} steps, seed ${seed}\n`)

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

test('any sequence of events is decided as the oracle says', { timeout: 0 }, async () => {
  steps = 0
  const decided = fc.asyncProperty(fc.record(sequence), async (story) => {
    const configuration = configurationOf(defaults, story.switched)
    await walk(new DecidingEngine(ctx, configuration), configuration, story)
  })
  await fc.assert(decided, { numRuns: runs, seed })
  say('decided', runs)
})

test(
  'any sequence of events does on the database what the oracle says',
  { timeout: 0 },
  async () => {
    steps = 0
    const fired = fc.asyncProperty(fc.record(sequence), async (story) => {
      const configuration = configurationOf(defaults, { ...story.switched, moves: [] })
      await publish(ctx, configuration)
      await walk(new StoringEngine(ctx), configuration, story)
    })
    const numRuns = Math.ceil(runs / 100)
    await fc.assert(fired, { numRuns, seed })
    say('on the database', numRuns)
  },
)

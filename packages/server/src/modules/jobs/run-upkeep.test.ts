import { expect, test } from 'vitest'
import { createMetrics } from '../../kernel/metrics.js'
import { createTestDatabase, testLogger } from '../../../test/harness.js'
import { startUpkeep, type UpkeepTask } from './index.js'

const database = await createTestDatabase()
const parts = { database, log: testLogger, metrics: createMetrics() }
const hour = 3_600_000

/** A task that ends when the test says so. */
function heldTask(name: string) {
  const runs: (() => void)[] = []
  const run = () => new Promise<boolean>((done) => runs.push(() => done(false)))
  return { task: { name, every: hour, run }, runs }
}

test('a task comes round again, and goes on while something is left', async () => {
  const answers = [true, true, false, false]
  const begun: number[] = []
  const run = () => {
    begun.push(performance.now())
    return Promise.resolve(answers.shift() ?? false)
  }
  const upkeep = startUpkeep(parts, [{ name: 'again', every: 200, run }], 0)
  await expect.poll(() => begun.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(5)
  await upkeep.stop()
  const [, , third = 0, fourth = 0, fifth = 0] = begun
  expect(fourth - third).toBeGreaterThanOrEqual(199)
  expect(fifth - fourth).toBeGreaterThanOrEqual(199)
  const ended = begun.length
  await new Promise((done) => setTimeout(done, 300))
  expect(begun).toHaveLength(ended)
})

test('two processes do not do the same task at the same time, but different ones', async () => {
  const first = heldTask('held')
  const second = heldTask('held')
  const other = heldTask('other')
  const one = startUpkeep(parts, [first.task], 0)
  await expect.poll(() => first.runs.length).toBe(1)
  const two = startUpkeep(parts, [{ ...second.task, every: 20 }, other.task], 0)
  await expect.poll(() => other.runs.length).toBe(1)
  expect(second.runs).toEqual([])
  first.runs[0]?.()
  await expect.poll(() => second.runs.length).toBe(1)
  for (const release of [...second.runs, ...other.runs]) release()
  await Promise.all([one.stop(), two.stop()])
})

test('stopping waits for what is under way', async () => {
  const { task, runs } = heldTask('slow')
  const upkeep = startUpkeep(parts, [task], 0)
  await expect.poll(() => runs.length).toBe(1)
  let ended = false
  const stopping = upkeep.stop().then(() => (ended = true))
  await new Promise((done) => setTimeout(done, 50))
  expect(ended).toBe(false)
  runs[0]?.()
  await stopping
})

test('a failure rolls its part back and is tried again', async () => {
  await database.query('create table upkept (run integer)')
  let runs = 0
  const task: UpkeepTask = {
    name: 'failing',
    every: 10,
    run: async (tx) => {
      runs += 1
      await tx.query('insert into upkept values ($1)', [runs])
      if (runs === 1) throw new Error('no')
      return false
    },
  }
  const upkeep = startUpkeep(parts, [task], 0)
  await expect.poll(() => runs).toBeGreaterThanOrEqual(2)
  await upkeep.stop()
  const kept = await database.query<{ run: number }>('select run from upkept order by run limit 1')
  expect(kept).toEqual([{ run: 2 }])
})

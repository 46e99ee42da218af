import { randomUUID } from 'node:crypto'
import type { MigrationInterface, QueryRunner } from 'typeorm'
import { expect, test } from 'vitest'
import { createTestDatabase, testLogger } from '../../test/harness.js'
import { testSettings } from '../../test/test-settings.js'
import { migrate } from './migrate.js'

const database = await createTestDatabase()
const settings = testSettings(database.url)

class AddPlanet1900000000001 implements MigrationInterface {
  name = 'AddPlanet1900000000001'
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table planet (name text primary key)')
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table planet')
  }
}

const greeting = (word: string) => ({
  name: 'greeting',
  sql: `create or replace function greeting() returns text language sql as $$ select '${word} ${randomUUID()}' $$`,
})

test('processes that start together migrate once', async () => {
  const parts = {
    migrations: [AddPlanet1900000000001],
    routines: [greeting('hello')],
    logger: testLogger,
  }
  const reports = await Promise.all([migrate(settings, parts), migrate(settings, parts)])
  expect(reports.flatMap(({ applied }) => applied)).toEqual(['AddPlanet1900000000001'])
})

test('routines are always those of this build', async () => {
  await migrate(settings, { migrations: [], routines: [greeting('goodbye')], logger: testLogger })
  expect(await database.query('select greeting() as words')).toEqual([
    { words: expect.stringMatching(/^goodbye/) as string },
  ])
})

test('a routine that cannot be created is named', async () => {
  const broken = { name: 'broken_totals', sql: 'create or replace function nonsense' }
  await expect(
    migrate(settings, { migrations: [], routines: [broken], logger: testLogger }),
  ).rejects.toThrow('broken_totals')
})

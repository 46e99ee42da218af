import { permissionNames } from '@waypost/shared'
import { settableClock, type SettableClock } from '../src/kernel/clock.js'
import type { Actor, Context } from '../src/kernel/context.js'
import { createConfigurationCache, type LiveConfigurationCache } from '../src/modules/revisions/index.js'
import { testLogger, type TestDatabase } from './harness.js'

/** A member of staff who may do everything. */
export const administrator: Actor = {
  kind: 'USER',
  id: 'user-admin',
  name: 'Ada Admin',
  email: null,
  role: 'ADMINISTRATOR',
  permissions: new Set(permissionNames),
  channelId: null,
}

/** A context whose collaborators a test can reach. */
export interface TestContext extends Context {
  clock: SettableClock
  configuration: LiveConfigurationCache
}

/** A context of a caller on this database, with a configuration cache of its own and a standing clock. */
export async function testContext(database: TestDatabase, actor: Actor = administrator): Promise<TestContext> {
  return {
    actor,
    database,
    configuration: await createConfigurationCache(database, testLogger),
    clock: settableClock('2026-03-02T10:00:00Z'),
    log: testLogger,
    requestId: 'test',
    loaders: new Map(),
  }
}

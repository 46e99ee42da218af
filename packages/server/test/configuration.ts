import { permissionNames } from '@waypost/shared'
import { settableClock, type SettableClock } from '../src/kernel/clock.js'
import type { Actor, Context } from '../src/kernel/context.js'
import { createCollaborators } from '../src/kernel/collaborators.js'
import {
  createConfigurationCache,
  type LiveConfigurationCache,
} from '../src/modules/revisions/index.js'
import { ensureDefaults } from '../src/modules/status-events/index.js'
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

const testCollaborators = {
  publicUrl: 'http://127.0.0.1:4000',
  secretKey: 'secret-for-tests-only-secret-for-tests',
  privateDestinations: true,
}

/** A context of a caller on this database, with a configuration cache of its own and a standing clock. */
export async function testContext(
  database: TestDatabase,
  actor: Actor = administrator,
): Promise<TestContext> {
  return {
    actor,
    database,
    configuration: await createConfigurationCache(database, testLogger),
    clock: settableClock('2026-03-02T10:00:00Z'),
    log: testLogger,
    requestId: 'test',
    ...createCollaborators(testCollaborators),
    loaders: new Map(),
  }
}

/** The same, with the default labels and rules as revision 1. */
export async function configuredContext(
  database: TestDatabase,
  actor?: Actor,
): Promise<TestContext> {
  const ctx = await testContext(database, actor)
  await ensureDefaults(ctx)
  return ctx
}

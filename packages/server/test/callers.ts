import { permissionsOfRole, type Permission, type Role } from '@waypost/shared'
import type { Actor } from '../src/kernel/context.js'
import { ensureDefaults } from '../src/modules/status-events/index.js'
import { testContext, type TestContext } from './configuration.js'
import type { TestDatabase } from './harness.js'

/** A member of staff with a role and its permissions. */
export const staff = (role: Role, id = `user-${role.toLowerCase()}`): Actor => ({
  kind: 'USER',
  id,
  name: `${role} user`,
  email: null,
  role,
  permissions: new Set(permissionsOfRole[role]),
  channelId: null,
})

/** A token with these scopes, bound to a channel where one is given. */
export const token = (scopes: readonly Permission[], channelId: number | null = null): Actor => ({
  kind: 'TOKEN',
  id: 'token-1',
  name: 'Integration',
  email: null,
  role: null,
  permissions: new Set(scopes),
  channelId,
})

/** An administrator's context on a database with the default labels and rules. */
export async function contextWithDefaults(database: TestDatabase): Promise<TestContext> {
  const ctx = await testContext(database)
  await ensureDefaults(ctx)
  return ctx
}

/** The same collaborators for another caller, as one more request. */
export const callAs = (ctx: TestContext, actor: Actor): TestContext => ({
  ...ctx,
  actor,
  loaders: new Map(),
})

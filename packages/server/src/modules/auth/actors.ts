import {
  permissionNames,
  permissionsOfRole,
  roles,
  type Permission,
  type Role,
} from '@waypost/shared'
import type { Actor } from '../../kernel/context.js'

/** Waypost itself, for what happens at start and from the command line. */
export const systemActor: Actor = {
  kind: 'SYSTEM',
  id: null,
  name: 'Waypost',
  email: null,
  role: null,
  permissions: new Set(permissionNames),
  channelId: null,
}

const roleSets = new Map<Role, ReadonlySet<Permission>>(
  roles.map((role) => [role, new Set(permissionsOfRole[role])]),
)

const none: ReadonlySet<Permission> = new Set()

/** Whether the text names a role. */
export const isRole = (text: unknown): text is Role => roles.some((role) => role === text)

/** A signed-in member of staff; without a role they may do nothing. */
export function actorOfUser(user: {
  id: string
  name: string
  email: string
  role?: string | null
}): Actor {
  const role = isRole(user.role) ? user.role : null
  return {
    kind: 'USER',
    id: user.id,
    name: user.name,
    email: user.email,
    role,
    permissions: (role && roleSets.get(role)) ?? none,
    channelId: null,
  }
}

/**
 * The permissions that scopes stand for; the name of a role is short for its permissions.
 * Answers null when one of them is neither.
 */
export function permissionsOfScopes(scopes: readonly string[]): Set<Permission> | null {
  const found = new Set<Permission>()
  for (const scope of scopes) {
    const meant = isRole(scope)
      ? permissionsOfRole[scope]
      : permissionNames.filter((name) => name === scope)
    if (meant.length === 0) return null
    for (const permission of meant) found.add(permission)
  }
  return found
}

/** Whether the actor holds all of these permissions: nobody gives away more than they have. */
export const mayGrant = (actor: Actor, permissions: Iterable<Permission>): boolean =>
  [...permissions].every((permission) => actor.permissions.has(permission))

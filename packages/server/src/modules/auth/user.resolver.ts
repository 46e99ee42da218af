import { permissionNames, permissions, permissionsOfRole, roles } from '@waypost/shared'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs, SIGNED_IN } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { inviteUser } from './invite-user.js'
import { updateUser } from './update-user.js'
import { listUsers, type UserRecord } from './user.sql.js'
import {
  PermissionInfo,
  User,
  UserInviteInput,
  UserInvitePayload,
  UserPayload,
  UserUpdateInput,
  Viewer,
} from './user.types.js'

@Resolver()
export class UserResolver {
  @Query(() => Viewer, { description: 'Who you are and what you may do.' })
  @Needs(SIGNED_IN)
  viewer(@Ctx() { actor }: Context): Viewer {
    return {
      ...actor,
      id: actor.id ?? '',
      permissions: permissionNames.filter((name) => actor.permissions.has(name)),
    }
  }

  @Query(() => [User], { description: 'All members of staff, by name.' })
  @Needs('users.read')
  users(@Ctx() { database }: Context): Promise<User[]> {
    return database.rows<UserRecord>(listUsers)
  }

  @Query(() => [PermissionInfo], {
    description: 'Everything that can be allowed, with the roles that have it.',
  })
  @Needs(SIGNED_IN)
  permissions(): PermissionInfo[] {
    return permissionNames.map((name) => ({
      name,
      description: permissions[name],
      roles: roles.filter((role) => permissionsOfRole[role].includes(name)),
    }))
  }

  @Mutation(() => UserInvitePayload, {
    description: 'Adds a member of staff, who sets their password by a one-time link.',
  })
  @Needs('users.write')
  userInvite(
    @Arg('input', () => UserInviteInput, { description: 'Whom, and as what.' })
    input: UserInviteInput,
    @Ctx() ctx: Context,
  ): Promise<UserInvitePayload> {
    return orRefusal<UserInvitePayload>(
      async () => {
        const { user, secret } = await inviteUser(ctx, input)
        return { user, link: `${ctx.publicUrl}/invite?token=${secret}`, userErrors: [] }
      },
      (userErrors) => ({ user: null, link: null, userErrors }),
    )
  }

  @Mutation(() => UserPayload, {
    description: "Changes a user's name or role, or keeps them from signing in.",
  })
  @Needs('users.write')
  userUpdate(
    @Arg('input', () => UserUpdateInput, { description: 'Which user, and what changes.' })
    input: UserUpdateInput,
    @Ctx() ctx: Context,
  ): Promise<UserPayload> {
    return orRefusal<UserPayload>(
      async () => ({ user: await updateUser(ctx, input), userErrors: [] }),
      (userErrors) => ({ user: null, userErrors }),
    )
  }
}

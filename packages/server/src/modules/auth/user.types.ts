import { roles, type Role } from '@waypost/shared'
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { ActorKind } from '../../kernel/actor.types.js'
import type { Actor } from '../../kernel/context.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

/** The roles as the API lists them. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role]))
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a member of staff is here for; it decides their permissions.',
  valuesConfig: {
    ADMINISTRATOR: { description: 'May do everything.' },
    OPERATIONS: { description: 'Works on all orders: imports, events, payments, customer data.' },
    ACCOUNT_MANAGER: { description: 'Works on the orders of their own accounts.' },
    READ_ONLY: { description: 'Sees orders and labels, without contact data.' },
  },
})

@ObjectType({ description: 'Whoever sent this request.', simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { description: "The user's or token's id." })
  id!: string

  @Field(() => ActorKind, { description: 'A member of staff or a token.' })
  kind!: Actor['kind']

  @Field(() => String, { description: 'The name of the user or token.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: "The user's e-mail address; null for a token.",
  })
  email!: string | null

  @Field(() => RoleEnum, { nullable: true, description: "The user's role; null for a token." })
  role!: Role | null

  @Field(() => [String], { description: 'Names of everything that the caller may do.' })
  permissions!: string[]
}

@ObjectType({ description: 'A member of staff.', simpleResolvers: true })
export class User {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string

  @Field(() => String, { description: 'As colleagues read it.' })
  name!: string

  @Field(() => String, { description: 'The address that they sign in with.' })
  email!: string

  @Field(() => RoleEnum, { description: 'Decides what they may do.' })
  role!: Role

  @Field(() => Boolean, { description: 'Whether they are kept from signing in.' })
  banned!: boolean

  @Field(() => Boolean, { description: 'Whether a second factor is asked for.' })
  twoFactorEnabled!: boolean

  @Field(() => DateTimeScalar, { description: 'When they were invited or set up.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null until they have signed in.' })
  lastSignInAt!: Date | null
}

@InputType({ description: 'Whom to invite, as what.' })
export class UserInviteInput {
  @Field(() => String, { description: 'The address that they will sign in with.' })
  email!: string

  @Field(() => String, { description: 'As colleagues will read it; they may change it.' })
  name!: string

  @Field(() => RoleEnum, { description: 'What they will be able to do; no more than you can.' })
  role!: Role
}

@InputType({ description: 'What to change of a user; what is left out stays.' })
export class UserUpdateInput {
  @Field(() => ID, { description: 'Whom to change.' })
  id!: string

  @Field(() => RoleEnum, { nullable: true, description: 'Another role; it ends their sessions.' })
  role?: Role | null

  @Field(() => String, { nullable: true, description: 'Another name.' })
  name?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True keeps them from signing in and ends their sessions.',
  })
  banned?: boolean | null
}

@ObjectType({ description: 'The invited user with the link to hand over.', simpleResolvers: true })
export class UserInvitePayload {
  @Field(() => User, { nullable: true, description: 'Null when refused.' })
  user!: User | null

  @Field(() => String, {
    nullable: true,
    description: 'Good for one use within seven days; not shown again.',
  })
  link!: string | null

  @Field(() => [UserError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'The changed user.', simpleResolvers: true })
export class UserPayload {
  @Field(() => User, { nullable: true, description: 'Null when refused.' })
  user!: User | null

  @Field(() => [UserError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'One thing that a caller may be allowed to do.', simpleResolvers: true })
export class PermissionInfo {
  @Field(() => String, { description: 'The name, as scopes of tokens use it.' })
  name!: string

  @Field(() => String, { description: 'What it allows.' })
  description!: string

  @Field(() => [RoleEnum], { description: 'The roles that have it.' })
  roles!: Role[]
}

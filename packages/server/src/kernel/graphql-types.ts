import { roles, type Role } from '@waypost/shared'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { Actor } from './context.js'

/** The kinds of actors as GraphQL wants an enum. */
export const ActorKind = { USER: 'USER', TOKEN: 'TOKEN', SYSTEM: 'SYSTEM' } as const
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'What an actor is.',
  valuesConfig: {
    USER: { description: 'A member of staff.' },
    TOKEN: { description: 'An integration with an API token.' },
    SYSTEM: { description: 'Waypost itself.' },
  },
})

/** The roles of staff as GraphQL wants an enum. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as { [Name in Role]: Name }
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

/** Who did something, as history tells it. */
@ObjectType('Actor', { description: 'Who did something.', simpleResolvers: true })
export class ActorType {
  @Field(() => ActorKind, { description: 'Whether a member of staff, a token or Waypost itself.' })
  kind!: Actor['kind']

  @Field(() => ID, { nullable: true, description: "The user's or token's id; null for Waypost itself." })
  id!: string | null

  @Field(() => String, { description: 'The name at that time.' })
  name!: string
}

/** Where a page lies in its list. */
@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether there is more before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry; null on an empty page.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry; null on an empty page.' })
  endCursor!: string | null
}

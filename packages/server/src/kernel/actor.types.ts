import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { Actor } from './context.js'

/** The kinds of actor as the API lists them. */
export const ActorKind = {
  USER: 'USER',
  TOKEN: 'TOKEN',
  SYSTEM: 'SYSTEM',
  CONTACT: 'CONTACT',
} as const
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'Who acts.',
  valuesConfig: {
    USER: { description: 'A member of staff.' },
    TOKEN: { description: "An integrator's token." },
    SYSTEM: { description: 'Waypost itself.' },
    CONTACT: { description: 'A customer or a contact of an account, by a secret link.' },
  },
})

@ObjectType('Actor', {
  description: 'Who did something, as they were called then.',
  simpleResolvers: true,
})
export class ActorType {
  @Field(() => ActorKind, { description: 'What kind of actor it is.' })
  kind!: Actor['kind']

  @Field(() => ID, {
    nullable: true,
    description: 'Null for Waypost itself, and a customer without an account.',
  })
  id!: string | null

  @Field(() => String, { description: 'The name at that time.' })
  name!: string
}

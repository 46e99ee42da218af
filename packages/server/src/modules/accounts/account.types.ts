import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A business customer, as orders refer to it.', simpleResolvers: true })
export class AccountRef {
  @Field(() => ID, { description: 'Id of the account.' })
  id!: string

  @Field(() => String, { description: 'Name of the business.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What other systems call it; null when nobody said.',
  })
  externalId!: string | null
}

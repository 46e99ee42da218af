import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'A new supplier.' })
export class SupplierCreateInput {
  @Field(() => String, { description: 'Unique whatever the case, up to 200 characters.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Where orders go.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'For staff, up to 2,000 characters.' })
  notes?: string | null
}

@InputType({ description: 'Changes of a supplier; what is omitted stays.' })
export class SupplierUpdateInput {
  @Field(() => ID, { description: 'The supplier.' })
  id!: string

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'Unique, up to 200 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Where orders go; null clears it.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'For staff; null clears it.' })
  notes?: string | null
}

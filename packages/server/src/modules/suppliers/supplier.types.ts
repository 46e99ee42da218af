import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { ArchivableEntry } from '../lists/index.js'

@ObjectType({ description: 'Who ships drop-ship orders to customers.', simpleResolvers: true })
export class Supplier extends ArchivableEntry {
  @Field(() => ID, { description: 'Id of the supplier.' })
  id!: string

  @Field(() => String, { description: 'Its name; drop-ship orders name it, whatever the case.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Where orders go; null when unknown.' })
  email!: string | null

  @Field(() => String, { nullable: true, description: 'For staff; null for nothing.' })
  notes!: string | null
}

@ObjectType({ description: 'A supplier after a write.', simpleResolvers: true })
export class SupplierPayload {
  @Field(() => Supplier, { nullable: true, description: 'Null when the write was refused.' })
  supplier!: Supplier | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

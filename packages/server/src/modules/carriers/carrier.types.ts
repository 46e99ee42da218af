import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { ArchivableEntry } from '../lists/index.js'

@ObjectType({ description: 'Who carries parcels.', simpleResolvers: true })
export class Carrier extends ArchivableEntry {
  @Field(() => ID, { description: 'Id of the carrier.' })
  id!: string

  @Field(() => String, { description: 'Its name; shipments name it, whatever the case.' })
  name!: string

  @Field(() => [String], { description: 'What else it is called in files and carts.' })
  aliases!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Where a parcel is tracked, with {number} for its number; null for nowhere.',
  })
  trackingUrl!: string | null
}

@ObjectType({ description: 'A carrier after a write.', simpleResolvers: true })
export class CarrierPayload {
  @Field(() => Carrier, { nullable: true, description: 'Null when the write was refused.' })
  carrier!: Carrier | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

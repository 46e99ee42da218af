import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DecimalScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

@ObjectType({
  description: 'What is charged as tax on orders that go to a country or one of its regions.',
  simpleResolvers: true,
})
export class TaxRate {
  @Field(() => ID, { description: 'Id of the rate.' })
  id!: string

  @Field(() => String, { description: 'ISO 3166 code, such as US.' })
  country!: string

  @Field(() => String, {
    nullable: true,
    description: 'State or region as addresses write it; null for the rest of the country.',
  })
  region!: string | null

  @Field(() => DecimalScalar, { description: 'Percent, with up to four decimals.' })
  rate!: string

  @Field(() => Boolean, { description: 'Whether shipping is taxed too.' })
  taxesShipping!: boolean

  @Field(() => Int, { description: 'Raised by every write; give it back as expectedVersion.' })
  version!: number
}

@ObjectType({ description: 'A tax rate after a write.', simpleResolvers: true })
export class TaxRatePayload {
  @Field(() => TaxRate, { nullable: true, description: 'Null when the write was refused.' })
  taxRate!: TaxRate | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

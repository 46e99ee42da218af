import { Field, ID, InputType, Int } from 'type-graphql'
import { DecimalScalar } from '../../kernel/scalars.js'

@InputType({ description: 'A new tax rate.' })
export class TaxRateCreateInput {
  @Field(() => String, { description: 'ISO 3166 code of two letters, such as US.' })
  country!: string

  @Field(() => String, {
    nullable: true,
    description: 'State or region as addresses write it; left out for the rest of the country.',
  })
  region?: string | null

  @Field(() => DecimalScalar, { description: 'Percent from 0 to 100, up to four decimals.' })
  rate!: string

  @Field(() => Boolean, { defaultValue: true, description: 'Whether shipping is taxed too.' })
  taxesShipping!: boolean
}

@InputType({ description: 'Changes of a tax rate; what is omitted stays.' })
export class TaxRateUpdateInput {
  @Field(() => ID, { description: 'The rate.' })
  id!: string

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'ISO 3166 code of two letters.' })
  country?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'State or region; null for the rest of the country.',
  })
  region?: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent, up to four decimals.' })
  rate?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether shipping is taxed too.' })
  taxesShipping?: boolean | null
}

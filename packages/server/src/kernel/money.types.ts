import { formatMinor } from '@waypost/shared'
import { Field, ObjectType } from 'type-graphql'
import { DecimalScalar } from './scalars.js'

@ObjectType({ description: 'An amount of money in one currency.', simpleResolvers: true })
export class Money {
  @Field(() => DecimalScalar, {
    description: 'With all decimals of the currency, such as "12.50".',
  })
  amount!: string

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency!: string
}

/** Minor units of a currency as the API shows them. */
export const money = (minor: number, currency: string): Money => ({
  amount: formatMinor(minor, currency),
  currency,
})

import { Field, Int, ObjectType } from 'type-graphql'

const exactUpTo = 10_000

@ObjectType({ description: 'How many records a list holds in all.', simpleResolvers: true })
export class RecordCount {
  @Field(() => Int, { description: 'Exact up to 10,000.' })
  count!: number

  @Field(() => Boolean, { description: 'False: there are more.' })
  exact!: boolean
}

/** How far lists count: one more than is told exactly. */
export const countUpTo = exactUpTo + 1

/** A count that went no further than {@link countUpTo}. */
export const recordCount = (count: number): RecordCount =>
  count > exactUpTo ? { count: exactUpTo, exact: false } : { count, exact: true }

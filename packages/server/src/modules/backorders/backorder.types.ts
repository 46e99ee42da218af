import { Field, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'

@ObjectType({ description: 'An article that orders wait for.', simpleResolvers: true })
export class Backorder {
  @Field(() => String, { description: 'The article number.' })
  sku!: string

  @Field(() => String, { description: 'What the newest of these orders calls it.' })
  name!: string

  @Field(() => Int, { description: 'How much is needed in all.' })
  needed!: number

  @Field(() => Int, { description: 'How many orders wait for it.' })
  orders!: number

  @Field(() => DateTimeScalar, { description: 'When the oldest of these orders was placed.' })
  oldestPlacedAt!: Date
}

@ObjectType({ description: 'An article with its cursor.', simpleResolvers: true })
export class BackorderEdge {
  @Field(() => Backorder, { description: 'The article.' })
  node!: Backorder

  @Field(() => String, { description: 'Pass it as `after` to go on from this article.' })
  cursor!: string
}

@ObjectType({ description: 'A page of articles that orders wait for.', simpleResolvers: true })
export class BackorderConnection {
  @Field(() => [BackorderEdge], { description: 'The articles of this page.' })
  edges!: BackorderEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

import { Field, ID, ObjectType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'

@ObjectType({ description: 'Something that somebody wrote on an order.', simpleResolvers: true })
export class OrderNote {
  @Field(() => ID, { description: 'Id of the note.' })
  id!: string

  @Field(() => String, { description: 'The text as it was written.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether customers may read it.' })
  public!: boolean

  @Field(() => ActorType, { description: 'Who wrote it.' })
  author!: ActorType

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at!: Date
}

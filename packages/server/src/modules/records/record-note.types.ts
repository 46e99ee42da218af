import { Field, ID, ObjectType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'

@ObjectType({
  description: 'Something that staff wrote on an account, a quote or an order request.',
  simpleResolvers: true,
})
export class RecordNote {
  @Field(() => ID, { description: 'Id of the note.' })
  id!: string

  @Field(() => String, { description: 'The text as it was written. Customers never read it.' })
  text!: string

  @Field(() => ActorType, { description: 'Who wrote it.' })
  author!: ActorType

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at!: Date
}

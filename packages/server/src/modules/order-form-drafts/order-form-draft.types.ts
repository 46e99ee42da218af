import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

@ObjectType({
  description: 'The form of an order that you mean to finish later. Nobody else sees it.',
  simpleResolvers: true,
})
export class OrderFormDraft {
  @Field(() => ID, { description: 'Id of the draft.' })
  id!: string

  @Field(() => String, { description: 'What tells it apart in a list; may be blank.' })
  title!: string

  @Field(() => JsonScalar, { description: 'What the form holds, as the app keeps it.' })
  document!: Record<string, unknown>

  @Field(() => Int, { description: 'Raised by every write; give it back as expectedVersion.' })
  version!: number

  @Field(() => DateTimeScalar, { description: 'When it was last kept.' })
  updatedAt!: Date
}

@InputType({ description: 'A form to keep.' })
export class OrderFormDraftSaveInput {
  @Field(() => ID, { nullable: true, description: 'The draft to replace; left out for a new one.' })
  id?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you have; needed with an id.',
  })
  expectedVersion?: number | null

  @Field(() => String, { description: 'What tells it apart in a list, up to 200 characters.' })
  title!: string

  @Field(() => JsonScalar, { description: 'What the form holds: an object of up to 256 KiB.' })
  document!: unknown
}

@InputType({ description: 'A draft to throw away.' })
export class OrderFormDraftDiscardInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string
}

@ObjectType({ description: 'A draft after it was kept.', simpleResolvers: true })
export class OrderFormDraftPayload {
  @Field(() => OrderFormDraft, { nullable: true, description: 'Null when it was refused.' })
  draft!: OrderFormDraft | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What is left of a draft.', simpleResolvers: true })
export class OrderFormDraftDiscardPayload {
  @Field(() => ID, { nullable: true, description: 'Its id; null when it was refused.' })
  discardedId!: string | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

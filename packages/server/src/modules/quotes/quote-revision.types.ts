import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'

/** What differs between two revisions, as the API lists it. */
export const QuoteDifferenceKindEnum = {
  FIELD: 'FIELD',
  LINE_ADDED: 'LINE_ADDED',
  LINE_REMOVED: 'LINE_REMOVED',
  LINE_CHANGED: 'LINE_CHANGED',
} as const
/** One of {@link QuoteDifferenceKindEnum}. */
export type QuoteDifferenceKind = keyof typeof QuoteDifferenceKindEnum
registerEnumType(QuoteDifferenceKindEnum, {
  name: 'QuoteDifferenceKind',
  description: 'What kind of difference there is between two revisions.',
  valuesConfig: {
    FIELD: { description: 'A field of the quote itself.' },
    LINE_ADDED: { description: 'A line that was not there.' },
    LINE_REMOVED: { description: 'A line that is gone.' },
    LINE_CHANGED: { description: 'One field of a line that is in both.' },
  },
})

@ObjectType({ description: 'What a quote said at one revision.', simpleResolvers: true })
export class QuoteRevision {
  @Field(() => Int, { description: 'Its number, from 1.' })
  revision!: number

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at!: Date

  @Field(() => ActorType, { description: 'Who wrote it.' })
  actor!: ActorType

  @Field(() => JsonScalar, {
    description:
      'The quote as it was, with amounts as decimal text; without addresses for who may not read contact data.',
  })
  document!: unknown
}

@ObjectType({ description: 'One difference between two revisions.', simpleResolvers: true })
export class QuoteDifference {
  @Field(() => QuoteDifferenceKindEnum, { description: 'What kind of difference.' })
  kind!: QuoteDifferenceKind

  @Field(() => String, {
    nullable: true,
    description: 'The field of the quote or of the line; null for a line as a whole.',
  })
  field!: string | null

  @Field(() => ID, { nullable: true, description: 'The line; null for a field of the quote.' })
  lineId!: string | null

  @Field(() => String, { nullable: true, description: 'Article number of the line.' })
  sku!: string | null

  @Field(() => String, { nullable: true, description: 'What the line is called.' })
  name!: string | null

  @Field(() => JsonScalar, { nullable: true, description: 'In the former; null for nothing.' })
  from!: unknown

  @Field(() => JsonScalar, { nullable: true, description: 'In the latter; null for nothing.' })
  to!: unknown
}

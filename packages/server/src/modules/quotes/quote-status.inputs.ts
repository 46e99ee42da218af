import { Field, ID, InputType } from 'type-graphql'
import { LabelChangeInput, ManyChangesInput, RecordLabelInput } from '../records/index.js'

@InputType({ description: 'Gives a quote another label.' })
export class QuoteChangeStatusInput extends RecordLabelInput {
  @Field(() => ID, { nullable: true, description: 'The quote; give this or its number.' })
  quoteId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The quote by its number, with or without Q-.',
  })
  number?: string | null
}

@InputType({ description: 'One quote of many, and its label.' })
export class QuoteStatusChange extends LabelChangeInput {
  @Field(() => ID, { nullable: true, description: 'The quote; give this or its number.' })
  quoteId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The quote by its number, with or without Q-.',
  })
  number?: string | null
}

@InputType({ description: 'Gives many quotes labels, each by itself.' })
export class QuotesChangeStatusInput extends ManyChangesInput {
  @Field(() => [QuoteStatusChange], { description: '1 to 1,000 changes, in their order.' })
  changes!: QuoteStatusChange[]
}

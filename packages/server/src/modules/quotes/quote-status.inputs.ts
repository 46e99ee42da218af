import { Field, ID, InputType, Int } from 'type-graphql'
import { RecordChangeInput } from '../records/index.js'

@InputType({ description: 'Gives a quote another label.' })
export class QuoteChangeStatusInput extends RecordChangeInput {
  @Field(() => ID, { nullable: true, description: 'The quote; give this or its number.' })
  quoteId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The quote by its number, with or without Q-.',
  })
  number?: string | null

  @Field(() => Int, { nullable: true, description: 'The label; give this, its code or a word.' })
  labelId?: number | null

  @Field(() => String, { nullable: true, description: "The label's code." })
  labelCode?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What your system calls the label, as its words were mapped.',
  })
  word?: string | null
}

@InputType({ description: 'One quote of many, and its label.' })
export class QuoteStatusChange {
  @Field(() => ID, { nullable: true, description: 'The quote; give this or its number.' })
  quoteId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The quote by its number, with or without Q-.',
  })
  number?: string | null

  @Field(() => Int, { nullable: true, description: 'The label; give this, its code or a word.' })
  labelId?: number | null

  @Field(() => String, { nullable: true, description: "The label's code." })
  labelCode?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What your system calls the label, as its words were mapped.',
  })
  word?: string | null

  @Field(() => String, { nullable: true, description: 'Kept with the history; staff read it.' })
  note?: string | null

  @Field(() => String, { nullable: true, description: 'Why; kept with the history.' })
  reason?: string | null
}

@InputType({ description: 'Gives many quotes labels, each by itself.' })
export class QuotesChangeStatusInput {
  @Field(() => [QuoteStatusChange], { description: '1 to 1,000 changes, in their order.' })
  changes!: QuoteStatusChange[]

  @Field(() => String, {
    nullable: true,
    description: 'Makes the call safe to repeat: 1 to 255 visible ASCII characters.',
  })
  idempotencyKey?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Answers what would come of it and changes nothing.',
  })
  dryRun?: boolean | null
}

import { Field, InputType, Int } from 'type-graphql'
import type { RecordInput } from './change-records.js'

const optional = (description: string) => ({ nullable: true, description })
const keyOptions = optional('Makes the call safe to repeat: 1 to 255 visible ASCII characters.')
const dryRunOptions = optional('Answers what would come of it and changes nothing.')
const noteOptions = optional('Kept with the history; staff read it.')
const reasonOptions = optional('Why; kept with the history.')
const labelIdOptions = optional('The label; give this, its code or a word.')
const labelCodeOptions = optional("The label's code.")
const wordOptions = optional('What your system calls the label, as its words were mapped.')

@InputType({ description: 'What every change of an account, quote or order request may say.' })
export class RecordChangeInput implements RecordInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version that you saw; another one is refused with VERSION_CONFLICT.',
  })
  expectedVersion?: number | null

  @Field(() => String, keyOptions)
  idempotencyKey?: string | null

  @Field(() => Boolean, dryRunOptions)
  dryRun?: boolean | null

  @Field(() => String, noteOptions)
  note?: string | null

  @Field(() => String, reasonOptions)
  reason?: string | null
}

/** A change that gives a record the label that is named. */
@InputType()
export abstract class RecordLabelInput extends RecordChangeInput {
  @Field(() => Int, labelIdOptions)
  labelId?: number | null

  @Field(() => String, labelCodeOptions)
  labelCode?: string | null

  @Field(() => String, wordOptions)
  word?: string | null
}

/** One change of many, and the label that it names. */
@InputType()
export abstract class LabelChangeInput {
  @Field(() => Int, labelIdOptions)
  labelId?: number | null

  @Field(() => String, labelCodeOptions)
  labelCode?: string | null

  @Field(() => String, wordOptions)
  word?: string | null

  @Field(() => String, noteOptions)
  note?: string | null

  @Field(() => String, reasonOptions)
  reason?: string | null
}

/** Many changes, each by itself. */
@InputType()
export abstract class ManyChangesInput {
  @Field(() => String, keyOptions)
  idempotencyKey?: string | null

  @Field(() => Boolean, dryRunOptions)
  dryRun?: boolean | null
}

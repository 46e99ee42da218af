import { Field, InputType, Int } from 'type-graphql'
import type { RecordInput } from './change-records.js'

@InputType({ description: 'What every change of an account, quote or order request may say.' })
export class RecordChangeInput implements RecordInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version that you saw; another one is refused with VERSION_CONFLICT.',
  })
  expectedVersion?: number | null

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

  @Field(() => String, { nullable: true, description: 'Kept with the history; staff read it.' })
  note?: string | null

  @Field(() => String, { nullable: true, description: 'Why; kept with the history.' })
  reason?: string | null
}

import { Field, ID, InputType } from 'type-graphql'
import { RecordChangeInput } from '../records/index.js'

@InputType({ description: 'Which order is hidden from its customers or shown to them, and why.' })
export class OrderVisibilityInput extends RecordChangeInput {
  @Field(() => ID, { nullable: true, description: 'The order; give this or the number.' })
  orderId?: string | null

  @Field(() => String, { nullable: true, description: "The order's number; give this or the id." })
  orderNumber?: string | null
}

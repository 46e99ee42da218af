import { Field, InputType } from 'type-graphql'
import { OrderDraftInput } from '../order-draft.inputs.js'
import { StatusEventInput } from '../status-event.inputs.js'

@InputType({ description: 'Takes a new order in.' })
export class OrderImportInput extends StatusEventInput {
  @Field(() => OrderDraftInput, { description: 'The order.' })
  order!: OrderDraftInput
}

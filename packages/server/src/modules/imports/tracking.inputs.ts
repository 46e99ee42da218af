import { Field, InputType } from 'type-graphql'
import { FileInput } from './import.inputs.js'

@InputType({ description: 'A file of tracking numbers, one a row.' })
export class TrackingImportInput extends FileInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Code of the channel whose order numbers the column Web Order # has; left out, the channel of the caller's token, else that of files without a channel.",
  })
  channel?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Fires ORDER_SET_ACTUAL_SHIP_DATE too, with the ship date of the first new number of each order, where that changes anything.',
  })
  setActualShipDate!: boolean
}

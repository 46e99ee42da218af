import { Field, InputType } from 'type-graphql'
import { ImportMappingInput, SlashDatesEnum } from './import.inputs.js'
import type { SlashDates } from './read-date.js'

@InputType({ description: 'A file of tracking numbers, one a row.' })
export class TrackingImportInput {
  @Field(() => String, {
    description: 'The CSV text, up to 20 MB, 100,000 rows, 200 columns and 64 KiB a value.',
  })
  content!: string

  @Field(() => String, {
    nullable: true,
    description:
      "Code of the channel whose order numbers the column Web Order # has; left out, the channel of the caller's token, else that of files without a channel.",
  })
  channel?: string | null

  @Field(() => [ImportMappingInput], {
    nullable: true,
    description: 'What columns hold; a column that is not named is known by its header.',
  })
  mapping?: ImportMappingInput[] | null

  @Field(() => SlashDatesEnum, {
    defaultValue: 'NONE',
    description: 'How dates such as 3/4/2026 are meant.',
  })
  slashDates!: SlashDates

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Fires ORDER_SET_ACTUAL_SHIP_DATE too, with the ship date of the first new number of each order, where that changes anything.',
  })
  setActualShipDate!: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Reports what would be done, and does nothing.',
  })
  dryRun!: boolean
}

import { Field, InputType, registerEnumType } from 'type-graphql'
import type { SlashDates } from './read-date.js'

/** How dates with slashes are meant, as the API lists it. */
export const SlashDatesEnum = {
  NONE: 'NONE',
  MONTH_FIRST: 'MONTH_FIRST',
  DAY_FIRST: 'DAY_FIRST',
} as const
registerEnumType(SlashDatesEnum, {
  name: 'SlashDates',
  description: 'How dates with slashes in a file are meant.',
  valuesConfig: {
    NONE: { description: 'They are refused, as nothing says which part is the month.' },
    MONTH_FIRST: { description: '3/31/2026 is 31 March.' },
    DAY_FIRST: { description: '31/3/2026 is 31 March.' },
  },
})

@InputType({ description: 'What one column of a file holds.' })
export class ImportMappingInput {
  @Field(() => String, { description: 'The header of the column, as it stands in the file.' })
  header!: string

  @Field(() => String, {
    nullable: true,
    description: 'The key of the field that it holds; null leaves the column out.',
  })
  field?: string | null
}

/** What imports of orders and of what happens to them take. */
@InputType()
export abstract class FileInput {
  @Field(() => String, {
    description: 'The CSV text, up to 20 MB, 100,000 rows, 200 columns and 64 KiB a value.',
  })
  content!: string

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
    description: 'Reports what would be done, and does nothing.',
  })
  dryRun!: boolean
}

@InputType({ description: 'A file of orders, one row per item.' })
export class OrdersImportInput extends FileInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Code of the channel that the orders come from; left out, the channel of the caller's token, else none.",
  })
  channel?: string | null

  @Field(() => String, {
    defaultValue: 'USD',
    description: 'ISO 4217 code of orders for which the file names none.',
  })
  currency!: string
}

import { Field, InputType, registerEnumType } from 'type-graphql'
import { ImportMappingInput } from './import.inputs.js'

/** The forms that a file may have. */
export const ImportFormatEnum = { CSV: 'CSV', JSON: 'JSON' } as const
registerEnumType(ImportFormatEnum, {
  name: 'ImportFormat',
  description: 'The form of a file.',
  valuesConfig: {
    CSV: { description: 'Rows under a header.' },
    JSON: { description: 'A list of flat objects; the keys are what headers are in CSV.' },
  },
})

@InputType({ description: 'A file of accounts, one a row.' })
export class AccountImportInput {
  @Field(() => ImportFormatEnum, { defaultValue: 'CSV', description: 'The form of the file.' })
  format!: keyof typeof ImportFormatEnum

  @Field(() => String, {
    description:
      'The text, up to 20 MB and 100,000 rows. Accounts are known again by their external ids; an empty cell leaves what is there.',
  })
  content!: string

  @Field(() => [ImportMappingInput], {
    nullable: true,
    description: 'What columns hold; a column that is not named is known by its header.',
  })
  mapping?: ImportMappingInput[] | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Reports what would be done, and does nothing.',
  })
  dryRun!: boolean
}

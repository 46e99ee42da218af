import { Field, InputType, Int } from 'type-graphql'
import { characterCount } from '../../kernel/text.js'
import { ImportMappingInput } from './import.inputs.js'
import { invalidImport } from './invalid-import.js'

@InputType({ description: 'A file of labels, of rules, or of appearances and e-mail templates.' })
export class ConfigurationFileInput {
  @Field(() => String, { description: 'The text: CSV, or JSON for appearances; up to 1,000 rows.' })
  content!: string

  @Field(() => [ImportMappingInput], {
    nullable: true,
    description: 'What columns hold; a column that is not named is known by its header.',
  })
  mapping?: ImportMappingInput[] | null

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Keys of entries, such as codes of labels, that differ and are to become what the file says; others that differ stay as they are.',
  })
  overwrite!: string[]

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that the author looked at; another one by now is a VERSION_CONFLICT.',
  })
  expectedRevision?: number | null

  @Field(() => String, { nullable: true, description: 'Why, for the list of revisions.' })
  comment?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Reports what would be done, and does nothing.',
  })
  dryRun!: boolean
}

const longestComment = 500

/** The comment of the input, or this one. @throws Refusal INVALID_INPUT for one that is too long */
export function commentOf({ comment }: ConfigurationFileInput, usual: string): string {
  const text = comment?.trim() ?? ''
  if (characterCount(text) > longestComment)
    return invalidImport(['comment'], `At most ${longestComment} characters fit here.`)
  return text === '' ? usual : text
}

import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { FileReport } from './import.types.js'

const ImportDifferenceEnum = {
  NEW: 'NEW',
  DIFFERENT: 'DIFFERENT',
  SAME: 'SAME',
  GONE: 'GONE',
} as const
registerEnumType(ImportDifferenceEnum, {
  name: 'ImportDifference',
  description: 'How an entry of a file compares with what is there.',
  valuesConfig: {
    NEW: { description: 'Not there; the import creates it.' },
    DIFFERENT: { description: 'There with other values; it stays unless it is to be overwritten.' },
    SAME: { description: 'There with the same values.' },
    GONE: { description: 'There, but not in the revision that is restored; it goes.' },
  },
})

@ObjectType({ description: 'A field that differs from the file.', simpleResolvers: true })
export class ImportedDetail {
  @Field(() => String, { description: 'The field.' })
  field!: string

  @Field(() => String, { nullable: true, description: 'The present value; null for none.' })
  from!: string | null

  @Field(() => String, { nullable: true, description: 'The value in the file; null for none.' })
  to!: string | null
}

@ObjectType({
  description: 'An entry of a file: a label, a rule, an appearance or a template.',
  simpleResolvers: true,
})
export class ImportedEntry {
  @Field(() => Int, {
    description: 'The line of the file, or the place of the entry, counted from 1.',
  })
  line!: number

  @Field(() => String, {
    description: "The label's code, the event's key, or what names an appearance or template.",
  })
  key!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => ImportDifferenceEnum, { description: 'How it compares.' })
  difference!: keyof typeof ImportDifferenceEnum

  @Field(() => [ImportedDetail], { description: 'The fields that differ.' })
  details!: ImportedDetail[]

  @Field(() => Boolean, { description: 'Whether it is written, or would be in a dry run.' })
  written!: boolean
}

@ObjectType({
  description: 'What an import or a restore did, or would do.',
  simpleResolvers: true,
})
export class ConfigurationFileReport extends FileReport {
  @Field(() => [ImportedEntry], { description: 'Every entry of the file.' })
  entries!: ImportedEntry[]

  @Field(() => Int, { description: 'How many are created.' })
  created!: number

  @Field(() => Int, { description: 'How many are changed.' })
  changed!: number

  @Field(() => Int, { description: 'The revision in force: with the changes once applied.' })
  revision!: number
}

@ObjectType({ description: 'The report of an import or a restore.', simpleResolvers: true })
export class ConfigurationFilePayload {
  @Field(() => ConfigurationFileReport, {
    nullable: true,
    description: 'Null when the import was refused before reading.',
  })
  report!: ConfigurationFileReport | null

  @Field(() => [UserError], {
    description: 'What is wrong with the input; what is wrong in the file is in the report.',
  })
  userErrors!: UserError[]
}

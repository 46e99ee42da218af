import type { ErrorCode } from '@waypost/shared'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ErrorCodeEnum, UserError } from '../../kernel/user-error.types.js'

const ImportOutcomeEnum = {
  CREATED: 'CREATED',
  ITEMS_ADDED: 'ITEMS_ADDED',
  UNCHANGED: 'UNCHANGED',
  REFUSED: 'REFUSED',
} as const
/** What an import made of an order. */
export type ImportOutcome = keyof typeof ImportOutcomeEnum
registerEnumType(ImportOutcomeEnum, {
  name: 'ImportOutcome',
  description: 'What an import made of an order.',
  valuesConfig: {
    CREATED: { description: 'It was new.' },
    ITEMS_ADDED: { description: 'It was known and got the items that it lacked.' },
    UNCHANGED: { description: 'It was known with all its items.' },
    REFUSED: { description: 'It stays out as a whole; the issues say why.' },
  },
})

@ObjectType({ description: 'Something that is wrong in a file.', simpleResolvers: true })
export class ImportIssue {
  @Field(() => Int, {
    description:
      'The line of the file, counted from 1; a row of several lines counts by its first.',
  })
  line!: number

  @Field(() => String, {
    nullable: true,
    description: 'The header of the column; null where it is about none.',
  })
  column!: string | null

  @Field(() => ErrorCodeEnum, { description: 'What to decide on; the message may change.' })
  code!: ErrorCode

  @Field(() => String, { description: 'What is wrong, in English.' })
  message!: string
}

@ObjectType({ description: 'One order of a file.', simpleResolvers: true })
export class ImportOrder {
  @Field(() => String, { description: 'Its number in the file.' })
  cartNumber!: string

  @Field(() => ImportOutcomeEnum, { description: 'What became of it, or would in a dry run.' })
  outcome!: ImportOutcome

  @Field(() => ID, { nullable: true, description: 'Id of the order; null where there is none.' })
  orderId!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Our number of the order; null where there is none.',
  })
  number!: string | null

  @Field(() => [Int], { description: 'The lines of its rows.' })
  lines!: number[]
}

@ObjectType({ description: 'A column of a file.', simpleResolvers: true })
export class ImportColumn {
  @Field(() => String, { description: 'Its header.' })
  header!: string

  @Field(() => String, {
    nullable: true,
    description: 'The key of the field that it is read as; null: left out.',
  })
  field!: string | null

  @Field(() => [String], { description: 'Its first values, shortened.' })
  sample!: string[]
}

@ObjectType({ description: 'What a column may hold.', simpleResolvers: true })
export class ImportField {
  @Field(() => String, { description: 'For mappings.' })
  key!: string

  @Field(() => String, { description: 'The header under which it is always known.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether every file must have it.' })
  required!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The key of a field that may stand in the place of this one; null: none may.',
  })
  alternative!: string | null
}

/** What the report of every file says. */
@ObjectType({ simpleResolvers: true })
export abstract class FileReport {
  @Field(() => Boolean, {
    description:
      'Whether what is good in the file went in; false in a dry run and for a file that cannot be read.',
  })
  applied!: boolean

  @Field(() => Int, { description: 'How many rows the file has below its header.' })
  rows!: number

  @Field(() => [ImportIssue], { description: 'All that is wrong, by line.' })
  issues!: ImportIssue[]

  @Field(() => [ImportColumn], {
    description: 'The columns of the file, and what they are read as.',
  })
  columns!: ImportColumn[]

  @Field(() => [ImportField], { description: 'What columns may hold.' })
  fields!: ImportField[]

  @Field(() => [String], { description: 'Keys of required fields that no column holds.' })
  missing!: string[]
}

@ObjectType({ description: 'What an import did, or would do.', simpleResolvers: true })
export class ImportReport extends FileReport {
  @Field(() => [ImportOrder], { description: 'Every order of the file, in its order.' })
  orders!: ImportOrder[]

  @Field(() => Int, { description: 'How many orders were new.' })
  created!: number

  @Field(() => Int, { description: 'How many known orders got items.' })
  itemsAdded!: number

  @Field(() => Int, { description: 'How many orders were known with all their items.' })
  unchanged!: number

  @Field(() => Int, { description: 'How many orders stay out.' })
  refused!: number
}

@ObjectType({ description: 'The report of an import.', simpleResolvers: true })
export class OrdersImportPayload {
  @Field(() => ImportReport, {
    nullable: true,
    description: 'Null when the import was refused before reading.',
  })
  report!: ImportReport | null

  @Field(() => [UserError], {
    description: 'What is wrong with the input; what is wrong in the file is in the report.',
  })
  userErrors!: UserError[]
}

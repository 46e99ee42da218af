import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import type { ImportedAccount } from '../accounts/index.js'
import { FileReport } from './import.types.js'

/** What an import makes of an account. */
const AccountImportOutcomeEnum: { [Outcome in ImportedAccount['outcome']]: Outcome } = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  UNCHANGED: 'UNCHANGED',
  REFUSED: 'REFUSED',
}
registerEnumType(AccountImportOutcomeEnum, {
  name: 'AccountImportOutcome',
  description: 'What an import made of an account.',
  valuesConfig: {
    CREATED: { description: 'It was new.' },
    UPDATED: { description: 'It was known and is what the row says now.' },
    UNCHANGED: { description: 'It was known and is what the row says already.' },
    REFUSED: { description: 'The row stays out; the issues say why.' },
  },
})

@ObjectType({ description: 'One row of a file of accounts.', simpleResolvers: true })
export class AccountImportLine {
  @Field(() => Int, {
    description: 'The line of the file, or the place of the entry in JSON; counted from 1.',
  })
  line!: number

  @Field(() => String, { description: 'The external id, as the file has it.' })
  externalId!: string

  @Field(() => AccountImportOutcomeEnum, {
    description: 'What became of it, or would in a dry run.',
  })
  outcome!: ImportedAccount['outcome']

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the account; null for a refusal, and for a new one in a dry run.',
  })
  accountId!: string | null
}

@ObjectType({ description: 'What an import of accounts did, or would do.', simpleResolvers: true })
export class AccountImportReport extends FileReport {
  @Field(() => [AccountImportLine], { description: 'Every row of the file.' })
  lines!: AccountImportLine[]

  @Field(() => Int, { description: 'How many accounts were new.' })
  created!: number

  @Field(() => Int, { description: 'How many were changed.' })
  updated!: number

  @Field(() => Int, { description: 'How many were as the file says already.' })
  unchanged!: number

  @Field(() => Int, { description: 'How many rows stay out.' })
  refused!: number
}

@ObjectType({ description: 'The report of an import of accounts.', simpleResolvers: true })
export class AccountImportPayload {
  @Field(() => AccountImportReport, {
    nullable: true,
    description: 'Null when the import was refused before reading.',
  })
  report!: AccountImportReport | null

  @Field(() => [UserError], {
    description: 'What is wrong with the input; what is wrong in the file is in the report.',
  })
  userErrors!: UserError[]
}

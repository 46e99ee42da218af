import { Field, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { RecordChangeOutcomeEnum, RecordNote, type RecordChangeOutcome } from '../records/index.js'
import type { AccountRecord } from './account.record.js'
import { Account } from './account.types.js'

@ObjectType({ description: 'What came of a change of an account.', simpleResolvers: true })
export class AccountPayload {
  @Field(() => Boolean, { description: 'False for a refusal and for a dry run.' })
  applied!: boolean

  @Field(() => Account, {
    nullable: true,
    description: 'The account as it is now, or would be after a dry run; null for a refusal.',
  })
  account!: AccountRecord | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'What came of handing accounts over.', simpleResolvers: true })
export class AccountAssignPayload {
  @Field(() => Boolean, { description: 'False for a refusal and for a dry run.' })
  applied!: boolean

  @Field(() => [Account], {
    description:
      'The accounts as they are now, children that went with them too; empty for a refusal.',
  })
  accounts!: AccountRecord[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'How much moved from one account to another.', simpleResolvers: true })
export class AccountMoved {
  @Field(() => Int, { description: 'Orders.' })
  orders!: number

  @Field(() => Int, { description: 'Quotes.' })
  quotes!: number

  @Field(() => Int, { description: 'Order requests.' })
  requests!: number

  @Field(() => Int, { description: 'Contacts, those whom the account had already among them.' })
  contacts!: number

  @Field(() => Int, {
    description: 'Contacts whom the account had already, known by their e-mail address.',
  })
  people!: number

  @Field(() => Int, { description: 'Addresses that it did not have.' })
  addresses!: number

  @Field(() => Int, { description: 'Notes.' })
  notes!: number

  @Field(() => Int, { description: 'Approval schemes.' })
  schemes!: number

  @Field(() => Int, { description: 'Children.' })
  children!: number
}

@ObjectType({ description: 'What came of merging two accounts.', simpleResolvers: true })
export class AccountMergePayload extends AccountPayload {
  @Field(() => AccountMoved, {
    nullable: true,
    description: 'What moved, or would in a dry run; null for a refusal.',
  })
  moved!: AccountMoved | null
}

@ObjectType({ description: 'What came of a note.', simpleResolvers: true })
export class AccountNotePayload {
  @Field(() => Boolean, { description: 'False for a refusal.' })
  applied!: boolean

  @Field(() => RecordNote, { nullable: true, description: 'The note; null for a refusal.' })
  note!: RecordNote | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'What became of one change of many.', simpleResolvers: true })
export class AccountStatusResult {
  @Field(() => Int, { description: 'The place of the change in the input, counted from 0.' })
  index!: number

  @Field(() => RecordChangeOutcomeEnum, { description: 'What became of it.' })
  outcome!: RecordChangeOutcome

  @Field(() => Account, {
    nullable: true,
    description: 'The account after all changes; null where you see no such account.',
  })
  account!: AccountRecord | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'What came of many changes of labels.', simpleResolvers: true })
export class AccountsStatusPayload {
  @Field(() => Boolean, { description: 'Whether any label was changed; false for a dry run.' })
  applied!: boolean

  @Field(() => [AccountStatusResult], {
    description: 'One for each change, in their order; empty where the call was refused.',
  })
  results!: AccountStatusResult[]

  @Field(() => [UserError], { description: 'Why the call as a whole was refused.' })
  userErrors!: readonly UserError[]
}

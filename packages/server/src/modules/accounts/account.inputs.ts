import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { customerLanguages, type CustomerLanguage } from '../../kernel/configuration.js'
import { PartyInput } from '../../kernel/party.types.js'
import { DecimalScalar } from '../../kernel/scalars.js'
import { SortDirection } from '../../kernel/sort-direction.types.js'
import { RecordChangeInput } from '../records/index.js'
import type { AddressKind, ContactRole } from './account.record.js'
import { AddressKindEnum, ContactRoleEnum } from './account.types.js'

/** What accounts can be sorted by; each has its index. */
export const AccountSortField = {
  NAME: 'NAME',
  CREATED_AT: 'CREATED_AT',
  UPDATED_AT: 'UPDATED_AT',
} as const
registerEnumType(AccountSortField, {
  name: 'AccountSortField',
  description: 'What accounts can be sorted by.',
  valuesConfig: {
    NAME: { description: 'The name, whatever its case.' },
    CREATED_AT: { description: 'When it was created.' },
    UPDATED_AT: { description: 'When it was last changed.' },
  },
})

@InputType({ description: 'How accounts are sorted.' })
export class AccountSort {
  @Field(() => AccountSortField, { defaultValue: 'NAME', description: 'What by.' })
  field!: keyof typeof AccountSortField

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: keyof typeof SortDirection
}

@InputType({ description: 'Which accounts; what is left out does not matter, all else must hold.' })
export class AccountFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A part of the name or of the external id; up to 200 characters.',
  })
  text?: string | null

  @Field(() => [Int], { nullable: true, description: 'Having one of these labels.' })
  labelIds?: number[] | null

  @Field(() => [ID], { nullable: true, description: 'Looked after by one of these.' })
  managerIds?: string[] | null

  @Field(() => ID, { nullable: true, description: 'Children of this account.' })
  parentId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Children of another account, or not.' })
  hasParent?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Archived or not; those that are not if left out.',
  })
  archived?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Owing more than their credit limit, or not.',
  })
  overCreditLimit?: boolean | null
}

@InputType({ description: 'A person of an account.' })
export class AccountContactInput {
  @Field(() => ID, { nullable: true, description: 'Which contact; left out for a new one.' })
  id?: string | null

  @Field(() => String, { description: 'Name of the person: 1 to 200 characters.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description:
      'E-mail address, once among the active contacts of the account; null for none. Left out, that of an existing contact stays.',
  })
  email?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Phone number; null for none. Left out, that of an existing contact stays.',
  })
  phone?: string | null

  @Field(() => ContactRoleEnum, { description: 'What the person does for the account.' })
  role!: ContactRole

  @Field(() => String, {
    nullable: true,
    description: `Language in which they are written to: ${customerLanguages.join(' or ')}.`,
  })
  language?: CustomerLanguage | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Budget for a year in the account's currency; null for none.",
  })
  budget?: string | null

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'False: the person does not act for the account any more.',
  })
  active!: boolean
}

@InputType({ description: 'An address of an account.' })
export class AccountAddressInput {
  @Field(() => ID, { nullable: true, description: 'Which address; left out for a new one.' })
  id?: string | null

  @Field(() => AddressKindEnum, { description: 'What it is for.' })
  kind!: AddressKind

  @Field(() => PartyInput, {
    nullable: true,
    description: 'The address. Left out, that of an existing one stays.',
  })
  party?: PartyInput | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether new quotes and requests begin with it; at most one of each kind.',
  })
  isDefault!: boolean
}

/** What a new account and an edit may both say. */
@InputType()
export abstract class AccountFieldsInput extends RecordChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'What other systems call it: 1 to 200 characters, unique; null for nothing.',
  })
  externalId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The account that it is a child of, which is no child itself; null for none.',
  })
  parentId?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'ISO 4217 code; stays once there are orders, quotes or order requests of the account.',
  })
  currency?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What it may owe, in its currency; null for no limit.',
  })
  creditLimit?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Month in which the year of its budgets begins: 1 to 12.',
  })
  budgetStartMonth?: number | null

  @Field(() => [AccountContactInput], {
    nullable: true,
    description:
      'All its contacts, up to 200; who is left out becomes inactive. Left out: they stay.',
  })
  contacts?: AccountContactInput[] | null

  @Field(() => [AccountAddressInput], {
    nullable: true,
    description:
      'All its addresses, up to 100; one that is left out is removed. Left out: they stay.',
  })
  addresses?: AccountAddressInput[] | null
}

@InputType({ description: 'A new account.' })
export class AccountCreateInput extends AccountFieldsInput {
  @Field(() => String, { description: 'Name of the business: 1 to 200 characters.' })
  name!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Its first label; APPROVED where neither id nor code is given.',
  })
  labelId?: number | null

  @Field(() => String, { nullable: true, description: "The label's code; give this or the id." })
  labelCode?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      "Who looks after it; needs the permission accounts.assign unless it is you. Left out: its parent's, or you if you are an account manager.",
  })
  managerId?: string | null
}

@InputType({ description: 'An edit of an account; what is left out stays.' })
export class AccountUpdateInput extends AccountFieldsInput {
  @Field(() => ID, { description: 'Which account.' })
  accountId!: string

  @Field(() => String, { nullable: true, description: 'Name of the business.' })
  name?: string | null
}

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import { Money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import { Party, type PartyRecord } from '../../kernel/party.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import type { AddressKind, ContactRole } from './account.record.js'

/** The roles of contacts as the API lists them. */
export const ContactRoleEnum: { [Role in ContactRole]: Role } = {
  ADMINISTRATOR: 'ADMINISTRATOR',
  MANAGER: 'MANAGER',
  BUYER: 'BUYER',
}
registerEnumType(ContactRoleEnum, {
  name: 'ContactRole',
  description: 'What a contact does for the account.',
  valuesConfig: {
    ADMINISTRATOR: { description: 'Speaks for the account; may approve requests.' },
    MANAGER: { description: 'May approve requests.' },
    BUYER: { description: 'Asks for orders.' },
  },
})

/** The kinds of addresses as the API lists them. */
export const AddressKindEnum: { [Kind in AddressKind]: Kind } = {
  BILL_TO: 'BILL_TO',
  SHIP_TO: 'SHIP_TO',
}
registerEnumType(AddressKindEnum, {
  name: 'AddressKind',
  description: 'What an address of an account is for.',
  valuesConfig: {
    BILL_TO: { description: 'Invoices go there.' },
    SHIP_TO: { description: 'Goods go there.' },
  },
})

@ObjectType({ description: 'A business customer, as others refer to it.', simpleResolvers: true })
export class AccountRef {
  @Field(() => ID, { description: 'Id of the account.' })
  id!: string

  @Field(() => String, { description: 'Name of the business.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What other systems call it; null when nobody said.',
  })
  externalId!: string | null
}

@ObjectType({ description: 'A member of staff who looks after accounts.', simpleResolvers: true })
export class AccountManager {
  @Field(() => ID, { description: 'Id of the member of staff.' })
  id!: string

  @Field(() => String, { description: 'As colleagues read it.' })
  name!: string
}

@ObjectType({
  description: 'A person of an account. Contacts have no login: they are written to.',
  simpleResolvers: true,
})
export class AccountContact {
  @Field(() => ID, { description: 'Id of the contact.' })
  id!: string

  @Field(() => String, { description: 'Name of the person.' })
  name!: string

  @Needs('orders.contact.read')
  @Field(() => String, {
    nullable: true,
    description: 'E-mail address; null for none, and without the permission to read contact data.',
  })
  email!: string | null

  @Needs('orders.contact.read')
  @Field(() => String, {
    nullable: true,
    description: 'Phone number; null for none, and without the permission to read contact data.',
  })
  phone!: string | null

  @Field(() => ContactRoleEnum, { description: 'What the person does for the account.' })
  role!: ContactRole

  @Field(() => String, {
    nullable: true,
    description: 'Language in which they are written to, such as "de"; null: that of the business.',
  })
  language!: CustomerLanguage | null

  @Field(() => Money, {
    nullable: true,
    description: 'What a buyer may spend in a year of the account; null: no budget is set.',
  })
  budget!: Money | null

  @Field(() => Boolean, {
    description: 'Whether the person still acts for the account; nobody is deleted.',
  })
  active!: boolean
}

@ObjectType({ description: 'An address of an account.', simpleResolvers: true })
export class AccountAddress {
  @Field(() => ID, { description: 'Id of the address.' })
  id!: string

  @Field(() => AddressKindEnum, { description: 'What it is for.' })
  kind!: AddressKind

  @Needs('orders.contact.read')
  @Field(() => Party, {
    nullable: true,
    description: 'The address; null without the permission to read contact data.',
  })
  party!: PartyRecord | null

  @Field(() => Boolean, { description: 'Whether new quotes and requests begin with it.' })
  isDefault!: boolean
}

@ObjectType({ description: 'How much belongs to an account.', simpleResolvers: true })
export class AccountCounts {
  @Field(() => Int, { description: 'Orders that you may see.' })
  orders!: number

  @Field(() => Int, { description: 'Quotes.' })
  quotes!: number

  @Field(() => Int, {
    description: 'Quotes that are no order yet and whose label does not mean that they ended.',
  })
  openQuotes!: number

  @Field(() => Int, { description: 'Order requests.' })
  requests!: number

  @Field(() => Int, { description: 'Order requests that wait for approval.' })
  pendingRequests!: number
}

@ObjectType({ description: 'A business customer.', simpleResolvers: true })
export class Account {
  @Field(() => ID, { description: 'Id of the account.' })
  id!: string

  @Field(() => String, { description: 'Name of the business.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What other systems call it; unique; null when nobody said.',
  })
  externalId!: string | null

  @Field(() => String, {
    description: 'ISO 4217 code of its credit limit, its balance and the budgets of its buyers.',
  })
  currency!: string

  @Field(() => Int, { description: 'Month in which the year of its budgets begins: 1 to 12.' })
  budgetStartMonth!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is archived; null while it is in use.',
  })
  archivedAt!: Date | null

  @Field(() => Int, { description: 'Raised by every change; give it back as expectedVersion.' })
  version!: number

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt!: Date
}

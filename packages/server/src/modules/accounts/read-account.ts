import { currencyDecimals, isCurrencyCode, parseMoney } from '@waypost/shared'
import { customerLanguages } from '../../kernel/configuration.js'
import { partyFields, type PartyField, type PartyRecord } from '../../kernel/party.types.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { keptText } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { emailError, lineError, textError } from '../lists/index.js'
import type {
  AccountAddressInput,
  AccountContactInput,
  AccountFieldsInput,
} from './account.inputs.js'
import type { AddressRecord, ContactRecord, WholeAccount } from './account.record.js'

/** What an account's fields are before anybody has said anything. */
export type AccountDraft = Pick<
  WholeAccount,
  | 'name'
  | 'externalId'
  | 'parentId'
  | 'currency'
  | 'creditLimit'
  | 'budgetStartMonth'
  | 'contacts'
  | 'addresses'
>

type Given = AccountFieldsInput & { name?: string | null }

const mostContacts = 200
const mostAddresses = 100
const longestPartyField = 500

/**
 * An account with what was said in place of what was; a pure function but for new ids. Who is left
 * out of the contacts stays among them, inactive.
 * @throws Refusal with all that is wrong, each with its place
 */
export function readAccount(before: AccountDraft, input: Given): AccountDraft {
  refuseIfAny(fieldErrors(input))
  const currency = input.currency ?? before.currency
  refuseIfAny([
    ...amountErrors(input.creditLimit, currency, ['creditLimit']),
    ...(input.contacts ?? []).flatMap((contact, at) =>
      contactErrors(contact, before, currency, ['contacts', String(at)]),
    ),
    ...(input.addresses ?? []).flatMap((address, at) =>
      addressErrors(address, before, ['addresses', String(at)]),
    ),
    ...listErrors(input),
  ])
  return {
    name: input.name?.trim() ?? before.name,
    externalId: orFormer(keptText(input.externalId), before.externalId),
    parentId: input.parentId === undefined ? before.parentId : input.parentId,
    currency,
    creditLimit:
      input.creditLimit === undefined ? before.creditLimit : amountOf(input.creditLimit, currency),
    budgetStartMonth: input.budgetStartMonth ?? before.budgetStartMonth,
    contacts: input.contacts
      ? contactsOf(before.contacts, input.contacts, currency)
      : before.contacts,
    addresses: input.addresses?.map((address) => addressOf(before, address)) ?? before.addresses,
  }
}

const amountOf = (text: string | null | undefined, currency: string): number | null =>
  text == null ? null : parseMoney(text, currency)

/** What is said, or what was where nothing is said. */
const orFormer = <Value>(said: Value | undefined, former: Value | undefined): Value | null =>
  said === undefined ? (former ?? null) : said

const contactOf = (
  known: ContactRecord | undefined,
  input: AccountContactInput,
  currency: string,
): ContactRecord => ({
  id: known?.id ?? newId(),
  name: input.name.trim(),
  email: orFormer(keptText(input.email), known?.email),
  phone: orFormer(keptText(input.phone), known?.phone),
  role: input.role,
  language: orFormer(input.language, known?.language),
  budget: orFormer(
    input.budget === undefined ? undefined : amountOf(input.budget, currency),
    known?.budget,
  ),
  active: input.active,
})

function contactsOf(
  before: readonly ContactRecord[],
  given: readonly AccountContactInput[],
  currency: string,
): ContactRecord[] {
  const named = given.map((input) =>
    contactOf(
      before.find(({ id }) => id === input.id),
      input,
      currency,
    ),
  )
  const ids = new Set(named.map(({ id }) => id))
  const others = before.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, active: false }))
  return [...named, ...others]
}

function addressOf(before: AccountDraft, input: AccountAddressInput): AddressRecord {
  const known = before.addresses.find(({ id }) => id === input.id)
  const { id = newId(), party = {} } = known ?? {}
  return {
    id,
    kind: input.kind,
    party: input.party ? partyOf(input.party) : party,
    isDefault: input.isDefault,
  }
}

function partyOf(party: PartyRecord): PartyRecord {
  const read: PartyRecord = {}
  for (const field of Object.keys(partyFields) as PartyField[]) {
    const text = keptText(party[field])
    if (text) read[field] = text
  }
  return read
}

function fieldErrors({ name, externalId, currency, budgetStartMonth, parentId }: Given) {
  const month = budgetStartMonth ?? 1
  return [
    ...(name === null ? [invalidInput(['name'], 'This must not be blank.')] : []),
    ...lineError('name', name, 200),
    ...(externalId?.trim() ? lineError('externalId', externalId, 200) : []),
    ...(currency != null && !isCurrencyCode(currency)
      ? [invalidInput(['currency'], 'A currency is three capital letters, such as EUR.')]
      : []),
    ...(month < 1 || month > 12
      ? [invalidInput(['budgetStartMonth'], 'A month is a number from 1 to 12.')]
      : []),
    ...(parentId != null && !isId(parentId)
      ? [invalidInput(['parentId'], 'An account id is a UUID.')]
      : []),
  ]
}

function amountErrors(
  text: string | null | undefined,
  currency: string,
  path: string[],
): UserError[] {
  if (text == null) return []
  const minor = parseMoney(text, currency)
  if (minor !== null && minor >= 0) return []
  const decimals = currencyDecimals(currency)
  return [
    invalidInput(
      path,
      `This is no amount in ${currency}: a plain decimal from 0 on with at most ${decimals} decimals.`,
    ),
  ]
}

/** The same errors at another place. */
const within = (path: string[], errors: readonly UserError[]): UserError[] =>
  errors.map((error) => ({ ...error, path: [...path, ...(error.path ?? [])] }))

function contactErrors(
  input: AccountContactInput,
  before: AccountDraft,
  currency: string,
  path: string[],
): UserError[] {
  const { id, name, email, phone, language, budget } = input
  const isUnknown = id != null && !before.contacts.some((contact) => contact.id === id)
  const speaks = language == null || customerLanguages.includes(language)
  return [
    ...(isUnknown ? [invalidInput([...path, 'id'], 'The account has no such contact.')] : []),
    ...within(path, [
      ...lineError('name', name, 200),
      ...emailError('email', email),
      ...(phone?.trim() ? lineError('phone', phone, 50) : []),
    ]),
    ...(speaks
      ? []
      : [invalidInput([...path, 'language'], `One of ${customerLanguages.join(', ')}.`)]),
    ...amountErrors(budget, currency, [...path, 'budget']),
  ]
}

function addressErrors(
  { id, party }: AccountAddressInput,
  before: AccountDraft,
  path: string[],
): UserError[] {
  if (id != null && !before.addresses.some((address) => address.id === id))
    return [invalidInput([...path, 'id'], 'The account has no such address.')]
  if (id == null && !party) return [invalidInput([...path, 'party'], 'Give the address.')]
  return Object.entries(party ?? {}).flatMap(([field, text]) =>
    within([...path, 'party'], textError(field, text as string | null, longestPartyField)),
  )
}

/** What is wrong with the lists as a whole. */
function listErrors({ contacts, addresses }: Given): UserError[] {
  const errors: UserError[] = []
  const complain = (path: string, message: string) => errors.push(invalidInput([path], message))
  if ((contacts?.length ?? 0) > mostContacts)
    complain('contacts', `An account has at most ${mostContacts} contacts.`)
  if ((addresses?.length ?? 0) > mostAddresses)
    complain('addresses', `An account has at most ${mostAddresses} addresses.`)
  for (const [path, list] of [
    ['contacts', contacts],
    ['addresses', addresses],
  ] as const) {
    const ids = (list ?? []).flatMap(({ id }) => (id == null ? [] : [id]))
    if (new Set(ids).size < ids.length) complain(path, 'The same id stands here twice.')
  }
  const defaults = (addresses ?? []).filter(({ isDefault }) => isDefault).map(({ kind }) => kind)
  if (new Set(defaults).size < defaults.length)
    complain('addresses', 'Each kind has at most one default.')
  return errors
}

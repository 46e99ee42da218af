import { partyFields, type PartyField, type PartyRecord } from '../../kernel/party.types.js'
import type {
  AccountAddressInput,
  AccountContactInput,
  AccountFieldsInput,
} from './account.inputs.js'
import { addressKinds, type ContactRecord } from './account.record.js'
import type { AccountImportRow } from './import-row.js'
import type { AccountDraft } from './read-account.js'

/** What a row of an import says, as an edit of the account says it. */
export const inputOfRow = (
  row: AccountImportRow,
  before: AccountDraft,
  parentId: string | null,
): AccountFieldsInput & { name?: string } => ({
  externalId: row.externalId,
  ...(row.name === undefined ? {} : { name: row.name }),
  ...(row.currency === undefined ? {} : { currency: row.currency }),
  ...(row.creditLimit === undefined ? {} : { creditLimit: row.creditLimit }),
  ...(row.budgetStartMonth === undefined ? {} : { budgetStartMonth: row.budgetStartMonth }),
  ...(row.parentExternalId === undefined ? {} : { parentId }),
  ...(row.contact === undefined ? {} : { contacts: contactsOf(row.contact, before) }),
  ...(row.addresses === undefined ? {} : { addresses: addressesOf(row.addresses, before) }),
})

const stays = ({ id, name, role, active }: ContactRecord): AccountContactInput => ({
  id,
  name,
  role,
  active,
})

/** All contacts, with the one of the row as it says; a role is only given to somebody new. */
function contactsOf(
  { name, email, phone, role }: NonNullable<AccountImportRow['contact']>,
  { contacts }: AccountDraft,
): AccountContactInput[] {
  const active = contacts.filter((one) => one.active)
  const same = (one: string | null, other: string | undefined) =>
    one !== null && other !== undefined && one.toLowerCase() === other.toLowerCase()
  const known =
    active.find((one) => same(one.email, email)) ??
    active.find((one) => same(one.name, name) && (email === undefined || one.email === null))
  const said = {
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }
  if (known)
    return contacts.map((one) =>
      one.id === known.id ? { ...stays(one), name: name ?? one.name, ...said } : stays(one),
    )
  const added = { name: name ?? email ?? '', role: role ?? ('BUYER' as const), active: true }
  return [...contacts.map(stays), { ...added, ...said }]
}

/** All addresses, with the default ones of the row as it says. */
function addressesOf(
  given: NonNullable<AccountImportRow['addresses']>,
  { addresses }: AccountDraft,
): AccountAddressInput[] {
  const replaced = addresses.map(({ id, kind, isDefault, party }) => {
    const said = isDefault ? given[kind] : undefined
    return { id, kind, isDefault, party: said ? withSaid(party, said) : party }
  })
  const added = addressKinds.flatMap((kind) => {
    const party = given[kind]
    const isNew = party && !addresses.some((one) => one.kind === kind && one.isDefault)
    return isNew ? [{ kind, isDefault: true, party }] : []
  })
  return [...replaced, ...added]
}

function withSaid(before: PartyRecord, said: PartyRecord): PartyRecord {
  const fields = Object.keys(partyFields) as PartyField[]
  return Object.fromEntries(fields.map((field) => [field, said[field] ?? before[field] ?? null]))
}

import { formatMinor } from '@waypost/shared'
import type { RecordChange } from '../records/index.js'
import type { AccountDraft } from './read-account.js'
import type { AddressRecord, ContactRecord } from './account.record.js'

/** Fields of an account that its history tells letter by letter. */
const plainFields = ['name', 'externalId', 'parentId', 'currency', 'budgetStartMonth'] as const

const amountOf = (minor: number | null, currency: string): string | null =>
  minor === null ? null : formatMinor(minor, currency)

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What an edit changed, for the history: of contacts and addresses nothing that is contact data. */
export function accountChanges(before: AccountDraft, after: AccountDraft): RecordChange[] {
  const limits = [before, after].map((one) => amountOf(one.creditLimit, one.currency))
  return [
    ...plainFields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, from: before[field], to: after[field] })),
    ...(limits[0] === limits[1] ? [] : [{ field: 'creditLimit', from: limits[0], to: limits[1] }]),
    ...after.contacts.flatMap((contact) => contactChanges(before, after, contact)),
    ...addressChanges(before.addresses, after.addresses),
  ]
}

function contactChanges(before: AccountDraft, after: AccountDraft, contact: ContactRecord) {
  const known = before.contacts.find(({ id }) => id === contact.id)
  const from = known ? shown(known, before.currency) : null
  const to = shown(contact, after.currency)
  const reached = known?.email === contact.email && known.phone === contact.phone
  const changes: RecordChange[] = same(from, to) ? [] : [{ field: 'contact', from, to }]
  // That it changed may be read by everybody; what it is may not.
  if (known && !reached) changes.push({ field: 'contactData', to: { name: contact.name } })
  return changes
}

const shown = ({ name, role, language, budget, active }: ContactRecord, currency: string) => ({
  name,
  role,
  language,
  budget: amountOf(budget, currency),
  active,
})

function addressChanges(
  before: readonly AddressRecord[],
  after: readonly AddressRecord[],
): RecordChange[] {
  const kinds = (addresses: readonly AddressRecord[]) =>
    addresses.map(({ kind, isDefault }) => ({ kind, isDefault }))
  const byId = (addresses: readonly AddressRecord[]) =>
    [...addresses].sort((one, other) => one.id.localeCompare(other.id)).map(plainAddress)
  return same(byId(before), byId(after))
    ? []
    : [{ field: 'addresses', from: kinds(before), to: kinds(after) }]
}

const plainAddress = ({ id, kind, isDefault, party }: AddressRecord) => [
  id,
  kind,
  isDefault,
  Object.entries(party).sort(([one], [other]) => one.localeCompare(other)),
]

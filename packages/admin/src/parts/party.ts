import type { PartyInput, PartyPartsFragment } from '../generated/operations.js'

/** The fields of a customer's or recipient's data, in the order in which people write them. */
export const partyFields = [
  'name',
  'street',
  'zip',
  'city',
  'state',
  'country',
  'email',
  'phone',
] as const
export type PartyField = (typeof partyFields)[number]
/** Contact data as a form holds it: empty where there is none. */
export type PartyForm = Record<PartyField, string>

/** A form for contact data, filled with what is known. */
export const partyForm = (party: PartyPartsFragment | null): PartyForm =>
  Object.fromEntries(partyFields.map((field) => [field, party?.[field] ?? ''])) as PartyForm
export const emptyParty = (): PartyForm => partyForm(null)

/** What the API takes: no empty texts. */
export const partyInput = (form: PartyForm): PartyInput =>
  Object.fromEntries(partyFields.map((field) => [field, form[field].trim() || null]))

/** Only the fields that differ from before; null when none does. */
export function partyChanges(
  before: PartyPartsFragment | null,
  form: PartyForm,
): PartyInput | null {
  const known = partyForm(before)
  const changed = partyFields.filter((field) => form[field].trim() !== known[field].trim())
  if (changed.length === 0) return null
  return Object.fromEntries(changed.map((field) => [field, form[field].trim() || null]))
}

/** An address as it stands on a parcel, line by line, without empty lines. */
export function addressLines({
  name,
  street,
  zip,
  city,
  state,
  country,
}: PartyPartsFragment): string[] {
  const place = [[zip, city].filter(Boolean).join(' '), state].filter(Boolean).join(', ')
  return [name, street, place, country].filter((line): line is string => Boolean(line))
}

import { userError, type UserError } from '../../kernel/user-error.types.js'
import type { DetailRecord, PartyRecord } from './order-state.js'
import type { OrderUpdateInput } from './order.inputs.js'
import { partyFields, type PartyField, type PartyInput } from '../../kernel/party.types.js'

/** What an edit makes of an order's details. */
export interface OrderEdit {
  detail: DetailRecord
  /** Names of the fields that are different now, such as `billTo.zip`; never what they hold. */
  changed: string[]
}

const longestField = 500
const longestComments = 10_000
const largestCustomFields = 65_536

const clean = (text: string | null | undefined): string | null => text?.trim() || null

function editParty(party: PartyRecord, input: PartyInput | null | undefined): PartyRecord {
  const given = Object.entries(input ?? {}).filter(([, value]) => value !== undefined)
  return {
    ...party,
    ...Object.fromEntries(given.map(([name, value]) => [name, clean(value as string | null)])),
  }
}

function editFields(present: Record<string, unknown>, input: unknown): Record<string, unknown> {
  const edited = { ...present, ...(input as Record<string, unknown> | null | undefined) }
  return Object.fromEntries(Object.entries(edited).filter(([, value]) => value !== null))
}

const changedParty = (name: string, before: PartyRecord, after: PartyRecord): string[] =>
  (Object.keys(partyFields) as PartyField[])
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => `${name}.${field}`)

const changedKeys = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => `customFields.${key}`)

/** The details after an edit that {@link invalidEdit} finds nothing wrong with. */
export function editDetail(before: DetailRecord, input: OrderUpdateInput): OrderEdit {
  const detail = {
    billTo: editParty(before.billTo, input.billTo),
    shipTo: editParty(before.shipTo, input.shipTo),
    comments: input.comments === undefined ? before.comments : clean(input.comments),
    customFields: editFields(before.customFields, input.customFields),
  }
  const changed = [
    ...changedParty('billTo', before.billTo, detail.billTo),
    ...changedParty('shipTo', before.shipTo, detail.shipTo),
    ...(before.comments === detail.comments ? [] : ['comments']),
    ...changedKeys(before.customFields, detail.customFields),
  ]
  return { detail, changed }
}

function invalidParty(
  name: 'billTo' | 'shipTo',
  party: PartyInput | null | undefined,
): UserError[] {
  return Object.entries(party ?? {})
    .filter(([, value]) => typeof value === 'string' && value.length > longestField)
    .map(([field]) => userError('INVALID_INPUT', [name, field], { longest: longestField }))
}

function invalidFields(fields: unknown): UserError[] {
  if (fields == null) return []
  const isObject = typeof fields === 'object' && !Array.isArray(fields)
  if (isObject && JSON.stringify(fields).length <= largestCustomFields) return []
  return [userError('INVALID_INPUT', ['customFields'], { largest: largestCustomFields })]
}

/** What is wrong with the values of an edit, whatever the order. */
export const invalidEdit = (input: OrderUpdateInput): UserError[] => [
  ...invalidParty('billTo', input.billTo),
  ...invalidParty('shipTo', input.shipTo),
  ...((input.comments?.length ?? 0) > longestComments
    ? [userError('INVALID_INPUT', ['comments'], { longest: longestComments })]
    : []),
  ...invalidFields(input.customFields),
]

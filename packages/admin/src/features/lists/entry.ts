import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { ListEntryVersionInput } from '../../generated/operations.js'

/** What the entries of all lists have in common; those without `archivedAt` are only deleted. */
export interface Entry {
  id: string
  version: number
  archivedAt?: string | null
  inUse?: boolean
}

/** A form of an entry: what each field holds. */
export type EntryForm = Record<string, string | boolean>

/** One field of an entry's form. */
export interface EntryField {
  key: string
  kind: 'text' | 'longText' | 'email' | 'url' | 'country' | 'percent' | 'flag'
  required?: boolean
  longest?: number
  /** A wider place in the form. */
  wide?: boolean
}

/** A refusal with the field that it is about. */
export interface PlacedRefusal {
  code: string
  message: string
  path: readonly string[] | null
}

interface Answer {
  result: { userErrors: readonly PlacedRefusal[] }
}
type Deed<Input> = TypedDocumentNode<Answer, { input: Input }>

/** The mutations of one list. */
export interface EntryDeeds<Create, Update> {
  create: Deed<Create>
  update: Deed<Update & ListEntryVersionInput>
  archive?: Deed<ListEntryVersionInput>
  restore?: Deed<ListEntryVersionInput>
  remove: Deed<ListEntryVersionInput>
}

/** Everything that tells one list from another. */
export interface ListTerms<E extends Entry, Create> {
  /** The list's part of the texts. */
  name: 'carriers' | 'returnReasons' | 'suppliers' | 'taxRates'
  fields: readonly EntryField[]
  /** What an entry is called in sentences. */
  titleOf: (entry: E) => string
  /** The form of an entry, or of a new one. */
  formOf: (entry: E | null) => EntryForm
  /** What the API takes; null while something needed is missing. */
  inputOf: (form: EntryForm) => Create | null
  deeds: EntryDeeds<Create, Partial<Create>>
}

/** The text in a field of a form, without blanks around it. */
export const textIn = (form: EntryForm, key: string): string => {
  const value = form[key]
  return typeof value === 'string' ? value.trim() : ''
}

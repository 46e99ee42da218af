import { labelFlags, type LabelFlag } from '@waypost/shared'
import type {
  LabelCreateInput,
  LabelFieldsFragment,
  LabelSetFlagsInput,
  LabelUpdateInput,
} from '../../generated/operations.js'

/** A label as the table and the editor show it. */
export type Label = LabelFieldsFragment
type Flags = Record<LabelFlag, boolean | null>

/** What can be entered about a label. */
export interface LabelForm extends Flags {
  code: string
  name: string
  description: string
  color: string
  category: Label['category']
  /** What reaching it does by itself; null for nothing. */
  action: Label['action']
  /** Customers' wording by language; blank ones fall back to the name. */
  wordings: { language: string; text: string }[]
}

/** Languages that the editor always offers. */
const offered = ['en', 'de'] as const

/** A new label: nothing said but that what carries it can be edited. */
const blank: LabelForm = {
  code: '',
  name: '',
  description: '',
  color: '#3b82f6',
  category: 'OPEN',
  isShowToCustomer: false,
  isAccountStatus: false,
  isEdit: true,
  isSendEmail: false,
  isOrderState: false,
  isOrderLineItemState: false,
  isQuoteState: null,
  action: null,
  wordings: [],
}

/** The form of a label, or of a new one. */
export function formOf(label: Label | null): LabelForm {
  const known = label?.customerNames ?? []
  const missing = offered.filter((language) => !known.some((entry) => entry.language === language))
  const wordings = [
    ...known.map(({ language, text }) => ({ language, text })),
    ...missing.map((language) => ({ language, text: '' })),
  ]
  if (!label) return { ...blank, wordings }
  const { code, name, description, color, category, action } = label
  const flags = Object.fromEntries(labelFlags.map((flag) => [flag, label[flag]])) as Flags
  const own = { code, name, description: description ?? '', color, category, action }
  return { ...flags, ...own, wordings }
}

const wordingsOf = (form: LabelForm) =>
  form.wordings
    .filter(({ text }) => text.trim() !== '')
    .map(({ language, text }) => ({ language: language.trim(), text: text.trim() }))

/** What creates the label of a form. */
export function creationOf(form: LabelForm): LabelCreateInput {
  return {
    code: form.code.trim(),
    name: form.name.trim(),
    description: form.description.trim() || null,
    color: form.color.toLowerCase(),
    category: form.category,
    customerNames: wordingsOf(form),
    isShowToCustomer: form.isShowToCustomer === true,
    isAccountStatus: form.isAccountStatus === true,
    isEdit: form.isEdit === true,
    isSendEmail: form.isSendEmail === true,
    isOrderState: form.isOrderState === true,
    isOrderLineItemState: form.isOrderLineItemState === true,
    isQuoteState: form.isQuoteState,
    action: form.action,
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What brings a label's words to those of the form; null when they are the same. */
export function updateOf(label: Label, form: LabelForm): LabelUpdateInput | null {
  const before = formOf(label)
  const changes: Partial<LabelUpdateInput> = {
    ...(form.code.trim() !== before.code ? { code: form.code.trim() } : {}),
    ...(form.name.trim() !== before.name ? { name: form.name.trim() } : {}),
    ...(form.description.trim() !== before.description
      ? { description: form.description.trim() || null }
      : {}),
    ...(form.color.toLowerCase() !== before.color ? { color: form.color.toLowerCase() } : {}),
    ...(form.category !== before.category ? { category: form.category } : {}),
    ...(form.action !== before.action ? { action: form.action } : {}),
    ...(same(wordingsOf(form), wordingsOf(before)) ? {} : { customerNames: wordingsOf(form) }),
  }
  return Object.keys(changes).length
    ? { id: label.id, expectedVersion: label.version, ...changes }
    : null
}

/** What brings a label's flags to those of the form; null when they are the same. */
export function flagsOf(
  label: Label,
  form: Readonly<Flags>,
  expectedVersion: number,
): LabelSetFlagsInput | null {
  const changed = labelFlags.filter((flag) => form[flag] !== label[flag])
  if (!changed.length) return null
  return {
    id: label.id,
    expectedVersion,
    ...Object.fromEntries(changed.map((flag) => [flag, form[flag]])),
  }
}

/** A form whose label was changed meanwhile: what its author touched stands, the rest is as it is now. */
export function rebaseForm(form: LabelForm, before: Label, now: Label): LabelForm {
  const [old, fresh] = [formOf(before), formOf(now)]
  const touched = (Object.keys(old) as (keyof LabelForm)[]).filter(
    (key) => !same(form[key], old[key]),
  )
  return { ...fresh, ...Object.fromEntries(touched.map((key) => [key, form[key]])) }
}

/** What customers read in a language: its wording, that of the language without its region, or the name. */
export function customerWords(
  form: Pick<LabelForm, 'name' | 'wordings'>,
  language: string,
): string {
  const wording = (tag: string | undefined) =>
    form.wordings.find((entry) => entry.language === tag)?.text.trim()
  return wording(language) || wording(language.split('-')[0]) || form.name.trim()
}

import type {
  AdapterFieldFragment,
  ChannelFieldsFragment,
  ChannelSettingInput,
} from '../../generated/operations.js'

/** What is typed into the settings of a channel, by key. A secret is empty until one is typed. */
export type SettingForm = Record<string, string>

type Stored = NonNullable<ChannelFieldsFragment['setup']>['settings']

/** The form as it opens. */
export function formOf(fields: readonly AdapterFieldFragment[], stored: Stored): SettingForm {
  const values = new Map(stored.map(({ key, value }) => [key, value]))
  return Object.fromEntries(
    fields.map(({ key, kind, fallback }) => [
      key,
      kind === 'SECRET' ? '' : (values.get(key) ?? fallback ?? ''),
    ]),
  )
}

/** The settings that are other ones than those that are kept. */
export function changesOf(
  fields: readonly AdapterFieldFragment[],
  stored: Stored,
  form: SettingForm,
): ChannelSettingInput[] {
  const before = formOf(fields, stored)
  return fields.flatMap(({ key }) => {
    const value = form[key]?.trim() ?? ''
    return value === before[key] ? [] : [{ key, value: value || null }]
  })
}

const secretBytes = 32

/** A new secret for signatures, as Standard Webhooks has them. */
export function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(secretBytes))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}

import { normalAddress, addressProblem, type AddressRules } from '../../kernel/outgoing-address.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'
import type { ChannelAdapter, SettingField } from './adapters/adapter.js'

/** A setting as somebody gives it; null takes it away. */
export interface GivenSetting {
  key: string
  value?: string | null
}

/** Settings to be kept, by key; null for one that goes. */
export interface CheckedSettings {
  settings: Map<string, string | null>
  secrets: Map<string, string | null>
  errors: UserError[]
}

const longestValue = 2048

/** Sorts settings into secrets and others, and finds those that cannot be. */
export function checkSettings(
  adapter: ChannelAdapter | undefined,
  given: readonly GivenSetting[],
  rules: AddressRules,
): CheckedSettings {
  const checked: CheckedSettings = { settings: new Map(), secrets: new Map(), errors: [] }
  const refuse = (index: number, field: 'key' | 'value', message: string) =>
    checked.errors.push(invalidInput(['settings', String(index), field], message))
  for (const [index, { key, value }] of given.entries()) {
    const field = adapter?.settings.find((one) => one.key === key)
    const kept = value?.trim() || null
    if (!field) {
      refuse(index, 'key', 'This kind of channel has no such setting.')
      continue
    }
    const target = field.kind === 'SECRET' ? checked.secrets : checked.settings
    if (target.has(key)) refuse(index, 'key', 'This setting is given twice.')
    const problem = kept === null ? null : valueProblem(field, kept, rules)
    if (problem !== null) refuse(index, 'value', problem)
    target.set(key, field.kind === 'URL' && kept !== null ? normalAddress(kept) : kept)
  }
  return checked
}

function valueProblem(field: SettingField, value: string, rules: AddressRules): string | null {
  const { kind, choices, problem } = field
  if (kind === 'URL') return addressProblem(value, rules)
  if (kind === 'CHOICE' && !choices.some((choice) => choice.value === value))
    return `One of ${choices.map((choice) => choice.value).join(', ')}.`
  return lineProblem(value, longestValue) ?? problem?.(value) ?? null
}

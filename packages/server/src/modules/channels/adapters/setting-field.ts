import type { SettingField } from './adapter.js'

/** A field that is required, unless said otherwise. */
export const settingField = (
  key: string,
  kind: SettingField['kind'],
  label: string,
  purpose: string,
  more: Partial<SettingField> = {},
): SettingField => ({
  key,
  kind,
  label,
  purpose,
  required: true,
  fallback: null,
  choices: [],
  madeHere: false,
  ...more,
})

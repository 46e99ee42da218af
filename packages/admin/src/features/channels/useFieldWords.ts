import { useI18n } from 'vue-i18n'
import type { AdapterFieldFragment, ChannelAdapter } from '../../generated/operations.js'

/** Words for the settings of a kind of channel; for one that is new here the server's own. */
export function useFieldWords() {
  const { t, te } = useI18n()
  const worded = (key: string, otherwise: string) => (te(key) ? t(key) : otherwise)
  const keyOf = (kind: ChannelAdapter, field: string) => `channels.settings.${kind}.${field}`
  return {
    labelOf: (kind: ChannelAdapter, { key, label }: AdapterFieldFragment) =>
      worded(`${keyOf(kind, key)}.label`, label),
    purposeOf: (kind: ChannelAdapter, { key, purpose }: AdapterFieldFragment) =>
      worded(`${keyOf(kind, key)}.purpose`, purpose),
    choicesOf: (kind: ChannelAdapter, { key, choices }: AdapterFieldFragment) =>
      choices.map(({ value, label }) => ({
        value,
        label: worded(`${keyOf(kind, key)}.choices.${value}`, label),
      })),
  }
}

import { useI18n } from 'vue-i18n'
import { useFormat } from '../../../composables/useFormat.js'
import type { FactChangePartsFragment } from '../../../generated/operations.js'
import { factLines, type FactLine } from './fact-words.js'

/** What a change can be about: the items of an order, and its currency. */
export interface FactSubject {
  items: readonly { id: string; sku: string; name: string }[]
  currency: string
}

/** Words the facts of an order's changes in the reader's language. */
export function useFactWords(subject: () => FactSubject) {
  const { t, te } = useI18n()
  const { money, date, number, weight } = useFormat()
  return (changes: readonly FactChangePartsFragment[]): FactLine[] => {
    const { items, currency } = subject()
    return factLines(changes, {
      t: (key, values) => t(key, values ?? {}),
      has: te,
      money: (amount) => money({ amount, currency }),
      date,
      weight,
      number,
      item: (id) => items.find((item) => item.id === id)?.sku ?? null,
    })
  }
}

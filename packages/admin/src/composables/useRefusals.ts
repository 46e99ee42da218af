import { computed, type Ref } from 'vue'
import { useErrorWords, type Refusal } from './error-words.js'
import { refusalsAt, refusalsElsewhere } from './refusals-at-fields.js'

/** What was refused: at the fields that show it, and the rest. */
export function useRefusals(
  refusals: Readonly<Ref<readonly Refusal[]>>,
  fields: () => readonly string[],
) {
  const { refusalOf } = useErrorWords()
  const errorAt = (field: string): string | undefined =>
    refusalsAt(refusals.value, field)
      .map((refusal) => refusalOf(refusal))
      .map(({ detail, words }) => detail ?? words)
      .join(' ') || undefined
  return {
    errorAt,
    /** The server counts the rows of `list` that are sent; a form also has blank ones. */
    errorInRow:
      (list: string, sent: () => readonly { key: number }[]) => (key: number, field: string) => {
        const place = sent().findIndex((row) => row.key === key)
        return place < 0 ? undefined : errorAt(`${list}.${place}.${field}`)
      },
    others: computed(() => refusalsElsewhere(refusals.value, fields())),
    /** Somebody else has written meanwhile. */
    isOutdated: computed(() => refusals.value.some(({ code }) => code === 'VERSION_CONFLICT')),
  }
}

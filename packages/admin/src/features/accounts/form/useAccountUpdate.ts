import { useMutation, type CombinedError } from '@urql/vue'
import { computed, shallowRef } from 'vue'
import { useErrorWords, type Refusal } from '../../../composables/error-words.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { refusalsAt, refusalsElsewhere } from '../../../composables/refusals-at-fields.js'
import { AccountUpdateDocument, type AccountUpdateInput } from '../../../generated/operations.js'

/** Keeps an edit of an account; what is refused stands at its field, the rest in `others`. */
export function useAccountUpdate(fields: () => readonly string[]) {
  const update = useMutation(AccountUpdateDocument)
  const { refusalOf } = useErrorWords()
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError | null>(null)

  function hear(error: CombinedError | undefined, errors: readonly Refusal[] = []): boolean {
    failure.value = error ?? null
    refusals.value = errors
    return !error && errors.length === 0
  }

  return {
    failure,
    hear,
    saving: update.fetching,
    errorAt: (field: string) =>
      refusalsAt(refusals.value, field)
        .map(refusalOf)
        .map(({ detail, words }) => detail ?? words)
        .join(' ') || undefined,
    others: computed(() => refusalsElsewhere(refusals.value, fields())),
    /** Answers whether it was kept. */
    save: async (input: AccountUpdateInput): Promise<boolean> => {
      const { data, error } = await update.executeMutation({
        input: { idempotencyKey: newIdempotencyKey(), ...input },
      })
      return hear(error, data?.accountUpdate.userErrors)
    },
  }
}

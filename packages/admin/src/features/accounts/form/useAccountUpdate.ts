import { useMutation, type CombinedError } from '@urql/vue'
import { shallowRef } from 'vue'
import type { Refusal } from '../../../composables/error-words.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { useRefusals } from '../../../composables/useRefusals.js'
import { AccountUpdateDocument, type AccountUpdateInput } from '../../../generated/operations.js'

/** Keeps an edit of an account; what is refused stands at its field, the rest in `others`. */
export function useAccountUpdate(fields: () => readonly string[]) {
  const update = useMutation(AccountUpdateDocument)
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError | null>(null)
  const { errorAt, others } = useRefusals(refusals, fields)

  function hear(error: CombinedError | undefined, errors: readonly Refusal[] = []): boolean {
    failure.value = error ?? null
    refusals.value = errors
    return !error && errors.length === 0
  }

  return {
    failure,
    hear,
    saving: update.fetching,
    errorAt,
    others,
    /** Answers whether it was kept. */
    save: async (input: AccountUpdateInput): Promise<boolean> => {
      const { data, error } = await update.executeMutation({
        input: { idempotencyKey: newIdempotencyKey(), ...input },
      })
      return hear(error, data?.accountUpdate.userErrors)
    },
  }
}

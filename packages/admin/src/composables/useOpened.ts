import { useClientHandle, type CombinedError, type TypedDocumentNode } from '@urql/vue'
import { shallowRef, watch } from 'vue'
import { useFreshness } from './useFreshness.js'

const every = 2_000

/**
 * The record with an id, read anew while it moves. Undefined until it is known, null when it is not
 * there; an answer that comes after another one was asked for does not count.
 */
export function useOpened<Data, Record>(
  document: TypedDocumentNode<Data, { id: string }>,
  recordOf: (data: Data) => Record | null | undefined,
  { id, isMoving }: { id: () => string | null; isMoving: (record: Record) => boolean },
) {
  const { client } = useClientHandle()
  const record = shallowRef<Record | null | undefined>(undefined)
  const error = shallowRef<CombinedError | null>(null)

  async function load() {
    const asked = id()
    if (asked === null) return
    const answer = await client
      .query(document, { id: asked }, { requestPolicy: 'network-only' })
      .toPromise()
    if (asked !== id()) return
    error.value = answer.error ?? null
    if (answer.data) record.value = recordOf(answer.data) ?? null
  }
  watch(
    id,
    () => {
      record.value = undefined
      error.value = null
      void load()
    },
    { immediate: true },
  )
  useFreshness(() => {
    if (record.value && isMoving(record.value)) void load()
  }, every)
  return { record, error, load }
}

/** The state of a record that {@link useOpened} reads. */
export const stateOfOpened = (record: object | null | undefined): 'THERE' | 'GONE' | 'LOADING' =>
  record ? 'THERE' : record === null ? 'GONE' : 'LOADING'

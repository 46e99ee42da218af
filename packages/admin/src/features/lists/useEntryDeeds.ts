import { useToast } from '@nuxt/ui/composables'
import { useClientHandle, type CombinedError } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorToast } from '../../composables/useErrorToast.js'
import type { Entry, ListTerms, PlacedRefusal } from './entry.js'

const at = ({ id, version }: Entry) => ({ id, expectedVersion: version })

/** Adds and changes entries of one list. What was refused stays until the form is opened anew. */
export function useEntrySaving<E extends Entry, Create>({ deeds }: ListTerms<E, Create>) {
  const { client } = useClientHandle()
  const saving = ref(false)
  const refusals = shallowRef<readonly PlacedRefusal[]>([])
  const failure = shallowRef<CombinedError>()

  function clear() {
    refusals.value = []
    failure.value = undefined
  }

  /** Adds an entry, or changes the given one; answers whether it was written. */
  async function save(entry: E | null, input: Create): Promise<boolean> {
    saving.value = true
    const { data, error } = entry
      ? await client.mutation(deeds.update, { input: { ...input, ...at(entry) } }).toPromise()
      : await client.mutation(deeds.create, { input }).toPromise()
    saving.value = false
    failure.value = error
    // Saving what is there already is no mistake.
    refusals.value = (data?.result.userErrors ?? []).filter(({ code }) => code !== 'NOTHING_TO_DO')
    return !error && refusals.value.length === 0
  }

  return { saving, refusals, failure, clear, save }
}

/** Archives, restores and deletes entries of one list. Outcomes are toasted. */
export function useEntryDeeds<E extends Entry, Create>({ deeds, titleOf }: ListTerms<E, Create>) {
  const { client } = useClientHandle()
  const { t } = useI18n()
  const toast = useToast()
  const { failed } = useErrorToast()
  const busy = ref(false)
  const undoing = (onClick: () => void) => [
    { label: t('common.undo'), icon: 'i-lucide-undo-2', onClick },
  ]

  async function act(deed: 'archive' | 'restore' | 'remove', entry: E, undo?: () => void) {
    const document = deeds[deed]
    if (!document) return
    busy.value = true
    const { data, error } = await client.mutation(document, { input: at(entry) }).toPromise()
    busy.value = false
    if (failed(error, data?.result.userErrors)) return
    toast.add({
      title: t(`lists.done.${deed}`, { name: titleOf(entry) }),
      icon: 'i-lucide-circle-check',
      color: 'success',
      ...(undo && { actions: undoing(undo) }),
    })
  }

  const restore = (entry: E) => act('restore', entry)
  return {
    busy,
    restore,
    archive: (entry: E) =>
      act('archive', entry, () => void restore({ ...entry, version: entry.version + 1 })),
    remove: (entry: E) => act('remove', entry),
  }
}

import { useClientHandle, type CombinedError } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToast } from '@nuxt/ui/composables'
import { useErrorToast } from '../../composables/useErrorToast.js'
import type { Entry, ListTerms, PlacedRefusal } from './entry.js'

/** Writes entries of one list. What concerns the open form is kept; the rest is toasted. */
export function useEntryDeeds<E extends Entry, Create>(terms: ListTerms<E, Create>) {
  const { client } = useClientHandle()
  const { t } = useI18n()
  const toast = useToast()
  const { failed } = useErrorToast()
  const busy = ref(false)
  const refusals = shallowRef<readonly PlacedRefusal[]>([])
  const failure = shallowRef<CombinedError>()
  const { deeds, titleOf } = terms
  const at = ({ id, version }: Entry) => ({ id, expectedVersion: version })
  const tell = (deed: string, title: string, undo?: () => void) =>
    toast.add({
      title: t(`lists.done.${deed}`, { name: title }),
      icon: 'i-lucide-circle-check',
      color: 'success',
      ...(undo && {
        actions: [{ label: t('common.undo'), icon: 'i-lucide-undo-2', onClick: undo }],
      }),
    })

  function clear() {
    refusals.value = []
    failure.value = undefined
  }

  /** Adds an entry, or changes the given one; answers whether it was written. */
  async function save(entry: E | null, input: Create): Promise<boolean> {
    busy.value = true
    const { data, error } = entry
      ? await client.mutation(deeds.update, { input: { ...input, ...at(entry) } }).toPromise()
      : await client.mutation(deeds.create, { input }).toPromise()
    busy.value = false
    failure.value = error
    // Saving what is there already is no mistake.
    refusals.value = (data?.result.userErrors ?? []).filter(({ code }) => code !== 'NOTHING_TO_DO')
    return !error && refusals.value.length === 0
  }

  async function act(deed: 'archive' | 'restore' | 'remove', entry: E): Promise<boolean> {
    const document = deeds[deed]
    if (!document) return false
    busy.value = true
    const { data, error } = await client.mutation(document, { input: at(entry) }).toPromise()
    busy.value = false
    return !failed(error, data?.result.userErrors)
  }

  async function archive(entry: E) {
    if (!(await act('archive', entry))) return
    const archived = { ...entry, version: entry.version + 1 }
    tell('archived', titleOf(entry), () => void restore(archived))
  }

  async function restore(entry: E) {
    if (await act('restore', entry)) tell('restored', titleOf(entry))
  }

  async function remove(entry: E) {
    if (await act('remove', entry)) tell('removed', titleOf(entry))
  }

  return { busy, refusals, failure, clear, save, archive, restore, remove }
}

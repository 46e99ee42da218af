import { useToast } from '@nuxt/ui/composables'
import { useMutation } from '@urql/vue'
import { useDebounceFn } from '@vueuse/core'
import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  ArchiveLabelDocument,
  ReorderLabelsDocument,
  RestoreLabelDocument,
} from '../../generated/operations.js'
import type { Label } from './label-form.js'
import { moved } from './label-order.js'
import { useLabelErrorToast } from './useLabelErrorToast.js'

const versionOf = ({ id, version }: Label) => ({ input: { id, expectedVersion: version } })

/** What can be done to a label from the list at once: archive, restore, move. Failures are toasted. */
export function useLabelDeeds(options: { revision: Ref<number> }) {
  const { t } = useI18n()
  const toast = useToast()
  const { failed } = useLabelErrorToast()
  const archiving = useMutation(ArchiveLabelDocument)
  const restoring = useMutation(RestoreLabelDocument)
  const reordering = useMutation(ReorderLabelsDocument)
  /** The order that was asked for, until the server has it. */
  const order = shallowRef<readonly number[] | null>(null)

  function tell(title: string, undo?: () => void) {
    const actions = undo
      ? [
          {
            label: t('common.undo'),
            icon: 'i-lucide-undo-2',
            color: 'neutral' as const,
            variant: 'outline' as const,
            onClick: undo,
          },
        ]
      : []
    toast.add({ title, icon: 'i-lucide-circle-check', color: 'success', actions })
  }

  async function archive(label: Label) {
    const { data, error } = await archiving.executeMutation(versionOf(label))
    if (failed(error, data?.labelArchive.userErrors)) return
    const archived = data?.labelArchive.label
    tell(
      t('labels.archived', { label: label.name }),
      archived ? () => void restore(archived) : undefined,
    )
  }

  async function restore(label: Label) {
    const { data, error } = await restoring.executeMutation(versionOf(label))
    if (!failed(error, data?.labelRestore.userErrors))
      tell(t('labels.restored', { label: label.name }))
  }

  let before: readonly number[] | null = null
  const send = useDebounceFn(async () => {
    const [ids, old] = [order.value, before]
    before = null
    if (ids) await put(ids, old ? () => void put(old) : undefined)
  }, 600)

  /** Moves a label among those shown; the others keep their places. Moves in a row are sent as one. */
  function move(shown: readonly Label[], from: number, to: number) {
    if (from === to || to < 0 || to >= shown.length) return
    const ids = shown.map(({ id }) => id)
    before ??= ids
    order.value = moved(ids, from, to)
    void send()
  }

  async function put(ids: readonly number[], undo?: () => void) {
    order.value = ids
    const { data, error } = await reordering.executeMutation({
      input: { ids: [...ids], expectedRevision: options.revision.value },
    })
    if (order.value === ids) order.value = null
    if (!failed(error, data?.labelReorder.userErrors)) tell(t('labels.reordered'), undo)
  }

  return { archive, restore, move, order }
}

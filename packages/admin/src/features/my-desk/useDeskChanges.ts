import { useToast } from '@nuxt/ui/composables'
import { useClientHandle, useMutation } from '@urql/vue'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorToast } from '../../composables/useErrorToast.js'
import { usePages } from '../../composables/usePages.js'
import { DeskChangesDocument, DeskLookedDocument } from '../../generated/operations.js'

/** Reads the changes page by page. */
function useReading() {
  const { client } = useClientHandle()
  /** Up to where the rows tell: what happens after they were read stays unseen. */
  const position = ref<string | null>(null)
  const lookedAt = ref<string | null>(null)

  async function read(first: number, after: string | null) {
    const { data, error } = await client
      .query(DeskChangesDocument, { first, after }, { requestPolicy: 'network-only' })
      .toPromise()
    if (!data) return { page: null, error: error ?? null }
    const { changed } = data.myDesk
    if (after === null) {
      position.value = changed.position
      lookedAt.value = data.myDesk.lookedAt
    }
    const { hasNextPage, endCursor } = changed.pageInfo
    const rows = changed.edges.map(({ node }) => ({ id: node.record.id, ...node }))
    return { page: { rows, end: hasNextPage ? endCursor : null }, error: null }
  }
  return { position, lookedAt, read }
}

/** What others changed since this person last looked, and the press that says it was seen. */
export function useDeskChanges() {
  const { t } = useI18n()
  const toast = useToast()
  const { position, lookedAt, read } = useReading()
  const { failed } = useErrorToast()
  const looking = useMutation(DeskLookedDocument)
  const pages = usePages(read)
  void pages.restart()

  async function moveTo(to: string): Promise<string | null> {
    const { data, error } = await looking.executeMutation({ input: { position: to } })
    if (failed(error) || !data) return null
    await pages.restart()
    return data.myDeskLooked.previous
  }

  async function seen() {
    if (position.value === null || looking.fetching.value) return
    const previous = await moveTo(position.value)
    if (previous === null) return
    toast.add({
      title: t('desk.changed.done'),
      color: 'success',
      icon: 'i-lucide-check-check',
      actions: [
        { label: t('desk.changed.undo'), variant: 'outline', onClick: () => void moveTo(previous) },
      ],
    })
  }

  const hasRows = computed(() => (pages.rows.value?.length ?? 0) > 0)
  return { ...pages, lookedAt, seen, saving: looking.fetching, hasRows }
}

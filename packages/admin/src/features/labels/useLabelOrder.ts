import { useMutation } from '@urql/vue'
import { useDebounceFn } from '@vueuse/core'
import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ReorderLabelsDocument } from '../../generated/operations.js'
import type { Label } from './label-form.js'
import { moved } from './label-order.js'
import { useDoneToast } from './useDoneToast.js'
import { useLabelErrorToast } from './useLabelErrorToast.js'

/** How long somebody may pause between moves that are sent as one, in milliseconds. */
const pause = 600

/** Puts labels in another order: at once on the screen, then on the server. Outcomes are toasted. */
export function useLabelOrder(revision: Ref<number>) {
  const { t } = useI18n()
  const tell = useDoneToast()
  const { failed } = useLabelErrorToast()
  const { executeMutation } = useMutation(ReorderLabelsDocument)
  /** The order that was asked for, until the server has it. */
  const order = shallowRef<readonly number[] | null>(null)
  let before: readonly number[] | null = null

  async function put(ids: readonly number[], undo?: () => void) {
    order.value = ids
    const input = { ids: [...ids], expectedRevision: revision.value }
    const { data, error } = await executeMutation({ input })
    if (order.value === ids) order.value = null
    if (!failed(error, data?.labelReorder.userErrors)) tell(t('labels.reordered'), { undo })
  }

  const send = useDebounceFn(async () => {
    const [ids, old] = [order.value, before]
    before = null
    if (ids) await put(ids, old ? () => void put(old) : undefined)
  }, pause)

  /** Moves a label among those shown; the others keep their places. */
  function move(shown: readonly Label[], from: number, to: number) {
    if (from === to || to < 0 || to >= shown.length) return
    const ids = shown.map(({ id }) => id)
    before ??= ids
    order.value = moved(ids, from, to)
    void send()
  }

  return { order, move }
}

import { useToast } from '@nuxt/ui/composables'
import { useClientHandle } from '@urql/vue'
import { useI18n } from 'vue-i18n'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { useErrorToast } from '../../../composables/useErrorToast.js'
import { OrderPageDocument, StatusEventUndoDocument } from '../../../generated/operations.js'
import type { EventResult } from './event-documents.js'

/** Makes the button that takes back at once what an event has just done, and tells what came of it. */
export function useUndo() {
  const { client } = useClientHandle()
  const { t } = useI18n()
  const toast = useToast()
  const { failed } = useErrorToast()

  async function undo(eventId: string, idempotencyKey: string, order: EventResult['order']) {
    const input = { eventId, idempotencyKey }
    const answer = await client
      .mutation(StatusEventUndoDocument, { input, apply: true })
      .toPromise()
    const result = answer.data?.result
    const number = order?.number ?? ''
    if (result?.applied) {
      const title = t('events.done.UNDO', { number })
      toast.add({ title, color: 'success', icon: 'i-lucide-undo-2' })
    } else if (result?.userErrors.some(({ code }) => code === 'VERSION_CONFLICT')) {
      const words = {
        title: t('events.undo.tooLate'),
        description: t('events.undo.movedOn', { number }),
      }
      toast.add({ ...words, color: 'error', icon: 'i-lucide-circle-alert' })
      const id = order?.id ?? ''
      void client.query(OrderPageDocument, { id }, { requestPolicy: 'network-only' }).toPromise()
    } else failed(answer.error, result?.userErrors)
  }

  return ({ event, order }: EventResult) => {
    const key = newIdempotencyKey()
    return {
      label: t('events.undo.action'),
      icon: 'i-lucide-undo-2',
      color: 'neutral' as const,
      variant: 'outline' as const,
      onClick: () => void undo(event?.id ?? '', key, order),
    }
  }
}

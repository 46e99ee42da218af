import { useToast } from '@nuxt/ui/composables'
import { useI18n } from 'vue-i18n'

/** Tells that changes are kept, and how many updates wait again because of them. */
export function useDone() {
  const { t } = useI18n()
  const toast = useToast()
  return (requeued: number) => {
    toast.add({
      title: t('common.saved'),
      ...(requeued > 0 && { description: t('channels.requeued', requeued) }),
      icon: 'i-lucide-circle-check',
      color: 'success',
    })
  }
}

import { useToast } from '@nuxt/ui/composables'
import { useI18n } from 'vue-i18n'

/** Tells that something was done, with the way back where there is one. */
export function useDoneToast() {
  const { t } = useI18n()
  const toast = useToast()

  return (title: string, more: { description?: string; undo?: (() => void) | undefined } = {}) => {
    const { undo, ...rest } = more
    toast.add({
      ...rest,
      title,
      icon: 'i-lucide-circle-check',
      color: 'success',
      actions: undo
        ? [
            {
              label: t('common.undo'),
              icon: 'i-lucide-undo-2',
              color: 'neutral',
              variant: 'outline',
              onClick: undo,
            },
          ]
        : [],
    })
  }
}

import { useToast } from '@nuxt/ui/composables'
import { useMutation } from '@urql/vue'
import type { LabelFlag } from '@waypost/shared'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { SetLabelFlagsDocument } from '../../generated/operations.js'
import type { Label } from './label-form.js'
import { useLabelErrorToast } from './useLabelErrorToast.js'

/**
 * Switches flags at once on the screen and then on the server, one request after the other for each
 * label, since each builds on the version that the one before made. A toast offers the way back.
 */
export function useLabelFlags() {
  const { t } = useI18n()
  const toast = useToast()
  const { failed } = useLabelErrorToast()
  const { executeMutation } = useMutation(SetLabelFlagsDocument)
  const pending = ref(new Map<string, boolean | null>())
  const queues = new Map<number, Promise<void>>()
  const versions = new Map<number, number>()
  const key = (id: number, flag: LabelFlag) => `${id} ${flag}`

  /** The flag as the reader set it, even if the server does not know yet. */
  function flagOf(label: Label, flag: LabelFlag): boolean | null {
    const own = pending.value.get(key(label.id, flag))
    return own === undefined ? label[flag] : own
  }

  async function send(label: Label, flag: LabelFlag, value: boolean | null): Promise<boolean> {
    const expectedVersion = Math.max(label.version, versions.get(label.id) ?? 0)
    const { data, error } = await executeMutation({
      input: { id: label.id, expectedVersion, [flag]: value },
    })
    const written = data?.labelSetFlags.label
    if (written) versions.set(label.id, written.version)
    return !failed(error, data?.labelSetFlags.userErrors)
  }

  function set(label: Label, flag: LabelFlag, value: boolean | null, isUndo = false) {
    const before = flagOf(label, flag)
    const own = key(label.id, flag)
    pending.value.set(own, value)
    const queue = (queues.get(label.id) ?? Promise.resolve()).then(async () => {
      const done = await send(label, flag, value)
      if (pending.value.get(own) === value) pending.value.delete(own)
      if (done && !isUndo) offerUndo(label, flag, before, value)
    })
    queues.set(label.id, queue)
  }

  function offerUndo(label: Label, flag: LabelFlag, before: boolean | null, value: boolean | null) {
    toast.add({
      title: t('labels.flagSet', {
        label: label.name,
        flag: t(`labels.flags.${flag}.name`),
        value: value ? t('labels.on') : t('labels.off'),
      }),
      description: t(`labels.flags.${flag}.${value ? 'on' : 'off'}`),
      icon: 'i-lucide-circle-check',
      color: 'success',
      actions: [
        {
          label: t('common.undo'),
          icon: 'i-lucide-undo-2',
          color: 'neutral',
          variant: 'outline',
          onClick: () => set(label, flag, before, true),
        },
      ],
    })
  }

  return { flagOf, set }
}

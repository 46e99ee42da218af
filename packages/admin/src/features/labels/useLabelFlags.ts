import { useMutation } from '@urql/vue'
import type { LabelFlag } from '@waypost/shared'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { SetLabelFlagsDocument } from '../../generated/operations.js'
import type { Label } from './label-form.js'
import { useDoneToast } from './useDoneToast.js'
import { useLabelErrorToast } from './useLabelErrorToast.js'

/**
 * Writes flags, one request after the other for each label, since each builds on the version that
 * the one before made. Answers whether it was written.
 */
function useFlagWriter() {
  const { failed } = useLabelErrorToast()
  const { executeMutation } = useMutation(SetLabelFlagsDocument)
  const queues = new Map<number, Promise<boolean>>()
  const versions = new Map<number, number>()

  async function send(label: Label, flag: LabelFlag, value: boolean | null): Promise<boolean> {
    const expectedVersion = Math.max(label.version, versions.get(label.id) ?? 0)
    const { data, error } = await executeMutation({
      input: { id: label.id, expectedVersion, [flag]: value },
    })
    const written = data?.labelSetFlags.label
    if (written) versions.set(label.id, written.version)
    return !failed(error, data?.labelSetFlags.userErrors)
  }

  return (label: Label, flag: LabelFlag, value: boolean | null): Promise<boolean> => {
    const waiting = queues.get(label.id) ?? Promise.resolve(true)
    const queue = waiting.then(() => send(label, flag, value))
    queues.set(label.id, queue)
    return queue
  }
}

const keyOf = (id: number, flag: LabelFlag) => `${id} ${flag}`

/** Switches flags at once on the screen and then on the server. A toast offers the way back. */
export function useLabelFlags() {
  const { t } = useI18n()
  const tell = useDoneToast()
  const write = useFlagWriter()
  const pending = ref(new Map<string, boolean | null>())

  /** The flag as the reader set it, even if the server does not know yet. */
  function flagOf(label: Label, flag: LabelFlag): boolean | null {
    const own = pending.value.get(keyOf(label.id, flag))
    return own === undefined ? label[flag] : own
  }

  async function put(label: Label, flag: LabelFlag, value: boolean | null): Promise<boolean> {
    const key = keyOf(label.id, flag)
    pending.value.set(key, value)
    const done = await write(label, flag, value)
    if (pending.value.get(key) === value) pending.value.delete(key)
    return done
  }

  async function set(label: Label, flag: LabelFlag, value: boolean) {
    const before = flagOf(label, flag)
    if (!(await put(label, flag, value))) return
    const words = { label: label.name, flag: t(`labels.flags.${flag}.name`) }
    tell(t('labels.flagSet', { ...words, value: value ? t('labels.on') : t('labels.off') }), {
      description: t(`labels.flags.${flag}.${value ? 'on' : 'off'}`),
      undo: () => void put(label, flag, before),
    })
  }

  return { flagOf, set }
}

import { useMutation, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import {
  CreateLabelDocument,
  SetLabelFlagsDocument,
  UpdateLabelDocument,
} from '../../generated/operations.js'
import { isColor } from '../../parts/label-palette.js'
import {
  creationOf,
  flagsOf,
  formOf,
  rebaseForm,
  updateOf,
  type Label,
  type LabelForm,
} from './label-form.js'

type PlacedRefusal = Refusal & { path: readonly string[] | null }

/**
 * The editor's form: filled when it opens, carried over when the label changes elsewhere, and
 * written as words first and flags second, since each is a mutation of its own.
 */
export function useLabelEditor(open: Ref<boolean>, label: Ref<Label | null>) {
  const creation = useMutation(CreateLabelDocument)
  const update = useMutation(UpdateLabelDocument)
  const flags = useMutation(SetLabelFlagsDocument)
  const form = ref<LabelForm>(formOf(null))
  const base = shallowRef<Label | null>(null)
  const refusals = ref<readonly PlacedRefusal[]>([])
  const failure = shallowRef<CombinedError>()

  watch(open, (now) => now && start(), { immediate: true })
  watch(label, (now) => {
    if (!open.value || !now || !base.value || now.id !== base.value.id) return
    form.value = rebaseForm(form.value, base.value, now)
    base.value = now
  })

  function start() {
    base.value = label.value
    form.value = formOf(label.value)
    refuse()
  }

  function refuse(error?: CombinedError, errors: readonly PlacedRefusal[] = []) {
    failure.value = error
    refusals.value = errors
  }

  async function create(): Promise<boolean> {
    const { data, error } = await creation.executeMutation({ input: creationOf(form.value) })
    refuse(error, data?.labelCreate.userErrors)
    return Boolean(data?.labelCreate.label)
  }

  async function change(before: Label): Promise<boolean> {
    const wanted = form.value
    const words = updateOf(before, wanted)
    let version = before.version
    if (words) {
      const { data, error } = await update.executeMutation({ input: words })
      refuse(error, data?.labelUpdate.userErrors)
      if (!data?.labelUpdate.label) return false
      version = data.labelUpdate.label.version
    }
    const switches = flagsOf(before, wanted, version)
    if (!switches) return true
    const { data, error } = await flags.executeMutation({ input: switches })
    refuse(error, data?.labelSetFlags.userErrors)
    return Boolean(data?.labelSetFlags.label)
  }

  return {
    form,
    refusals,
    failure,
    /** Answers whether everything was written; otherwise the refusals say why. */
    save: () => (base.value ? change(base.value) : create()),
    busy: computed(() => creation.fetching.value || update.fetching.value || flags.fetching.value),
    ready: computed(
      () =>
        form.value.name.trim() !== '' && form.value.code.trim() !== '' && isColor(form.value.color),
    ),
    changed: computed(
      () =>
        !base.value ||
        updateOf(base.value, form.value) !== null ||
        flagsOf(base.value, form.value, 0) !== null,
    ),
  }
}

import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { isColor } from '../../parts/label-palette.js'
import { flagsOf, formOf, rebaseForm, updateOf, type Label, type LabelForm } from './label-form.js'
import { useLabelWriter } from './useLabelWriter.js'

/** The editor's form: filled when it opens, carried over when the label changes elsewhere. */
export function useLabelEditor(open: Ref<boolean>, label: Ref<Label | null>) {
  const { create, change, forget, ...writer } = useLabelWriter()
  const form = ref<LabelForm>(formOf(null))
  const base = shallowRef<Label | null>(null)

  function start() {
    base.value = label.value
    form.value = formOf(label.value)
    forget()
  }

  watch(open, (now) => now && start(), { immediate: true })
  watch(label, (now) => {
    if (!open.value || !now || !base.value || now.id !== base.value.id) return
    form.value = rebaseForm(form.value, base.value, now)
    base.value = now
  })

  const isComplete = ({ name, code, color }: LabelForm) =>
    name.trim() !== '' && code.trim() !== '' && isColor(color)
  const differs = (from: Label) =>
    updateOf(from, form.value) !== null || flagsOf(from, form.value, from.version) !== null

  return {
    ...writer,
    form,
    /** Answers whether everything was written; otherwise the refusals say why. */
    save: () => (base.value ? change(base.value, form.value) : create(form.value)),
    ready: computed(() => isComplete(form.value)),
    changed: computed(() => !base.value || differs(base.value)),
  }
}

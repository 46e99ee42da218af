import { computed, ref, type Ref } from 'vue'

/** Whether a form holds something else than what was kept of it last. */
export function useUnsaved(form: Ref<unknown>) {
  const content = computed(() => JSON.stringify(form.value))
  const kept = ref(content.value)
  return {
    dirty: computed(() => content.value !== kept.value),
    /** The form as it is now is kept. */
    keep: () => void (kept.value = content.value),
  }
}

import { refDebounced } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { latest } from './latest.js'

/** Longer than the pause between two keystrokes, shorter than patience. */
const trialDelay = 250

/**
 * The latest dry run of what is in a form, again whenever that or `about` is another; the one
 * before stays on show until it is there. Nothing is asked while the input is null.
 */
export function useTrial<Input, Answer>(
  input: () => Input | null,
  send: (input: Input) => Promise<Answer>,
  about: () => unknown,
) {
  const answer = shallowRef<Answer | null>(null)
  const stopped = ref(false)
  const { ask, drop } = latest(send)
  const question = computed(() => input() && JSON.stringify([input(), about()]))
  const answered = ref<string | null>(null)
  watch(
    refDebounced(question, trialDelay),
    (asked) => {
      drop()
      if (stopped.value) return
      const given = input()
      if (given === null) answer.value = answered.value = null
      else
        void ask(given, (latestAnswer) => {
          answer.value = latestAnswer
          answered.value = asked
        })
    },
    { immediate: true },
  )
  return {
    answer,
    pending: computed(() => question.value !== null && question.value !== answered.value),
    /** Asks no more: what has happened is no longer a matter of trying out. */
    stop: () => {
      stopped.value = true
      drop()
    },
  }
}

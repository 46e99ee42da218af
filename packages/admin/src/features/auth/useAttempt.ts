import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorWords } from '../../composables/error-words.js'
import type { Answer } from './staff-sign-in.js'

/** One attempt at a time: whether it runs, and in words why the last one failed. */
export function useAttempt() {
  const { t, te } = useI18n()
  const { words } = useErrorWords()
  const busy = ref(false)
  const refusal = ref<{ words: string; code: string } | null>(null)

  /** Runs the request. Answers its data, or undefined after a refusal. */
  async function attempt<T>(request: () => Promise<Answer<T>>): Promise<{ data: T } | undefined> {
    busy.value = true
    refusal.value = null
    const answer = await request()
    busy.value = false
    if (answer.ok) return { data: answer.data }
    const { code } = answer
    refusal.value = {
      code,
      words: te(`auth.refusals.${code}`) ? t(`auth.refusals.${code}`) : words(code),
    }
    return undefined
  }

  return { busy, refusal, attempt }
}

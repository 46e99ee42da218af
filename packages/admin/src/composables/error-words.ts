import type { CombinedError } from '@urql/vue'
import { useI18n } from 'vue-i18n'

/** A refusal of the business, as every payload lists them. */
export interface Refusal {
  code: string
  message: string
  path?: readonly string[] | null
}

/** A failed request in words: its code, a sentence, and the id the server logged it under. */
export interface Failure {
  code: string
  words: string
  /** What the server said beyond the code; only where the code alone is too general. */
  detail?: string
  id?: string
}

/** The code of a failed request: the server's own, or NETWORK when no answer came. */
export function codeOf(error: CombinedError): string {
  if (error.networkError) return 'NETWORK'
  const code = error.graphQLErrors[0]?.extensions['code']
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR'
}

/** Codes whose sentence says little without what the server adds. */
const general = new Set(['INVALID_INPUT', 'BAD_USER_INPUT', 'PERMISSION_DENIED'])

/** Words errors by their code, once for the whole app and in the reader's language. */
export function useErrorWords() {
  const { t, te } = useI18n()
  const words = (code: string, message?: string) =>
    te(`errors.${code}`) ? t(`errors.${code}`) : (message ?? t('errors.INTERNAL_SERVER_ERROR'))

  function failureOf(error: CombinedError): Failure {
    const code = codeOf(error)
    const first = error.graphQLErrors[0]
    const id = first?.extensions['id']
    return {
      code,
      words: words(code, first?.message),
      ...(general.has(code) && first ? { detail: first.message } : {}),
      ...(typeof id === 'string' ? { id } : {}),
    }
  }

  function refusalOf(refusal: Refusal): Failure {
    const failure = { code: refusal.code, words: words(refusal.code, refusal.message) }
    return general.has(refusal.code) ? { ...failure, detail: refusal.message } : failure
  }

  return { words, failureOf, refusalOf }
}

import { useI18n } from 'vue-i18n'
import { passwordProblems, shortestPassword, type NewPassword } from './passwords.js'

/** What a form says about a field. */
export interface Complaint {
  name: string
  message: string
}

/** Checks that the forms of sign-in share, worded for their fields. */
export function useChecks() {
  const { t } = useI18n()

  /** Complains of every field that is empty. */
  const filled = (state: object, names: readonly string[]): Complaint[] =>
    Object.entries(state)
      .filter(([name, value]) => names.includes(name) && !String(value).trim())
      .map(([name]) => ({ name, message: t('common.required') }))

  /** Complains of a new password that is too short or was not repeated. */
  const newPassword = (state: NewPassword): Complaint[] =>
    passwordProblems(state).map(({ name, problem }) => ({
      name,
      message: t(`auth.problems.${problem}`, { count: shortestPassword }),
    }))

  return { filled, newPassword }
}

import { characterCount, lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'

/** What is wrong with a text that must be one line; a field that was not given is not checked. */
export function lineError(
  field: string,
  text: string | null | undefined,
  longest: number,
): UserError[] {
  const problem = text == null ? null : lineProblem(text, longest)
  return problem === null ? [] : [invalidInput([field], problem)]
}

/** What is wrong with a text that may be blank and have several lines. */
export function textError(
  field: string,
  text: string | null | undefined,
  longest: number,
): UserError[] {
  return text == null || characterCount(text.trim()) <= longest
    ? []
    : [invalidInput([field], `At most ${longest} characters fit here.`)]
}

const email = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/
const longestEmail = 254

/** What is wrong with an e-mail address that may be blank. */
export function emailError(field: string, text: string | null | undefined): UserError[] {
  const given = text?.trim() ?? ''
  const fits = given === '' || (email.test(given) && given.length <= longestEmail)
  return fits ? [] : [invalidInput([field], 'An e-mail address looks like name@example.org.')]
}

import { characterCount, lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'

/** A label's own text fields as somebody entered them; absent ones are not checked. */
export interface EnteredLabel {
  code?: string | null
  name?: string | null
  description?: string | null
  color?: string | null
  displayOrder?: number | null
  customerNames?: readonly { language: string; text: string }[] | null
}

const longestName = 100
const longestDescription = 1000
const color = /^#[0-9a-f]{6}$/i
const language = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i
function lineErrors(path: string[], text: string | null | undefined): UserError[] {
  const problem = text == null ? null : lineProblem(text, longestName)
  return problem === null ? [] : [invalidInput(path, problem)]
}

/** What is wrong with the entered fields, each with its place; empty when nothing is. */
export function labelFieldErrors(entered: EnteredLabel): UserError[] {
  const errors = [...lineErrors(['code'], entered.code), ...lineErrors(['name'], entered.name)]
  if (entered.description != null && characterCount(entered.description) > longestDescription) {
    errors.push(invalidInput(['description'], `At most ${longestDescription} characters fit here.`))
  }
  if (entered.color != null && !color.test(entered.color)) {
    errors.push(invalidInput(['color'], 'A colour is written as # and six hexadecimal digits.'))
  }
  if (entered.displayOrder != null && entered.displayOrder < 0) {
    errors.push(invalidInput(['displayOrder'], 'A place in the order is not negative.'))
  }
  return [...errors, ...wordingErrors(entered.customerNames ?? [])]
}

function wordingErrors(texts: readonly { language: string; text: string }[]): UserError[] {
  const seen = new Set<string>()
  return texts.flatMap((entry, index) => {
    const path = ['customerNames', String(index)]
    const key = entry.language.toLowerCase()
    const errors = lineErrors([...path, 'text'], entry.text)
    if (!language.test(entry.language)) {
      errors.push(
        invalidInput([...path, 'language'], 'A language is a BCP 47 tag such as "fr" or "fr-CA".'),
      )
    } else if (seen.has(key)) {
      errors.push(invalidInput([...path, 'language'], 'There are two wordings for this language.'))
    }
    seen.add(key)
    return errors
  })
}

/** The wordings as they are kept: by language, without blanks around them. */
export const wordingsByLanguage = (
  texts: readonly { language: string; text: string }[],
): Record<string, string> =>
  Object.fromEntries(texts.map((entry) => [entry.language, entry.text.trim()]))

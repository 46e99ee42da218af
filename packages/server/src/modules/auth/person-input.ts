import { z } from 'zod'
import { AppError } from '../../kernel/errors.js'
import { isUnfitText } from '../../kernel/unfit-text.js'
import { passwordLength } from './staff-auth.js'

const text = z
  .string()
  .refine((value) => !isUnfitText(value), 'holds characters that cannot be stored')

/** A name: 1 to 100 characters. */
export const personName = text.trim().min(1, 'is missing').max(100, 'may have 100 characters')

/** An e-mail address, in small letters. */
export const personEmail = text
  .trim()
  .toLowerCase()
  .max(254, 'is too long')
  .pipe(z.email('is no e-mail address'))

/** A password that somebody chooses. */
export const newPassword = text
  .min(passwordLength.min, `needs ${passwordLength.min} characters or more`)
  .max(passwordLength.max, `may have ${passwordLength.max} characters`)

/** One thing wrong with an input. */
export interface InputProblem {
  path: string[]
  message: string
}

/** What is wrong with the input, field by field; empty when it fits. */
export function problemsOf(error: z.ZodError): InputProblem[] {
  return error.issues.map(({ path, message }) => ({
    path: path.map(String),
    message: `${path.join('.')} ${message}`,
  }))
}

/** The body of a request in its checked form. @throws AppError BAD_USER_INPUT with all problems */
export function checkedBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const problems = problemsOf(result.error)
  const message = problems.map((problem) => problem.message).join('; ')
  throw new AppError('BAD_USER_INPUT', message, { problems })
}

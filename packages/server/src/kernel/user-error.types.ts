import { errorCodes, type ErrorCode } from '@waypost/shared'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { JsonScalar } from './scalars.js'

/** The codes as the API lists them. */
export const ErrorCodeEnum = Object.fromEntries(Object.keys(errorCodes).map((code) => [code, code]))
registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description: 'Why something was refused.',
  valuesConfig: Object.fromEntries(
    Object.entries(errorCodes).map(([code, description]) => [code, { description }]),
  ),
})

@ObjectType({ description: 'A refusal that belongs to the business.', simpleResolvers: true })
export class UserError {
  @Field(() => ErrorCodeEnum, { description: 'What to decide on; the message may change.' })
  code!: ErrorCode

  @Field(() => String, { description: 'The refusal in English.' })
  message!: string

  @Field(() => [String], { nullable: true, description: 'The input field that it is about.' })
  path?: string[] | null

  @Field(() => JsonScalar, { nullable: true, description: 'What a client needs to word it.' })
  data?: Record<string, unknown> | null
}

/** A refusal with this code; the message is the code's own. */
export const userError = (
  code: ErrorCode,
  path: string[] | null = null,
  data: Record<string, unknown> | null = null,
): UserError => ({ code, message: errorCodes[code], path, data })

/** The refusal of a value whose form is wrong, with the place and what would be right. */
export const invalidInput = (path: string[], message: string): UserError => ({
  code: 'INVALID_INPUT',
  message,
  path,
  data: null,
})

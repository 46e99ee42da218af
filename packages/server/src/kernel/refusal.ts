import { errorCodes, type ErrorCode } from '@waypost/shared'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { JsonScalar } from './scalars.js'

/** The codes as GraphQL wants an enum: every name stands for itself. */
const ErrorCodeEnum = Object.fromEntries(Object.keys(errorCodes).map((code) => [code, code])) as {
  [Code in ErrorCode]: Code
}

registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description: 'Why the business refuses something. Clients word each code themselves.',
  valuesConfig: Object.fromEntries(Object.entries(errorCodes).map(([code, description]) => [code, { description }])),
})

/** One reason why the business refuses; also what the API answers. */
@ObjectType({ description: 'A refusal that belongs to the business.', simpleResolvers: true })
export class UserError {
  @Field(() => ErrorCodeEnum, { description: 'What is wrong, for programs.' })
  code!: ErrorCode

  @Field(() => String, { description: 'What is wrong, in English, for people without a wording of their own.' })
  message!: string

  @Field(() => [String], { nullable: true, description: 'The input field that it is about, from the outside in.' })
  path?: string[] | null

  @Field(() => JsonScalar, { nullable: true, description: 'Figures that belong to the code, such as what is left.' })
  data?: unknown
}

/** Where and why: all that a refusal may tell beside its code. */
export interface RefusalDetails {
  path?: string[]
  data?: unknown
  /** Instead of the code's own sentence. */
  message?: string
}

/** A refusal as data, worded from the code unless a better sentence is given. */
export function userError(code: ErrorCode, details: RefusalDetails = {}): UserError {
  return { code, message: details.message ?? errorCodes[code], path: details.path ?? null, data: details.data ?? null }
}

/** Thrown inside a transaction to undo it and answer these `userErrors`. */
export class Refusal extends Error {
  constructor(readonly userErrors: UserError[]) {
    super(userErrors.map(({ code }) => code).join(', '))
    this.name = 'Refusal'
  }
}

/** Ends the work at hand with one refusal. @throws Refusal always */
export function refuse(code: ErrorCode, details?: RefusalDetails): never {
  throw new Refusal([userError(code, details)])
}

/**
 * The answer of the work, or what `onRefusal` makes of its refusals. Other errors pass through.
 */
export async function answerRefusals<Answer>(
  work: () => Promise<Answer>,
  onRefusal: (userErrors: UserError[]) => Answer,
): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return onRefusal(error.userErrors)
    throw error
  }
}

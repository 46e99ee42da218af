import type { UserError } from './user-error.types.js'

/** Thrown where a deed is refused: nothing of it is applied, and the caller is answered `userErrors`. */
export class Refusal extends Error {
  readonly userErrors: readonly UserError[]

  constructor(...userErrors: UserError[]) {
    super(userErrors.map(({ code, message }) => `${code}: ${message}`).join('; '))
    this.name = 'Refusal'
    this.userErrors = userErrors
  }
}

/** Throws a {@link Refusal} when there is any reason for one. */
export function refuseIfAny(userErrors: readonly UserError[]): void {
  if (userErrors.length > 0) throw new Refusal(...userErrors)
}

/** What `work` answers, or what `refused` makes of the reasons when it is refused; other errors pass. */
export async function orRefusal<Answer>(
  work: () => Promise<Answer>,
  refused: (userErrors: UserError[]) => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return refused([...error.userErrors])
    throw error
  }
}

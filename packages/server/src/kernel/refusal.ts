import type { UserError } from './user-error.types.js'

/** One reason for which the business says no; `path` names the place in the input. */
export type RefusalReason = UserError

/** Thrown where a deed is refused: nothing of it is applied, and the caller is answered `userErrors`. */
export class Refusal extends Error {
  readonly reasons: readonly RefusalReason[]

  constructor(reasons: RefusalReason | readonly RefusalReason[]) {
    const list = Array.isArray(reasons)
      ? (reasons as readonly RefusalReason[])
      : [reasons as RefusalReason]
    super(list.map(({ code, message }) => `${code}: ${message}`).join('; '))
    this.name = 'Refusal'
    this.reasons = list
  }
}

/** Throws a {@link Refusal} when there is any reason for one. */
export function refuseIfAny(reasons: readonly RefusalReason[]): void {
  if (reasons.length > 0) throw new Refusal(reasons)
}

/** What `work` answers, or what `refused` makes of the reasons when it is refused; other errors pass. */
export function unlessRefused<Answer, Refused>(
  work: () => Answer,
  refused: (reasons: readonly RefusalReason[]) => Refused,
): Answer | Refused {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return refused(error.reasons)
    throw error
  }
}

/** What `work` promises, or what `refused` makes of the reasons when it is refused; other errors pass. */
export async function orRefusal<Answer>(
  work: () => Promise<Answer>,
  refused: (reasons: RefusalReason[]) => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return refused([...error.reasons])
    throw error
  }
}

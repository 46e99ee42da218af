import { Field, ObjectType } from 'type-graphql'
import type { RefusalReason } from '../../kernel/refusal.js'
import { UserError } from '../../kernel/user-error.types.js'

@ObjectType({ description: 'Whether something can be done now.', simpleResolvers: true })
export class Possibility {
  @Field(() => Boolean, { description: 'True when some input would succeed.' })
  possible!: boolean

  @Field(() => [UserError], {
    description: 'All that stands in the way; empty when it is possible.',
  })
  reasons!: RefusalReason[]
}

/** Possible unless there is a reason against it. */
export const possibility = (reasons: RefusalReason[]): Possibility => ({
  possible: reasons.length === 0,
  reasons,
})

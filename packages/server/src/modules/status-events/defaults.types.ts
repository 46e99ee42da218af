import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { ConfigurationType } from '../revisions/index.js'

/** How a label or rule of the default set compares, as the API lists it. */
export const DefaultsDifference = {
  MISSING: 'MISSING',
  DIFFERENT: 'DIFFERENT',
  SAME: 'SAME',
} as const
registerEnumType(DefaultsDifference, {
  name: 'DefaultsDifference',
  description: 'How a label or rule of the default set compares with what is there.',
  valuesConfig: {
    MISSING: { description: 'Not there; loading the defaults creates it.' },
    DIFFERENT: { description: 'There with other values; loading the defaults leaves it alone.' },
    SAME: { description: 'There with the same values.' },
  },
})

@ObjectType({ description: 'A field that differs from the default set.', simpleResolvers: true })
export class DefaultsDetail {
  @Field(() => String, { description: 'The field.' })
  field!: string

  @Field(() => String, { nullable: true, description: 'The present value; null for none.' })
  from!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The value in the default set; null for none.',
  })
  to!: string | null
}

@ObjectType({
  description: 'A label or rule of the default set beside what is there.',
  simpleResolvers: true,
})
export class DefaultsEntry {
  @Field(() => String, { description: 'LABEL or RULE.' })
  kind!: string

  @Field(() => String, { description: "The label's code or the event's key." })
  key!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => DefaultsDifference, { description: 'How it compares.' })
  difference!: keyof typeof DefaultsDifference

  @Field(() => [DefaultsDetail], { description: 'The fields that differ.' })
  details!: DefaultsDetail[]
}

@ObjectType({
  description: 'What loading the defaults created, or would create.',
  simpleResolvers: true,
})
export class DefaultsLoadPayload {
  @Field(() => Boolean, { description: 'Whether anything was created.' })
  applied!: boolean

  @Field(() => [DefaultsEntry], { description: 'Every label and rule of the default set.' })
  entries!: DefaultsEntry[]

  @Field(() => Int, { description: 'How many were missing.' })
  created!: number

  @Field(() => ConfigurationType, { description: 'The revision with them.' })
  configuration!: ConfigurationType

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

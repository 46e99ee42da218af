import { Field, InputType, Int } from 'type-graphql'

@InputType({ description: 'A revision whose appearances and e-mail templates are to be again.' })
export class AppearanceRestoreInput {
  @Field(() => Int, { description: 'The revision.' })
  revision!: number

  @Field(() => Int, {
    description:
      'The revision that the author looked at; another one by now is a VERSION_CONFLICT.',
  })
  expectedRevision!: number

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Reports what would be done, and does nothing.',
  })
  dryRun!: boolean
}

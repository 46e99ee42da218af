import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

@ObjectType({ description: 'What is true of the whole business.', simpleResolvers: true })
export class BusinessSettings {
  @Field(() => String, { description: 'Its name; empty until somebody gives one.' })
  name!: string

  @Field(() => String, { description: 'IANA name; a date without a time is a day in this zone.' })
  timeZone!: string

  @Field(() => Int, {
    description: 'An update that waits for longer than these minutes is an alert.',
  })
  waitingAlertMinutes!: number

  @Field(() => Int, {
    description: 'An e-mail about an order waits for more news of it for these seconds.',
  })
  emailHoldSeconds!: number

  @Field(() => Int, {
    description:
      'Approvers who have not decided on an order request are asked again every so many days; 0: never.',
  })
  approvalReminderDays!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the set-up was finished; null until then.',
  })
  setUpAt!: string | null

  @Field(() => Boolean, { description: 'Whether there are labels to work with.' })
  defaultsLoaded!: boolean
}

@InputType({ description: 'Changes of the settings; what is omitted stays.' })
export class BusinessSettingsInput {
  @Field(() => String, { nullable: true, description: 'Up to 100 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'IANA name, such as "Europe/Paris".' })
  timeZone?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'After how many minutes of waiting an update is an alert: 1 to 10080, a week.',
  })
  waitingAlertMinutes?: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many seconds an e-mail about an order waits for more news of it: 0 to 3600, an hour.',
  })
  emailHoldSeconds?: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'After how many days approvers of an order request are asked again: 0 to 90; 0: never.',
  })
  approvalReminderDays?: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True finishes the set-up, false starts it over.',
  })
  setUpDone?: boolean | null
}

@ObjectType({ description: 'The settings after a write.', simpleResolvers: true })
export class BusinessSettingsPayload {
  @Field(() => BusinessSettings, {
    nullable: true,
    description: 'Null when the write was refused.',
  })
  settings!: BusinessSettings | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

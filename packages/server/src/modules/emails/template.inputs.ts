import type { StatusEventKey } from '@waypost/shared'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import { StatusEventKeyEnum } from '../../kernel/enums.js'
import { CustomerLanguageEnum } from '../branding/index.js'
import type { TemplatePurpose } from './email-content.js'
import { TemplatePurposeEnum } from './template.types.js'

@InputType({ description: 'Which mails a template is for.' })
export class EmailTemplatePlaceInput {
  @Field(() => TemplatePurposeEnum, { description: 'What it is for.' })
  purpose!: TemplatePurpose

  @Field(() => StatusEventKeyEnum, {
    nullable: true,
    description: 'Only mails that this event made; for ORDER alone.',
  })
  event?: StatusEventKey | null

  @Field(() => Int, {
    nullable: true,
    description: 'Only mails that this label made; for ORDER alone.',
  })
  labelId?: number | null

  @Field(() => CustomerLanguageEnum, { description: 'The language of its words.' })
  language!: CustomerLanguage
}

@InputType({ description: 'A template to keep.' })
export class EmailTemplateSaveInput extends EmailTemplatePlaceInput {
  @Field(() => String, { description: 'The subject, in Liquid; one line of up to 500 characters.' })
  subject!: string

  @Field(() => String, { description: 'The body, in Liquid and a small markup; up to 64 KiB.' })
  body!: string

  @Field(() => Int, {
    description: 'The version that was edited; 0 where only the one that comes with Waypost was.',
  })
  expectedVersion!: number

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True checks it and writes nothing.',
  })
  dryRun!: boolean
}

@InputType({ description: 'A template of the place with this id, as it was looked at.' })
export class EmailTemplateVersionInput {
  @Field(() => ID, { description: 'The id of the template.' })
  id!: string

  @Field(() => Int, { description: 'The version that was looked at.' })
  expectedVersion!: number
}

import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import { UserError } from '../../kernel/user-error.types.js'
import { BrandingValuesInput, CustomerLanguageEnum } from '../branding/index.js'

@InputType({ description: 'An appearance that is not written yet.' })
export class AppearancePreviewInput extends BrandingValuesInput {
  @Field(() => Int, { nullable: true, description: 'The channel; null or omitted: the default.' })
  channelId?: number | null

  @Field(() => CustomerLanguageEnum, {
    nullable: true,
    description: 'In which to look at it; its own if left out.',
  })
  shownIn?: CustomerLanguage | null
}

@ObjectType({ description: 'What customers would see.', simpleResolvers: true })
export class AppearancePreview {
  @Field(() => String, {
    nullable: true,
    description: 'The status page of a made-up order as HTML; null for values that are refused.',
  })
  page!: string | null

  @Field(() => [String], {
    description: 'What would be taken out of the HTML because it may not stand there.',
  })
  removed!: string[]

  @Field(() => [UserError], { description: 'What is wrong with the values.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'A mail as customers would get it.', simpleResolvers: true })
export class AppearanceEmail {
  @Field(() => String, { description: 'Who it would come from, with name and address.' })
  from!: string

  @Field(() => String, { nullable: true, description: 'Where answers go; null: to the sender.' })
  replyTo!: string | null

  @Field(() => String, { description: 'Its subject.' })
  subject!: string

  @Field(() => String, { description: 'The whole page, which runs nothing.' })
  html!: string

  @Field(() => String, { description: 'The same for readers without HTML.' })
  text!: string
}

@ObjectType({ description: 'The mail that customers would get.', simpleResolvers: true })
export class AppearanceEmailPreview {
  @Field(() => AppearanceEmail, {
    nullable: true,
    description: 'Null for values that are refused, or while the template in force fails.',
  })
  email!: AppearanceEmail | null

  @Field(() => String, {
    nullable: true,
    description: 'What is wrong with the template in force; null while it is well.',
  })
  problem!: string | null

  @Field(() => [UserError], { description: 'What is wrong with the values.' })
  userErrors!: UserError[]
}

import { Field, InputType, Int } from 'type-graphql'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import { CustomerLanguageEnum } from './branding.types.js'

@InputType({ description: 'What a branding says; what is omitted stays, null is inherited.' })
export class BrandingValuesInput {
  @Field(() => String, { nullable: true, description: 'Up to 100 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: '"#" and six hexadecimal digits.' })
  accentColor?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Up to 20,000 characters: paragraphs, headings, lists, emphasis, links. What else it has is taken out.',
  })
  headerHtml?: string | null

  @Field(() => String, { nullable: true, description: 'As the header.' })
  footerHtml?: string | null

  @Field(() => String, { nullable: true, description: 'Up to 100 characters.' })
  senderName?: string | null

  @Field(() => String, { nullable: true, description: 'One mailbox.' })
  senderAddress?: string | null

  @Field(() => String, { nullable: true, description: 'One mailbox.' })
  replyTo?: string | null

  @Field(() => CustomerLanguageEnum, { nullable: true, description: 'The language of customers.' })
  language?: CustomerLanguage | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether names are shown in full after a look-up.',
  })
  fullNames?: boolean | null
}

@InputType({ description: 'Changes of a branding; what is omitted stays, null is inherited.' })
export class BrandingUpdateInput extends BrandingValuesInput {
  @Field(() => Int, { nullable: true, description: 'The channel; null or omitted: the default.' })
  channelId?: number | null

  @Field(() => Int, {
    description: 'The version that you looked at; 0 for a channel that says nothing yet.',
  })
  expectedVersion!: number
}

@InputType({ description: 'The logo of a branding.' })
export class BrandingLogoInput {
  @Field(() => Int, { nullable: true, description: 'The channel; null or omitted: the default.' })
  channelId?: number | null

  @Field(() => Int, {
    description: 'The version that you looked at; 0 for a channel that says nothing yet.',
  })
  expectedVersion!: number

  @Field(() => String, {
    nullable: true,
    description:
      'A PNG, JPEG or WebP in base64: up to 256 KiB and 2,000 pixels on each side. Null takes the logo away.',
  })
  content?: string | null
}

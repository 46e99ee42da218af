import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  customerLanguages,
  type BrandingRecord,
  type Configuration,
  type CustomerLanguage,
} from '../../kernel/configuration.js'
import { UserError } from '../../kernel/user-error.types.js'
import { brandingFor, type Branding as Effective } from './branding-for.js'
import { logoAddress } from './logo.js'

/** The languages as the API lists them: they are written as browsers write them. */
export const CustomerLanguageEnum = Object.fromEntries(
  customerLanguages.map((language) => [language, language]),
) as { [Language in CustomerLanguage]: Language }
registerEnumType(CustomerLanguageEnum, {
  name: 'CustomerLanguage',
  description: 'A language in which customers are written to.',
  valuesConfig: { en: { description: 'English.' }, de: { description: 'German.' } },
})

@ObjectType({
  description: 'How customers meet the business; null where nothing is said.',
  simpleResolvers: true,
})
export class BrandingValues {
  @Field(() => String, { nullable: true, description: 'The name that customers read.' })
  name!: string | null

  @Field(() => String, { nullable: true, description: 'Colour of buttons and links, "#rrggbb".' })
  accentColor!: string | null

  @Field(() => String, { nullable: true, description: 'HTML above the page and mails.' })
  headerHtml!: string | null

  @Field(() => String, { nullable: true, description: 'HTML below the page and mails.' })
  footerHtml!: string | null

  @Field(() => String, { nullable: true, description: 'Whom mails are from.' })
  senderName!: string | null

  @Field(() => String, { nullable: true, description: 'The mailbox that mails are from.' })
  senderAddress!: string | null

  @Field(() => String, { nullable: true, description: 'The mailbox that answers go to.' })
  replyTo!: string | null

  @Field(() => CustomerLanguageEnum, {
    nullable: true,
    description: 'In which customers are written to, and the page unless they choose another.',
  })
  language!: CustomerLanguage | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the page shows names in full after a look-up, not as initials.',
  })
  fullNames!: boolean | null

  @Field(() => String, { nullable: true, description: 'Path of the logo.' })
  logoPath!: string | null
}

@ObjectType({
  description: 'How customers meet the business in the orders of a channel, or in all others.',
  simpleResolvers: true,
})
export class Branding {
  @Field(() => Int, {
    nullable: true,
    description: 'Null for the default, which everything falls back to that a channel leaves open.',
  })
  channelId!: number | null

  @Field(() => String, { nullable: true, description: 'Name of the channel, for staff.' })
  channelName!: string | null

  @Field(() => String, { nullable: true, description: 'Code of the channel.' })
  channelCode!: string | null

  @Field(() => BrandingValues, { description: 'What is said here; null is inherited.' })
  own!: BrandingValues

  @Field(() => BrandingValues, { description: 'What customers meet.' })
  effective!: BrandingValues

  @Field(() => Int, { description: 'Raised by every write; give it back as expectedVersion.' })
  version!: number
}

@ObjectType({ description: 'A branding after a write.', simpleResolvers: true })
export class BrandingPayload {
  @Field(() => Branding, { nullable: true, description: 'Null when the write was refused.' })
  branding!: Branding | null

  @Field(() => [String], {
    description: 'What was taken out of the HTML because it may not stand there.',
  })
  removed!: string[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

/** A branding that nobody has written yet. */
export const unsaid = (channelId: number | null): BrandingRecord => ({
  channelId,
  name: null,
  accentColor: null,
  headerHtml: null,
  footerHtml: null,
  senderName: null,
  senderAddress: null,
  replyTo: null,
  language: null,
  fullNames: null,
  logoDigest: null,
  version: 0,
})

/** The branding of a channel, or the default, as the API shows it. */
export function brandingType(configuration: Configuration, channelId: number | null): Branding {
  const own = configuration.brandings.get(channelId) ?? unsaid(channelId)
  const channel = channelId === null ? undefined : configuration.channels.get(channelId)
  return {
    channelId,
    channelName: channel?.name ?? null,
    channelCode: channel?.code ?? null,
    own: valuesOf(own),
    effective: valuesOf(brandingFor(configuration, channelId)),
    version: own.version,
  }
}

const valuesOf = ({ logoDigest, ...said }: BrandingRecord | Effective): BrandingValues => ({
  ...said,
  logoPath: logoDigest === null ? null : logoAddress(logoDigest),
})

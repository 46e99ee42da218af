import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { ChannelAdapterKind, ChannelCapability } from '../../kernel/configuration.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { ExchangeType } from '../deliveries/index.js'
import type { SettingField } from './adapters/adapter.js'
import type { LabelNeed } from './channel-labels.js'
import { ChannelAdapterEnum, ChannelCapabilityEnum } from './channel.types.js'

const LabelNeedEnum: { [Need in LabelNeed]: Need } = {
  REQUIRED: 'REQUIRED',
  POSSIBLE: 'POSSIBLE',
  NEVER: 'NEVER',
}
registerEnumType(LabelNeedEnum, {
  name: 'ChannelLabelNeed',
  description: 'Whether a channel needs a word for a label.',
  valuesConfig: {
    REQUIRED: {
      description: 'Rules name it, or orders carry it: it may have to be told any time.',
    },
    POSSIBLE: { description: 'It is told only if somebody sets it by hand.' },
    NEVER: { description: 'Customers do not see it, or the channel is not told of such labels.' },
  },
})

@ObjectType({ description: "A label in a channel's label map.", simpleResolvers: true })
export class ChannelLabel {
  @Field(() => Int, { description: 'Id of the label.' })
  labelId!: number

  @Field(() => LabelNeedEnum, { description: 'Whether the channel needs a word for it.' })
  need!: LabelNeed

  @Field(() => String, {
    nullable: true,
    description: "The channel's word, letter by letter; null for none.",
  })
  word!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What a channel of its kind may call it; null when nobody can tell.',
  })
  suggestion!: string | null
}

@ObjectType({ description: 'A setting of a channel as it stands.', simpleResolvers: true })
export class ChannelSetting {
  @Field(() => String, { description: 'Its key among the settings of its kind.' })
  key!: string

  @Field(() => String, {
    nullable: true,
    description: 'Its value; null when it is not set, and always for a secret.',
  })
  value!: string | null

  @Field(() => Boolean, { description: 'Whether it is set.' })
  isSet!: boolean

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when a secret has been set; null for others.',
  })
  setAt!: string | null
}

@ObjectType({ description: 'How a channel is set up.', simpleResolvers: true })
export class ChannelSetup {
  @Field(() => [ChannelSetting], { description: 'Every setting of its kind, set or not.' })
  settings!: ChannelSetting[]

  @Field(() => [String], { description: 'Keys of settings without which nothing is sent.' })
  missing!: string[]

  @Field(() => [ChannelLabel], {
    description: 'Every label that it may be told of, or that has a word, in the order of labels.',
  })
  labels!: ChannelLabel[]

  @Field(() => Int, { description: 'How many labels have no word although it needs one.' })
  unmapped!: number

  @Field(() => Int, { description: 'How many updates have failed for want of a word.' })
  untold!: number
}

@ObjectType({ description: 'One value of a choice.', simpleResolvers: true })
export class ChannelSettingChoice {
  @Field(() => String, { description: 'The value.' })
  value!: string

  @Field(() => String, { description: 'What it means, in English.' })
  label!: string
}

const SettingKindEnum: { [Kind in SettingField['kind']]: Kind } = {
  TEXT: 'TEXT',
  URL: 'URL',
  SECRET: 'SECRET',
  CHOICE: 'CHOICE',
}
registerEnumType(SettingKindEnum, {
  name: 'ChannelSettingKind',
  description: 'What the value of a setting is.',
  valuesConfig: {
    TEXT: { description: 'A line of text.' },
    URL: { description: 'A web address.' },
    SECRET: { description: 'A secret: kept sealed, never answered.' },
    CHOICE: { description: 'One of its choices.' },
  },
})

@ObjectType({ description: 'A setting that a kind of channel wants.', simpleResolvers: true })
export class ChannelSettingField {
  @Field(() => String, { description: 'Its key.' })
  key!: string

  @Field(() => SettingKindEnum, { description: 'What its value is.' })
  kind!: SettingField['kind']

  @Field(() => Boolean, { description: 'Whether nothing is sent without it.' })
  required!: boolean

  @Field(() => String, { description: 'Its name, in English.' })
  label!: string

  @Field(() => String, { description: 'What it is for and where it is found, in English.' })
  purpose!: string

  @Field(() => String, { nullable: true, description: 'What holds while it is not set.' })
  fallback!: string | null

  @Field(() => [ChannelSettingChoice], { description: 'The values of a choice.' })
  choices!: readonly ChannelSettingChoice[]

  @Field(() => Boolean, {
    description:
      'Whether it is a secret that is given to the channel, so that a client may make one up.',
  })
  madeHere!: boolean
}

@ObjectType({ description: 'A kind of channel that is told of changes.', simpleResolvers: true })
export class ChannelAdapterInfo {
  @Field(() => ChannelAdapterEnum, { description: 'The kind.' })
  kind!: ChannelAdapterKind

  @Field(() => [ChannelCapabilityEnum], { description: 'What it can be told at most.' })
  capabilities!: readonly ChannelCapability[]

  @Field(() => [ChannelSettingField], { description: 'The settings that it wants.' })
  settings!: readonly ChannelSettingField[]

  @Field(() => [String], { description: 'Words for labels that it usually knows.' })
  words!: readonly string[]
}

@ObjectType({ description: 'What came of a test of a channel.', simpleResolvers: true })
export class ChannelTestPayload {
  @Field(() => Boolean, { description: 'Whether the channel can be told with these settings.' })
  ok!: boolean

  @Field(() => String, { nullable: true, description: 'What came of it, in words.' })
  detail!: string | null

  @Field(() => [String], {
    description: 'Words for labels that the shop says it knows; empty when it does not say.',
  })
  words!: readonly string[]

  @Field(() => [ExchangeType], { description: 'The calls that were made, in turn.' })
  exchanges!: ExchangeType[]

  @Field(() => [UserError], { description: 'Why nothing was tested; empty when it was.' })
  userErrors!: UserError[]
}

import { Field, InputType, Int } from 'type-graphql'
import type { ChannelAdapterKind, ChannelCapability } from '../../kernel/configuration.js'
import { ChannelAdapterEnum, ChannelCapabilityEnum } from './channel.types.js'

@InputType({ description: 'A setting of a channel.' })
export class ChannelSettingInput {
  @Field(() => String, { description: 'One that `channelAdapters` lists for its kind.' })
  key!: string

  @Field(() => String, {
    nullable: true,
    description: 'Its value; null takes it away. A secret is sealed and never answered.',
  })
  value?: string | null
}

@InputType({ description: 'A new channel.' })
export class ChannelCreateInput {
  @Field(() => String, {
    description:
      'Unique: up to 64 letters, digits, dots, underscores and hyphens, a letter or digit first.',
  })
  code!: string

  @Field(() => String, { description: 'Its name for staff, up to 100 characters.' })
  name!: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Approve its orders on import when nothing needs review.',
  })
  autoApprove!: boolean

  @Field(() => ChannelAdapterEnum, {
    defaultValue: 'NONE',
    description: 'How it is told of changes.',
  })
  adapter!: ChannelAdapterKind

  @Field(() => [ChannelSettingInput], {
    nullable: true,
    description: 'Its settings; they can be given later, but nothing is sent before.',
  })
  settings?: ChannelSettingInput[] | null
}

@InputType({ description: 'Changes of a channel; what is omitted stays.' })
export class ChannelUpdateInput {
  @Field(() => Int, { description: 'The channel.' })
  id!: number

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'Its name for staff, up to 100 characters.' })
  name?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it is in use.' })
  active?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is told of changes of its orders.',
  })
  sendStatusUpdates?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Waypost writes no e-mails to the customers of its orders.',
  })
  suppressEmails?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is told only when a label changes, whatever else did.',
  })
  onlyWhenLabelChanges?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its orders are approved on import when nothing needs review.',
  })
  autoApprove?: boolean | null

  @Field(() => ChannelAdapterEnum, {
    nullable: true,
    description: 'How it is told. Another kind takes away all settings and secrets of the former.',
  })
  adapter?: ChannelAdapterKind | null

  @Field(() => [ChannelCapabilityEnum], {
    nullable: true,
    description: 'What it is told, of what its kind can be told.',
  })
  capabilities?: ChannelCapability[] | null

  @Field(() => [ChannelSettingInput], {
    nullable: true,
    description: 'Settings that change; the others stay.',
  })
  settings?: ChannelSettingInput[] | null
}

@InputType({ description: "The cart's word for a label." })
export class ChannelWordInput {
  @Field(() => Int, { description: 'The label.' })
  labelId!: number

  @Field(() => String, {
    nullable: true,
    description:
      'What the cart calls it, letter by letter, up to 200 characters; null for nothing.',
  })
  word?: string | null
}

@InputType({ description: "Words of a channel's label map." })
export class ChannelSetLabelsInput {
  @Field(() => Int, { description: 'The channel.' })
  id!: number

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number

  @Field(() => [ChannelWordInput], { description: 'The words that change; the others stay.' })
  words!: ChannelWordInput[]
}

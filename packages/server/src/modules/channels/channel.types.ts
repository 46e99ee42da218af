import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { ChannelAdapterKind, ChannelRecord } from '../../kernel/configuration.js'
import { UserError } from '../../kernel/user-error.types.js'

const ChannelAdapterEnum: { [Kind in ChannelAdapterKind]: Kind } = {
  NONE: 'NONE',
  WEBHOOK: 'WEBHOOK',
  WOOCOMMERCE: 'WOOCOMMERCE',
  SHOPIFY: 'SHOPIFY',
  VENDURE: 'VENDURE',
}
registerEnumType(ChannelAdapterEnum, {
  name: 'ChannelAdapter',
  description: 'How a channel is told of changes.',
  valuesConfig: {
    NONE: { description: 'Not at all: its orders only come in.' },
    WEBHOOK: { description: 'By signed requests to an address of its own.' },
    WOOCOMMERCE: { description: 'A WooCommerce shop, over its REST API.' },
    SHOPIFY: { description: 'A Shopify shop, over its Admin API.' },
    VENDURE: { description: 'A Vendure server, over its Admin API.' },
  },
})

@ObjectType({ description: 'A shopping cart or other source of orders.', simpleResolvers: true })
export class Channel {
  @Field(() => Int, { description: 'Integer and stable.' })
  id!: number

  @Field(() => String, { description: 'Unique; for imports and integrations.' })
  code!: string

  @Field(() => String, { description: 'Its name for staff.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether it is in use.' })
  active!: boolean

  @Field(() => Boolean, { description: 'Whether it is told of changes of its orders.' })
  sendStatusUpdates!: boolean

  @Field(() => Boolean, {
    description: 'Whether its orders are approved on import when nothing needs review.',
  })
  autoApprove!: boolean
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
}

@ObjectType({ description: 'A channel after a write.', simpleResolvers: true })
export class ChannelPayload {
  @Field(() => Channel, { nullable: true, description: 'Null when the write was refused.' })
  channel!: Channel | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

/** A channel as the API shows it. */
export const channelType = (record: ChannelRecord): Channel => record

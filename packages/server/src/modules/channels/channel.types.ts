import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type {
  ChannelAdapterKind,
  ChannelCapability,
  ChannelRecord,
} from '../../kernel/configuration.js'
import { UserError } from '../../kernel/user-error.types.js'

/** The ways to tell a cart of changes, as the API lists them. */
export const ChannelAdapterEnum: { [Kind in ChannelAdapterKind]: Kind } = {
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

/** What a cart can be told, as the API lists it. */
export const ChannelCapabilityEnum: { [Capability in ChannelCapability]: Capability } = {
  ORDER_LABEL: 'ORDER_LABEL',
  ITEM_LABELS: 'ITEM_LABELS',
  TRACKING: 'TRACKING',
  DATES: 'DATES',
  RETURNS: 'RETURNS',
}
registerEnumType(ChannelCapabilityEnum, {
  name: 'ChannelCapability',
  description: 'What a channel is told of an order.',
  valuesConfig: {
    ORDER_LABEL: { description: 'The label of the order, in its own word.' },
    ITEM_LABELS: { description: 'The labels of the items, in its own words.' },
    TRACKING: { description: 'Tracking numbers, and with them what has shipped.' },
    DATES: { description: 'When items are expected to ship, and when they did.' },
    RETURNS: { description: 'How many of each item have come back.' },
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
    description: 'Whether Waypost writes no e-mails to the customers of its orders.',
  })
  suppressEmails!: boolean

  @Field(() => Boolean, {
    description: 'Whether it is told only when a label changes, whatever else did.',
  })
  onlyWhenLabelChanges!: boolean

  @Field(() => Boolean, {
    description: 'Whether its orders are approved on import when nothing needs review.',
  })
  autoApprove!: boolean

  @Field(() => ChannelAdapterEnum, { description: 'How it is told of changes.' })
  adapter!: ChannelAdapterKind

  @Field(() => [ChannelCapabilityEnum], { description: 'What it is told.' })
  capabilities!: ChannelCapability[]

  @Field(() => Int, { description: 'Raised by every write; give it back as expectedVersion.' })
  version!: number
}

@ObjectType({ description: 'A channel after a write.', simpleResolvers: true })
export class ChannelPayload {
  @Field(() => Channel, { nullable: true, description: 'Null when the write was refused.' })
  channel!: Channel | null

  @Field(() => Int, {
    description: 'Updates that had failed for want of a word and wait again.',
  })
  requeued!: number

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

/** A channel as the API shows it. */
export const channelType = (record: ChannelRecord): Channel => record

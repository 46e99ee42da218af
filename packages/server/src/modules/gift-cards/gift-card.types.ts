import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import {
  DeliveryStateEnum,
  DestinationKindEnum,
  type DeliveryState,
  type DestinationKind,
} from '../deliveries/index.js'
import type { CanceledFor, GiftCardState, UnsentReason } from './gift-card.js'

/** What can become of a gift card, as the API lists it. */
export const GiftCardStateEnum: { [State in GiftCardState]: State } = {
  ISSUING: 'ISSUING',
  ISSUED: 'ISSUED',
  SENT: 'SENT',
  CANCELED: 'CANCELED',
}
registerEnumType(GiftCardStateEnum, {
  name: 'GiftCardState',
  description: 'What has become of a gift card.',
  valuesConfig: {
    ISSUING: { description: 'The provider is asked for its code.' },
    ISSUED: { description: 'It has its code, and no mail with it has arrived.' },
    SENT: { description: 'The mail server has taken a mail with its code.' },
    CANCELED: { description: 'Its code is never sent again.' },
  },
})

/** Why nobody was written to, as the API lists it. */
export const UnsentReasonEnum: { [Reason in UnsentReason]: Reason } = {
  NO_ADDRESS: 'NO_ADDRESS',
  MASTER_SWITCH_OFF: 'MASTER_SWITCH_OFF',
  CHANNEL_SENDS_NO_EMAILS: 'CHANNEL_SENDS_NO_EMAILS',
}
registerEnumType(UnsentReasonEnum, {
  name: 'GiftCardUnsentReason',
  description: 'Why nobody was written to when a gift card was issued.',
  valuesConfig: {
    NO_ADDRESS: { description: 'Its item names no address.' },
    MASTER_SWITCH_OFF: { description: 'All updates were switched off.' },
    CHANNEL_SENDS_NO_EMAILS: { description: "The order's channel has e-mails switched off." },
  },
})

/** For what a card was canceled, as the API lists it. */
export const GiftCardCanceledForEnum: { [For in CanceledFor]: For } = {
  PIECE: 'PIECE',
  STAFF: 'STAFF',
}
registerEnumType(GiftCardCanceledForEnum, {
  name: 'GiftCardCanceledFor',
  description: 'Why a gift card was canceled.',
  valuesConfig: {
    PIECE: { description: 'The piece that it stands for was canceled or came back.' },
    STAFF: { description: 'Somebody canceled the card itself.' },
  },
})

@ObjectType('GiftCardDelivery', {
  description:
    'What is, or was, on its way about a gift card: its mail, or the request for its code.',
  simpleResolvers: true,
})
export class GiftCardDeliveryType {
  @Field(() => ID, { description: 'The id of the delivery.' })
  id!: string

  @Field(() => DestinationKindEnum, { description: 'EMAIL, or GIFT_CARDS for the provider.' })
  kind!: DestinationKind

  @Field(() => DeliveryStateEnum, { description: 'What has become of it.' })
  state!: DeliveryState

  @Field(() => String, { nullable: true, description: 'Why, as a code; null for nothing to say.' })
  reason!: string | null

  @Field(() => String, { nullable: true, description: 'The same in words, where there is more.' })
  detail!: string | null
}

@ObjectType({
  description:
    'An electronic gift card: one piece of an item as a code, which is never shown here.',
  simpleResolvers: true,
})
export class GiftCard {
  @Field(() => ID, { description: 'The id of the card.' })
  id!: string

  @Field(() => ID, { description: 'The item of which it is a piece.' })
  itemId!: string

  @Field(() => String, { description: 'The article number of the item.' })
  sku!: string

  @Field(() => String, { description: 'What the item is called.' })
  itemName!: string

  @Field(() => Int, { description: 'Counts the cards of the item, from 1.' })
  unit!: number

  @Field(() => Money, { description: 'What it is worth.' })
  amount!: Money

  @Field(() => String, {
    nullable: true,
    description: 'The last four characters of its code; null as long as there is none.',
  })
  codeEnd!: string | null

  @Needs('orders.contact.read')
  @Field(() => String, {
    nullable: true,
    description: 'Who its code is sent to; null for nobody, or without the right to see contacts.',
  })
  recipient!: string | null

  @Needs('orders.contact.read')
  @Field(() => String, {
    nullable: true,
    description: 'The name of the recipient; null where nobody said, or without that right.',
  })
  recipientName!: string | null

  @Needs('orders.contact.read')
  @Field(() => String, {
    nullable: true,
    description: 'What the giver writes; null for nothing, or without that right.',
  })
  message!: string | null

  @Field(() => GiftCardStateEnum, { description: 'What has become of it.' })
  state!: GiftCardState

  @Field(() => Boolean, { description: 'Whether its code is made by the provider.' })
  provided!: boolean

  @Field(() => UnsentReasonEnum, {
    nullable: true,
    description: 'Why nobody was written to; null when somebody was, or will be.',
  })
  unsent!: UnsentReason | null

  @Field(() => GiftCardDeliveryType, {
    nullable: true,
    description: 'The latest that was queued about it; null for nothing.',
  })
  delivery!: GiftCardDeliveryType | null

  @Field(() => DateTimeScalar, { description: 'When its piece came to the label that issues it.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it got its code.' })
  issuedAt!: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its code was first sent.' })
  sentAt!: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was canceled.' })
  canceledAt!: Date | null

  @Field(() => GiftCardCanceledForEnum, { nullable: true, description: 'Why it was canceled.' })
  canceledFor!: CanceledFor | null

  @Field(() => String, { nullable: true, description: 'Why somebody canceled it, in words.' })
  cancelReason!: string | null
}

@ObjectType({ description: 'A gift card after a write.', simpleResolvers: true })
export class GiftCardPayload {
  @Field(() => GiftCard, { nullable: true, description: 'Null when the write was refused.' })
  giftCard!: GiftCard | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({
  description: 'Who makes the codes of gift cards; without an address Waypost makes them itself.',
  simpleResolvers: true,
})
export class GiftCardProvider {
  @Field(() => String, { nullable: true, description: 'Where codes are asked for; null: nowhere.' })
  url!: string | null

  @Field(() => Boolean, { description: 'Whether there is a secret that signs the requests.' })
  hasSecret!: boolean
}

@ObjectType({ description: 'The provider after a write.', simpleResolvers: true })
export class GiftCardProviderPayload {
  @Field(() => GiftCardProvider, { nullable: true, description: 'Null when it was refused.' })
  provider!: GiftCardProvider | null

  @Field(() => String, {
    nullable: true,
    description: 'The new secret, which is shown this once; null when none was made.',
  })
  secret!: string | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What a call of the provider came to.', simpleResolvers: true })
export class GiftCardProviderTestPayload {
  @Field(() => Boolean, { description: 'Whether it answered well.' })
  ok!: boolean

  @Field(() => Int, { nullable: true, description: 'The status of its answer; null for none.' })
  status!: number | null

  @Field(() => String, { nullable: true, description: 'What went wrong; null for nothing.' })
  detail!: string | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

import type { StatusEventKey } from '@waypost/shared'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { StatusEventKeyEnum } from '../../kernel/enums.js'
import { Needs } from '../../kernel/needs.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { DeliveryStateEnum, type DeliveryState } from '../deliveries/index.js'
import type { EmailPurpose } from './email-content.js'

/** What an e-mail is for, as the API lists it. */
export const EmailPurposeEnum: { [Purpose in EmailPurpose]: Purpose } = {
  ORDER: 'ORDER',
  GIFT_CARD: 'GIFT_CARD',
  STATUS_LINK: 'STATUS_LINK',
  QUOTE: 'QUOTE',
  APPROVAL: 'APPROVAL',
  REQUEST: 'REQUEST',
  ANSWER: 'ANSWER',
  NOTICE: 'NOTICE',
  TEST: 'TEST',
}
registerEnumType(EmailPurposeEnum, {
  name: 'EmailPurpose',
  description: 'What an e-mail is for.',
  valuesConfig: {
    ORDER: { description: 'Tells the customer what happened to an order.' },
    GIFT_CARD: { description: 'Brings electronic gift cards to their recipient.' },
    STATUS_LINK: { description: "Brings the link to an order's page that somebody asked for." },
    QUOTE: { description: 'Brings a quote to a customer, with the way to answer it.' },
    APPROVAL: { description: 'Asks an approver to decide on an order request.' },
    REQUEST: { description: 'Tells a buyer what became of an order request.' },
    ANSWER: { description: 'Tells the account manager how a customer answered a quote.' },
    NOTICE: { description: 'Tells whoever runs Waypost of something to look after.' },
    TEST: { description: 'Tries a template or the mail server.' },
  },
})

/** What is known of a mail from its delivery and the copy in force. */
export interface EmailRecord {
  id: string
  orderId: string | null
  orderNumber: string | null
  purpose: EmailPurpose
  event: StatusEventKey | null
  language: string
  state: DeliveryState
  reason: string | null
  detail: string | null
  kept: boolean
  /** Who it went or goes to: as the copy says, else the order. */
  to: string | null
  /** Whom the order is written to now; null without an order. */
  presentAddress: string | null
  from: string | null
  replyTo: string | null
  subject: string | null
  html: string | null
  text: string | null
  templateId: string | null
  messageId: string | null
  createdAt: Date
  dueAt: Date
  writtenAt: Date | null
  sentAt: Date | null
  resentAt: Date | null
  endedAt: Date | null
}

@ObjectType({
  description: 'One e-mail. Until its first try it is not written: what it says is not fixed.',
  simpleResolvers: true,
})
export class Email implements EmailRecord {
  @Field(() => ID, { description: 'Its id, which is also that of its update.' })
  id!: string

  @Field(() => ID, { nullable: true, description: 'The order that it is about; null for none.' })
  orderId!: string | null

  @Field(() => String, { nullable: true, description: 'Number of the order; null for none.' })
  orderNumber!: string | null

  @Field(() => EmailPurposeEnum, { description: 'What it is for.' })
  purpose!: EmailPurpose

  @Field(() => StatusEventKeyEnum, {
    nullable: true,
    description: 'The event that it tells of; null when it tells of none.',
  })
  event!: StatusEventKey | null

  @Field(() => String, { description: 'The language that it is in: "en" or "de".' })
  language!: string

  @Field(() => DeliveryStateEnum, { description: 'What has become of it.' })
  state!: DeliveryState

  @Field(() => String, {
    nullable: true,
    description:
      'Why it waits again, failed or was not sent, as a code such as BAD_ADDRESS, HIDDEN, STALE, TEMPLATE or SMTP_451.',
  })
  reason!: string | null

  @Field(() => String, { nullable: true, description: 'The same in words, where there is more.' })
  detail!: string | null

  @Field(() => Boolean, {
    description:
      'Whether it was written and went nowhere, because no mail server was set. It leaves when it is sent again.',
  })
  kept!: boolean

  @Needs('orders.contact.read')
  @Field(() => String, {
    nullable: true,
    description:
      'Who it went to, or would go to now; null when there is no address, or without the permission to read contact data.',
  })
  to!: string | null

  @Needs('orders.contact.read')
  @Field(() => String, {
    nullable: true,
    description:
      'Whom the order is written to now; null without an order or an address, or without the permission to read contact data.',
  })
  presentAddress!: string | null

  @Field(() => String, { nullable: true, description: 'Who it is from; null until it is written.' })
  from!: string | null

  @Field(() => String, { nullable: true, description: 'Where answers go; null: to the sender.' })
  replyTo!: string | null

  @Field(() => String, { nullable: true, description: 'Null until it is written.' })
  subject!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'What it says, for a sandboxed frame. Links and codes that are for the customer alone are left out. Null until it is written.',
  })
  html!: string | null

  @Field(() => String, { nullable: true, description: 'The same as plain text.' })
  text!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The template that it was written with; null for a shipped one.',
  })
  templateId!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Its Message-ID, the same over all tries; null until it is written.',
  })
  messageId!: string | null

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { description: 'When it is tried next, while it waits.' })
  dueAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was written.' })
  writtenAt!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a mail server took it last; null when none has.',
  })
  sentAt!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody last asked to send it again.',
  })
  resentAt!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was done with, one way or another.',
  })
  endedAt!: Date | null
}

@ObjectType({ description: 'An e-mail with its cursor.', simpleResolvers: true })
export class EmailEdge {
  @Field(() => Email, { description: 'The e-mail.' })
  node!: Email

  @Field(() => String, { description: 'Pass it as `after` to go on behind this e-mail.' })
  cursor!: string
}

@ObjectType({ description: 'E-mails, newest first.', simpleResolvers: true })
export class EmailConnection {
  @Field(() => [EmailEdge], { description: 'The e-mails of this page.' })
  edges!: EmailEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

@ObjectType({ description: 'An e-mail after a write.', simpleResolvers: true })
export class EmailPayload {
  @Field(() => Email, { nullable: true, description: 'Null when you see no such e-mail.' })
  email!: Email | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'How e-mails leave.', simpleResolvers: true })
export class EmailStatus {
  @Field(() => Boolean, {
    description: 'Whether a mail server is set. Without one mails are written and kept.',
  })
  configured!: boolean

  @Field(() => String, { nullable: true, description: 'Its name and port; null without one.' })
  host!: string | null

  @Field(() => String, { description: 'Who mails come from where the branding does not say.' })
  from!: string

  @Field(() => Int, { description: 'How many mails were kept and went nowhere.' })
  keptCount!: number

  @Field(() => Int, { description: 'How many mails wait or are being sent.' })
  waitingCount!: number

  @Field(() => Int, { description: 'How many mails failed and wait for somebody.' })
  failedCount!: number

  @Field(() => Int, { description: 'How many addresses are bad.' })
  badAddressCount!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the mail server last took a mail; null when it never has.',
  })
  lastSentAt!: Date | null
}

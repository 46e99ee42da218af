import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'

/** What every event takes, whether there is an order yet or not. */
@InputType()
export abstract class StatusEventInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did.',
  })
  idempotencyKey?: string | null

  @Field(() => String, { nullable: true, description: 'A remark for the timeline.' })
  note?: string | null

  @Field(() => String, { nullable: true, description: 'Why it happens, for the timeline.' })
  reason?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Answers what would happen, and changes nothing.',
  })
  dryRun!: boolean

  @Field(() => Boolean, { defaultValue: false, description: 'Sends no e-mail for this action.' })
  suppressEmail!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due.',
  })
  emailText?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Tells the order's channel nothing of this action.",
  })
  suppressChannel!: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded.',
  })
  force!: boolean
}

/** The common part of the input of an event that another one brings with it. */
export const plainInput = {
  dryRun: false,
  force: false,
  suppressEmail: false,
  suppressChannel: false,
} as const satisfies StatusEventInput

/** What every event on an existing order takes. */
@InputType()
export abstract class OrderEventInput extends StatusEventInput {
  @Field(() => ID, { nullable: true, description: 'The order; give this or the number.' })
  orderId?: string | null

  @Field(() => String, { nullable: true, description: "The order's number; give this or the id." })
  orderNumber?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Refuses with VERSION_CONFLICT when the order is not at this version.',
  })
  expectedVersion?: number | null
}

/** What taking an event back takes. */
@InputType({ description: 'Takes back the last event of an order.' })
export class StatusEventUndoInput extends StatusEventInput {
  @Field(() => ID, { description: 'The event, by its id in the history.' })
  eventId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Refuses with VERSION_CONFLICT when the order is not at this version.',
  })
  expectedVersion?: number | null
}

/** One item and how much of it. */
@InputType({ description: 'One item and how much of it.' })
export class ItemQuantityInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'How much of it; all that the event can take when left out.',
  })
  qty?: number | null
}

const ReturnDecisionEnum = { APPROVED: 'APPROVED', REJECTED: 'REJECTED' } as const
registerEnumType(ReturnDecisionEnum, {
  name: 'ReturnDecision',
  description: 'What becomes of an open return.',
  valuesConfig: {
    APPROVED: { description: 'It stands: the return is closed.' },
    REJECTED: { description: 'It does not stand: the return is reversed, wholly.' },
  },
})

@InputType({ description: 'Decides an open return.' })
export class ReturnCloseInput extends OrderEventInput {
  @Field(() => ID, { description: 'The return, which must be open.' })
  returnId!: string

  @Field(() => ReturnDecisionEnum, { description: 'What becomes of it.' })
  decision!: keyof typeof ReturnDecisionEnum
}

import { Field, InputType } from 'type-graphql'
import { DecimalScalar } from '../../kernel/scalars.js'
import { PaymentModeEnum, type LedgerRecord, type OrderState } from '../orders/index.js'
import type { Scene } from './event-spec.js'
import { amountInput, optionalText } from './input-values.js'
import { refuse } from './refusals.js'
import { OrderEventInput } from './status-event.inputs.js'

/** What the events take that record money. */
@InputType()
export abstract class MoneyEventInput extends OrderEventInput {
  @Field(() => DecimalScalar, { description: "The amount in the order's currency, above zero." })
  amount!: string

  @Field(() => String, { nullable: true, description: 'How it moved, such as Visa or check.' })
  method?: string | null

  @Field(() => String, {
    nullable: true,
    description: "A reference; with mode TERMINAL the gateway's transaction id, and required.",
  })
  reference?: string | null

  @Field(() => PaymentModeEnum, {
    defaultValue: 'LOG',
    description: 'LOG records money moved elsewhere, TERMINAL a transaction of a gateway.',
  })
  mode!: 'LOG' | 'TERMINAL'
}

const sign = { PAYMENT: 1, CREDIT: -1 } as const

/**
 * The ledger entry for money that came in or went back.
 * @throws Refusal INVALID_INPUT for an amount not above zero, or TERMINAL without a reference
 */
export function moneyEntry(
  kind: keyof typeof sign,
  { order }: OrderState,
  input: MoneyEventInput,
  scene: Scene,
): LedgerRecord {
  const amount = amountInput(input.amount, order.currency, ['amount'], 1)
  const reference = optionalText(input.reference, ['reference'], 200)
  if (input.mode === 'TERMINAL' && reference === null) {
    refuse('INVALID_INPUT', {
      path: ['reference'],
      message: "A movement at a terminal needs the gateway's transaction id.",
    })
  }
  return {
    id: scene.newId(),
    kind,
    amount: sign[kind] * amount,
    mode: input.mode,
    method: optionalText(input.method, ['method'], 100),
    reference,
    voidsEntryId: null,
    transferId: null,
    at: scene.now,
  }
}

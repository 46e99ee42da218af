import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { DecimalScalar } from '../../../kernel/scalars.js'
import { Needs } from '../../../kernel/needs.js'
import { liveItems, PaymentModeEnum, type LedgerRecord } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { amountInput, optionalText } from '../input-values.js'
import { refuse } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Records money that came in.' })
export class OrderPaymentReceivedInput extends OrderEventInput {
  @Field(() => DecimalScalar, { description: "The amount in the order's currency, above zero." })
  amount!: string

  @Field(() => String, { nullable: true, description: 'How it was paid.' })
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

/** Money has come in. Waypost itself moves none. */
export const orderPaymentReceived: EventSpec<OrderPaymentReceivedInput> = {
  key: 'ORDER_PAYMENT_RECEIVED',
  permission: 'events.payment',
  guard: () => [],
  effect: (state, input, scene) => {
    const amount = amountInput(input.amount, state.order.currency, ['amount'], 1)
    const reference = optionalText(input.reference, ['reference'], 200)
    if (input.mode === 'TERMINAL' && reference === null) {
      refuse('INVALID_INPUT', {
        path: ['reference'],
        message: "A terminal payment needs the gateway's transaction id.",
      })
    }
    const entry: LedgerRecord = {
      id: scene.newId(),
      kind: 'PAYMENT',
      amount,
      mode: input.mode,
      method: optionalText(input.method, ['method'], 100),
      reference,
      voidsEntryId: null,
      transferId: null,
      at: scene.now,
    }
    return {
      state: { ...state, ledger: [...state.ledger, entry] },
      touched: liveItems(state).map(({ id }) => id),
    }
  },
  candidates: () => [{ amount: '1', mode: 'LOG' }],
}

@Resolver()
export class OrderPaymentReceivedMutation {
  @Needs(orderPaymentReceived.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_PAYMENT_RECEIVED.' })
  orderPaymentReceived(
    @Arg('input', () => OrderPaymentReceivedInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderPaymentReceivedInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderPaymentReceived, input)
  }
}

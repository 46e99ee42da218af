import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { liveItems } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { moneyEntry, MoneyEventInput } from '../money-entry.js'
import { StatusEventPayload } from '../status-event.types.js'
import { undoneSubject } from '../undone-subject.js'

@InputType({ description: 'Records money that came in.' })
export class OrderPaymentReceivedInput extends MoneyEventInput {}

/** Money has come in. Waypost itself moves none. */
export const orderPaymentReceived: EventSpec<OrderPaymentReceivedInput> = {
  key: 'ORDER_PAYMENT_RECEIVED',
  permission: 'events.payment',
  guard: () => [],
  effect: (state, input, scene) => ({
    state: { ...state, ledger: [...state.ledger, moneyEntry('PAYMENT', state, input, scene)] },
    touched: liveItems(state).map(({ id }) => id),
  }),
  candidates: () => [{ amount: '1', mode: 'LOG' }],
  undo: (_state, undone) => ({
    event: 'ORDER_PAYMENT_VOID',
    input: { entryId: undoneSubject(undone, 'LEDGER_ENTRY') },
  }),
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

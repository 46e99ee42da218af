import { formatMinor } from '@waypost/shared'
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { liveItems } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { moneyEntry, MoneyEventInput } from '../money-entry.js'
import { refuse } from '../refusals.js'
import { StatusEventPayload } from '../status-event.types.js'
import { undoneSubject } from '../undone-subject.js'

@InputType({ description: 'Records money that went back to the customer.' })
export class OrderCreditIssuedInput extends MoneyEventInput {}

/** Money has gone back, at most what has been paid. Waypost itself moves none. */
export const orderCreditIssued: EventSpec<OrderCreditIssuedInput> = {
  key: 'ORDER_CREDIT_ISSUED',
  permission: 'events.payment',
  guard: () => [],
  effect: (state, input, scene) => {
    const { netPaid, currency } = state.order
    const entry = moneyEntry('CREDIT', state, input, scene)
    if (netPaid + entry.amount < 0) {
      const available = formatMinor(Math.max(0, netPaid), currency)
      refuse('AMOUNT_EXCEEDED', {
        path: ['amount'],
        message: `Only ${available} ${currency} can be credited.`,
        data: { available },
      })
    }
    return {
      state: { ...state, ledger: [...state.ledger, entry] },
      touched: liveItems(state).map(({ id }) => id),
    }
  },
  candidates: ({ order }) => [{ amount: formatMinor(1, order.currency), mode: 'LOG' }],
  undo: (_state, undone) => ({
    event: 'ORDER_PAYMENT_VOID',
    input: { entryId: undoneSubject(undone, 'LEDGER_ENTRY') },
  }),
}

@Resolver()
export class OrderCreditIssuedMutation {
  @Needs(orderCreditIssued.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_CREDIT_ISSUED.' })
  orderCreditIssued(
    @Arg('input', () => OrderCreditIssuedInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderCreditIssuedInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderCreditIssued, input)
  }
}

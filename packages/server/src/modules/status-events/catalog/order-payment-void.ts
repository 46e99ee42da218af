import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { liveItems, type LedgerRecord, type OrderState } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { optionalText } from '../input-values.js'
import { refuse } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Reverses a payment or a credit.' })
export class OrderPaymentVoidInput extends OrderEventInput {
  @Field(() => ID, { description: 'The payment or credit.' })
  entryId!: string

  @Field(() => String, { nullable: true, description: 'What other systems call the reversal.' })
  reference?: string | null
}

/** One payment or credit is reversed altogether, and only once. */
export const orderPaymentVoid: EventSpec<OrderPaymentVoidInput> = {
  key: 'ORDER_PAYMENT_VOID',
  permission: 'events.payment',
  guard: () => [],
  effect: (state, input, scene) => {
    const voided = entryToVoid(state, input.entryId)
    const entry: LedgerRecord = {
      id: scene.newId(),
      kind: 'VOID',
      amount: -voided.amount,
      mode: null,
      method: null,
      reference: optionalText(input.reference, ['reference'], 200),
      voidsEntryId: voided.id,
      transferId: null,
      at: scene.now,
    }
    return {
      state: { ...state, ledger: [...state.ledger, entry] },
      touched: liveItems(state).map(({ id }) => id),
    }
  },
  candidates: ({ ledger }) =>
    ledger
      .filter(({ kind }) => kind === 'PAYMENT' || kind === 'CREDIT')
      .map(({ id }) => ({ entryId: id })),
}

function entryToVoid({ ledger, order }: OrderState, id: string): LedgerRecord {
  const path = ['entryId']
  const entry =
    ledger.find((candidate) => candidate.id === id) ??
    refuse('NOT_FOUND', { path, message: 'The order has no such ledger entry.' })
  if (entry.kind === 'VOID' || entry.kind === 'TRANSFER') {
    refuse('INVALID_INPUT', { path, message: 'Only a payment or a credit can be voided.' })
  }
  if (ledger.some(({ voidsEntryId }) => voidsEntryId === id)) {
    refuse('PAYMENT_ALREADY_VOIDED', { path })
  }
  if (order.netPaid - entry.amount < 0) {
    refuse('AMOUNT_EXCEEDED', {
      path,
      message: 'More has gone back or to another order than would then have been paid.',
    })
  }
  return entry
}

@Resolver()
export class OrderPaymentVoidMutation {
  @Needs(orderPaymentVoid.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_PAYMENT_VOID.' })
  orderPaymentVoid(
    @Arg('input', () => OrderPaymentVoidInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderPaymentVoidInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderPaymentVoid, input)
  }
}

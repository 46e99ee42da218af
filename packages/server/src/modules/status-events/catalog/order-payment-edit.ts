import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { labelLocks, liveItems, type OrderRecord } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { optionalText } from '../input-values.js'
import { refuse } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Edits how an order is paid. What is left out stays; null clears.' })
export class OrderPaymentEditInput extends OrderEventInput {
  @Field(() => String, { nullable: true, description: 'The payment method; null for none.' })
  method?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What the payment is called elsewhere; null for nothing.',
  })
  reference?: string | null

  @Field(() => String, { nullable: true, description: 'Terms of payment; null for none.' })
  terms?: string | null
}

type Details = Pick<OrderRecord, 'paymentMethod' | 'paymentReference' | 'paymentTerms'>

/** Payment method, reference or terms of the order change. No money moves. */
export const orderPaymentEdit: EventSpec<OrderPaymentEditInput> = {
  key: 'ORDER_PAYMENT_EDIT',
  permission: 'events.payment',
  guard: ({ order }, scene) => (scene.undoing ? [] : labelLocks(order, scene.configuration)),
  effect: (state, input) => {
    const { order } = state
    const edited: Details = {
      paymentMethod: edit(order.paymentMethod, input.method, 'method'),
      paymentReference: edit(order.paymentReference, input.reference, 'reference'),
      paymentTerms: edit(order.paymentTerms, input.terms, 'terms'),
    }
    const same = Object.entries(edited).every(
      ([key, value]) => order[key as keyof Details] === value,
    )
    if (same) refuse('NOTHING_TO_DO')
    return {
      state: { ...state, order: { ...order, ...edited } },
      touched: liveItems(state).map(({ id }) => id),
    }
  },
  candidates: ({ order }) => [{ terms: order.paymentTerms === 'trial' ? null : 'trial' }],
}

const longest = { method: 100, reference: 200, terms: 200 }

const edit = (
  present: string | null,
  text: string | null | undefined,
  field: keyof typeof longest,
): string | null => (text === undefined ? present : optionalText(text, [field], longest[field]))

@Resolver()
export class OrderPaymentEditMutation {
  @Needs(orderPaymentEdit.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_PAYMENT_EDIT.' })
  orderPaymentEdit(
    @Arg('input', () => OrderPaymentEditInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderPaymentEditInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderPaymentEdit, input)
  }
}

import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { DecimalScalar } from '../../../kernel/scalars.js'
import { derive, returnableQty, type ItemDraft } from '../../orders/index.js'
import { chooseItems, itemCandidates } from '../choose-items.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { amountInput, optionalText, quantityInput, textInput } from '../input-values.js'
import { linkedOrder } from '../linked-order.js'
import { refuse, unlessCanceled } from '../refusals.js'
import { returnItems } from '../return-items.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'
import { carryCredit } from '../transfers.js'

@InputType({ description: 'What goes out instead.' })
export class ReplacementInput {
  @Field(() => String, { description: 'The article number.' })
  sku!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Int, { description: 'How many, from 1.' })
  qty!: number

  @Field(() => DecimalScalar, { description: "Price of one, in the order's currency." })
  unitPrice!: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Tax on all of them; none when left out.',
  })
  tax?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Discount on all of them, at most what they cost; none when left out.',
  })
  discount?: string | null
}

@InputType({ description: 'Takes shipped items back and sends others in a new order.' })
export class ItemExchangeInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    description: 'The items that come back; without a quantity, all that can.',
  })
  items!: ItemQuantityInput[]

  @Field(() => [ReplacementInput], {
    description: 'What goes out instead, in an order of its own.',
  })
  replacements!: ReplacementInput[]

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the goods go back on the shelf.',
  })
  restock!: boolean
}

/**
 * Items come back and replacements go out in a new, unapproved order of the same customer. What
 * the customer is owed on the first order pays for the second, as far as it goes.
 */
export const itemExchange: EventSpec<ItemExchangeInput> = {
  key: 'ITEM_EXCHANGE',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input, scene) => {
    const takes = chooseItems(state, input.items, returnableQty)
    if (input.replacements.length === 0) {
      refuse('INVALID_INPUT', {
        path: ['replacements'],
        message: 'An exchange sends at least one replacement.',
      })
    }
    const created = linkedOrder(state, scene, {
      source: 'EXCHANGE',
      items: input.replacements.map((replacement, index) =>
        replacementItem(replacement, state.order.currency, ['replacements', String(index)]),
      ),
    })
    const returned = returnItems(state, takes, scene, {
      event: 'ITEM_EXCHANGE',
      state: 'CLOSED',
      restock: input.restock,
      reason: optionalText(input.reason, ['reason'], 1000),
      exchangeOrderId: created.order.id,
    })
    const [original, replacement] = carryCredit(derive(returned), created, scene)
    return { state: original, touched: takes.map(({ item }) => item.id), created: replacement }
  },
  candidates: (state, _scene, items) =>
    itemCandidates(state, items, returnableQty).map((candidate) => ({
      ...candidate,
      replacements: [{ sku: 'trial', name: 'trial', qty: 1, unitPrice: '0' }],
    })),
}

function replacementItem(input: ReplacementInput, currency: string, path: string[]): ItemDraft {
  const qty = quantityInput(input.qty, [...path, 'qty'])
  const unitPrice = amountInput(input.unitPrice, currency, [...path, 'unitPrice'])
  const discount = amountInput(input.discount ?? '0', currency, [...path, 'discount'])
  if (discount > unitPrice * qty) {
    refuse('INVALID_INPUT', {
      path: [...path, 'discount'],
      message: 'The discount is more than the items cost.',
    })
  }
  return {
    sku: textInput(input.sku, [...path, 'sku'], 200),
    name: textInput(input.name, [...path, 'name'], 500),
    qty,
    unitPrice,
    tax: amountInput(input.tax ?? '0', currency, [...path, 'tax']),
    discount,
  }
}

@Resolver()
export class ItemExchangeMutation {
  @Needs(itemExchange.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_EXCHANGE.' })
  itemExchange(
    @Arg('input', () => ItemExchangeInput, { description: 'The order, and what the event takes.' })
    input: ItemExchangeInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemExchange, input)
  }
}

import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { DecimalScalar, JsonScalar } from '../../../kernel/scalars.js'
import { readItemGiftCard } from '../../gift-cards/index.js'
import { contentLocks, draftItem } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { amountInput, quantityInput, textInput } from '../input-values.js'
import { unlessCanceled } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Adds an item to an order.' })
export class ItemAddInput extends OrderEventInput {
  @Field(() => String, { description: 'The article number.' })
  sku!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Int, { description: 'How many, from 1.' })
  qty!: number

  @Field(() => DecimalScalar, { description: "Price of one, in the order's currency." })
  unitPrice!: string

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'What makes it an electronic gift card: an object with `recipient`, the e-mail address of one mailbox, and if wanted `recipientName`, `message`, `amount` and `currency`; without an amount a card is worth the unit price.',
  })
  giftCard?: Record<string, unknown> | null
}

/** An item joins the order behind those it has. */
export const itemAdd: EventSpec<ItemAddInput> = {
  key: 'ITEM_ADD',
  permission: 'events.fire',
  guard: (state, scene) => [
    ...unlessCanceled(state),
    ...contentLocks(state.order, scene.configuration),
  ],
  effect: (state, input, scene) => {
    const { currency } = state.order
    const read = {
      sku: textInput(input.sku, ['sku'], 200),
      name: textInput(input.name, ['name'], 500),
      qty: quantityInput(input.qty, ['qty']),
      unitPrice: amountInput(input.unitPrice, currency, ['unitPrice']),
    }
    const place = { price: read.unitPrice, currency, path: ['giftCard'] }
    const giftCard = readItemGiftCard(input.giftCard, place)
    const position = Math.max(0, ...state.items.map((item) => item.position)) + 1
    const item = draftItem({ ...read, giftCard }, position, scene.newId())
    return { state: { ...state, items: [...state.items, item] }, touched: [item.id] }
  },
  candidates: () => [{ sku: 'trial', name: 'trial', qty: 1, unitPrice: '0' }],
}

@Resolver()
export class ItemAddMutation {
  @Needs(itemAdd.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_ADD.' })
  itemAdd(
    @Arg('input', () => ItemAddInput, { description: 'The order, and what the event takes.' })
    input: ItemAddInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemAdd, input)
  }
}

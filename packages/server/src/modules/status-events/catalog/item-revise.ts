import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { DecimalScalar } from '../../../kernel/scalars.js'
import {
  changeItems,
  openQty,
  withinAmount,
  type ItemRecord,
  type OrderState,
} from '../../orders/index.js'
import type { EventSpec, UndoneEvent } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { refuseFrozenItems, unlessFrozen } from '../frozen-content.js'
import { amountInput, quantityInput, textInput } from '../input-values.js'
import { refuse, unlessCanceled } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Revises an item. What is left out stays as it is.' })
export class ItemReviseInput extends OrderEventInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'How many are ordered; not below what has shipped, waits, was canceled or moved.',
  })
  qty?: number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Price of one, in the order's currency.",
  })
  unitPrice?: string | null

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null

  /** What a revision took from the item's discount, for its way back alone; not of the API. */
  discount?: string | null
}

/** The ordered quantity, which must leave room for what has become of it already. */
function orderedInput(item: ItemRecord, qty: number): number {
  const ordered = quantityInput(qty, ['qty'])
  const least = item.ordered - openQty(item)
  if (ordered >= least) return ordered
  return refuse('QUANTITY_EXCEEDED', {
    path: ['qty'],
    message: `${least} of ${item.sku} have shipped, wait, were canceled or moved; fewer cannot be ordered.`,
    data: { itemId: item.id, least },
  })
}

function revisedItem(item: ItemRecord, input: ItemReviseInput, currency: string): ItemRecord {
  const { qty, unitPrice, name, discount } = input
  const amount = (text: string, field: string) => amountInput(text, currency, [field])
  return withinAmount({
    ...item,
    ordered: qty == null ? item.ordered : orderedInput(item, qty),
    unitPrice: unitPrice == null ? item.unitPrice : amount(unitPrice, 'unitPrice'),
    name: name == null ? item.name : textInput(name, ['name'], 500),
    discount: discount == null ? item.discount : amount(discount, 'discount'),
  })
}

const isSame = (a: ItemRecord, b: ItemRecord): boolean =>
  a.ordered === b.ordered &&
  a.unitPrice === b.unitPrice &&
  a.name === b.name &&
  a.discount === b.discount

/** What an item was before a revision, as the input that makes it so again. */
function formerValues({ facts }: UndoneEvent): Record<string, unknown> {
  const own = facts.filter(({ subject }) => subject === 'ORDER_ITEM')
  const before = new Map(own.map(({ field, from }) => [field, from]))
  return {
    itemId: own[0]?.subjectId ?? '',
    qty: before.get('ordered'),
    unitPrice: before.get('unitPrice'),
    name: before.get('name'),
    discount: before.get('discount'),
  }
}

const otherName = ({ name }: ItemRecord): string => (name === 'trial' ? 'another trial' : 'trial')

/**
 * An item's ordered quantity, price or name is put right, and the totals follow. Its share of the
 * tax stays as it came in; its share of the discount too, as long as it is no more than the item
 * costs.
 */
export const itemRevise: EventSpec<ItemReviseInput> = {
  key: 'ITEM_REVISE',
  permission: 'events.fire',
  guard: (state, scene) => [...unlessCanceled(state), ...unlessFrozen(state, scene)],
  effect: (state, input, scene) => {
    const item = itemOf(state, input.itemId)
    refuseFrozenItems([item], scene, () => ['itemId'])
    const revised = revisedItem(item, input, state.order.currency)
    if (isSame(revised, item)) refuse('NOTHING_TO_DO')
    return { state: changeItems(state, [item.id], () => revised), touched: [item.id] }
  },
  candidates: (state, _scene, items) =>
    state.items
      .filter(({ id }) => items === null || items.includes(id))
      .flatMap((item) => [
        { itemId: item.id, name: otherName(item) },
        { itemId: item.id, qty: item.ordered + 1 },
      ]),
  undo: (_state, undone) => ({ event: 'ITEM_REVISE', input: formerValues(undone) }),
}

const itemOf = (state: OrderState, id: string): ItemRecord =>
  state.items.find((item) => item.id === id) ??
  refuse('NOT_FOUND', { path: ['itemId'], message: 'The order has no such item.' })

@Resolver()
export class ItemReviseMutation {
  @Needs(itemRevise.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_REVISE.' })
  itemRevise(
    @Arg('input', () => ItemReviseInput, { description: 'The order, and what the event takes.' })
    input: ItemReviseInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemRevise, input)
  }
}

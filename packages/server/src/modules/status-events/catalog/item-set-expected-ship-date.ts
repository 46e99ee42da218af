import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { DateScalar } from '../../../kernel/scalars.js'
import { changeItems, unshippedQty } from '../../orders/index.js'
import { chooseItems } from '../choose-items.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { refuse, unlessCanceled } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'One whole item.' })
export class WholeItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string
}

@InputType({ description: 'Says when items should ship.' })
export class ItemSetExpectedShipDateInput extends OrderEventInput {
  @Field(() => [WholeItemInput], { description: 'The items; each has something yet to ship.' })
  items!: WholeItemInput[]

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which they should ship; null takes the date away.',
  })
  date?: string | null
}

/** Items are expected to ship on a day. Nobody outside learns it while the rule has no item label. */
export const itemSetExpectedShipDate: EventSpec<ItemSetExpectedShipDateInput> = {
  key: 'ITEM_SET_EXPECTED_SHIP_DATE',
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input) => {
    const date = input.date ?? null
    const items = chooseItems(state, input.items, unshippedQty).map(({ item }) => item)
    if (items.every(({ expectedShipDate }) => expectedShipDate === date)) refuse('NOTHING_TO_DO')
    const touched = items.map(({ id }) => id)
    return {
      state: changeItems(state, touched, (item) => ({ ...item, expectedShipDate: date })),
      touched,
    }
  },
  candidates: (state, _scene, items) =>
    state.items
      .filter((item) => (items === null || items.includes(item.id)) && unshippedQty(item) > 0)
      .map(({ id, expectedShipDate }) => ({
        items: [{ itemId: id }],
        date: expectedShipDate === '2000-01-01' ? null : '2000-01-01',
      })),
}

@Resolver()
export class ItemSetExpectedShipDateMutation {
  @Needs(itemSetExpectedShipDate.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ITEM_SET_EXPECTED_SHIP_DATE.' })
  itemSetExpectedShipDate(
    @Arg('input', () => ItemSetExpectedShipDateInput, {
      description: 'The order, and what the event takes.',
    })
    input: ItemSetExpectedShipDateInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, itemSetExpectedShipDate, input)
  }
}

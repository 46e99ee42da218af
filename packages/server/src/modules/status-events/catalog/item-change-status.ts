import { Field, ID, InputType, Int } from 'type-graphql'
import { liveItems, type ItemRecord, type OrderState } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { choosableLabels, labelInput } from '../label-input.js'
import { refuse } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'

const namedItems = (state: OrderState, ids: readonly string[]): ItemRecord[] =>
  ids.map(
    (id, index) =>
      state.items.find((item) => item.id === id) ??
      refuse('NOT_FOUND', {
        path: ['itemIds', String(index)],
        message: 'The order has no such item.',
      }),
  )

@InputType({ description: 'Gives items a label by hand.' })
export class ItemChangeStatusInput extends OrderEventInput {
  @Field(() => Int, { nullable: true, description: 'The label; give this or the code.' })
  labelId?: number | null

  @Field(() => String, { nullable: true, description: "The label's code; give this or the id." })
  labelCode?: string | null

  @Field(() => [ID], {
    nullable: true,
    description: 'The items; all live items when left out. A named item may be dead.',
  })
  itemIds?: string[] | null
}

/** Somebody gives items a label by hand. No fact changes, and the label of the order stays. */
export const itemChangeStatus: EventSpec<ItemChangeStatusInput> = {
  key: 'ITEM_CHANGE_STATUS',
  permission: 'events.fire',
  guard: () => [],
  effect: (state, input, scene) => {
    // Taken back, it gives each subject the label that it had.
    if (scene.undoing) return { state, touched: [] }
    const label = labelInput(input, 'ORDER_ITEM', scene.configuration)
    const items = input.itemIds ? namedItems(state, input.itemIds) : liveItems(state)
    if (items.every(({ labelId }) => labelId === label.id)) refuse('NOTHING_TO_DO')
    return {
      state,
      touched: items.map(({ id }) => id),
      labels: new Map(items.map(({ id }) => [id, label.id])),
      namesDeadItems: input.itemIds != null,
    }
  },
  candidates: (state, scene, chosen) => {
    const items = state.items.filter(({ id }) => chosen === null || chosen.includes(id))
    return choosableLabels(scene.configuration, 'ORDER_ITEM').flatMap((label) =>
      items
        .filter(({ labelId }) => labelId !== label.id)
        .map(({ id }) => ({ labelId: label.id, itemIds: [id] })),
    )
  },
  undo: () => ({ event: 'ITEM_CHANGE_STATUS' }),
}

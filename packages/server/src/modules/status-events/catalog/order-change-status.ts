import { Field, InputType, Int } from 'type-graphql'
import type { EventSpec } from '../event-spec.js'
import { choosableLabels, labelInput } from '../label-input.js'
import { reason, refuse } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'

@InputType({ description: 'Gives an order a label by hand.' })
export class OrderChangeStatusInput extends OrderEventInput {
  @Field(() => Int, { nullable: true, description: 'The label; give this or the code.' })
  labelId?: number | null

  @Field(() => String, { nullable: true, description: "The label's code; give this or the id." })
  labelCode?: string | null
}

/** Somebody gives the order a label by hand. No fact and no item changes. */
export const orderChangeStatus: EventSpec<OrderChangeStatusInput> = {
  key: 'ORDER_CHANGE_STATUS',
  permission: 'events.fire',
  guard: (state) =>
    state.returns.some((record) => record.state === 'OPEN') ? [reason('OPEN_RETURN')] : [],
  effect: (state, input, scene) => {
    // Taken back, it gives each subject the label that it had.
    if (scene.undoing) return { state, touched: [] }
    const label = labelInput(input, 'ORDER', scene.configuration)
    if (label.id === state.order.labelId) refuse('NOTHING_TO_DO')
    return { state, touched: [], labels: new Map([[state.order.id, label.id]]) }
  },
  candidates: (state, scene) =>
    choosableLabels(scene.configuration, 'ORDER')
      .filter(({ id }) => id !== state.order.labelId)
      .map(({ id }) => ({ labelId: id })),
  undo: () => ({ event: 'ORDER_CHANGE_STATUS' }),
}

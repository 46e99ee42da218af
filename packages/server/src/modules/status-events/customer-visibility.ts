import type { Context } from '../../kernel/context.js'
import type { OrderState } from '../orders/index.js'
import type { OrderVisibilityInput } from './customer-visibility.inputs.js'
import type { EventSpec } from './event-spec.js'
import { carryOut } from './fire-event.js'
import { reason } from './refusals.js'
import { plainInput } from './status-event.inputs.js'
import type { StatusEventPayload } from './status-event.types.js'

/** From now on its customers find no such order, and are not written to about it. */
const hide: EventSpec = {
  key: 'ORDER_CHANGE_STATUS',
  historyKind: 'ORDER_HIDE',
  permission: 'orders.write',
  guard: ({ order }) => (order.hiddenAt === null ? [] : nothingToDo('is hidden already')),
  effect: (state, _input, { now }) => ({ state: withHiddenAt(state, now), touched: [] }),
  candidates: () => [],
}

/** From now on its customers see it as it stands; what was not sent meanwhile is not sent later. */
const show: EventSpec = {
  ...hide,
  historyKind: 'ORDER_SHOW',
  guard: ({ order }) => (order.hiddenAt === null ? nothingToDo('is not hidden') : []),
  effect: (state) => ({ state: withHiddenAt(state, null), touched: [] }),
}

const nothingToDo = (how: string) => [reason('NOTHING_TO_DO', { message: `The order ${how}.` })]

const withHiddenAt = (state: OrderState, hiddenAt: string | null): OrderState => ({
  ...state,
  order: { ...state.order, hiddenAt },
})

const visibilityDeed =
  (operation: string, spec: EventSpec) =>
  (ctx: Context, given: OrderVisibilityInput): Promise<StatusEventPayload> => {
    const input = { ...plainInput, ...given, dryRun: given.dryRun ?? false }
    return carryOut(ctx, { operation, input, plan: () => ({ steps: [{ spec, input }] }) })
  }

/** Hides an order from its customers. Refused with NOTHING_TO_DO when it is hidden already. */
export const hideFromCustomers = visibilityDeed('orderHideFromCustomers', hide)

/** Shows a hidden order to its customers again. Refused with NOTHING_TO_DO when it is not hidden. */
export const showToCustomers = visibilityDeed('orderShowToCustomers', show)

import type { Context } from '../../kernel/context.js'
import type { OrderState } from '../orders/index.js'
import { itemUnreturn } from './catalog/item-unreturn.js'
import type { EventSpec, Step } from './event-spec.js'
import { carryOut } from './fire-event.js'
import { refuse } from './refusals.js'
import { withReturnState } from './return-items.js'
import type { ReturnCloseInput } from './status-event.inputs.js'
import type { StatusEventPayload } from './status-event.types.js'

/** The return is accepted: only its state changes, since it counts as returned already. */
const returnAccepted: EventSpec<ReturnCloseInput> = {
  key: 'ITEM_RETURN',
  historyKind: 'RETURN_CLOSE',
  permission: 'events.fire',
  guard: () => [],
  effect: (state, { returnId }) => ({
    state: withReturnState(state, returnId, 'CLOSED'),
    touched: [],
  }),
  candidates: () => [],
}

/**
 * Decides an open return: approved closes it, rejected fires ITEM_UNRETURN for all of it. Refused
 * with NOT_FOUND, or NOTHING_TO_DO when the return is not open.
 */
export const closeReturn = (ctx: Context, input: ReturnCloseInput): Promise<StatusEventPayload> =>
  carryOut(ctx, {
    operation: 'returnClose',
    input,
    plan: (_loaded, state) => ({ steps: [decided(state, input)] }),
  })

function decided({ returns }: OrderState, input: ReturnCloseInput): Step {
  const path = ['returnId']
  const record =
    returns.find(({ id }) => id === input.returnId) ??
    refuse('NOT_FOUND', { path, message: 'The order has no such return.' })
  if (record.state !== 'OPEN') {
    refuse('NOTHING_TO_DO', { path, message: 'The return is not open any more.' })
  }
  return { spec: input.decision === 'APPROVED' ? returnAccepted : itemUnreturn, input }
}

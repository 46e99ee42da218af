import { statusEvents, type Permission } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import type { OrderState } from '../orders/index.js'
import type { EventSpec } from './event-spec.js'
import type { Plan } from './decide-firing.js'
import { carryOut } from './fire-event.js'
import type { LoadedEntry } from './load-action.js'
import { refuse } from './refusals.js'
import type { StatusEventInput, StatusEventUndoInput } from './status-event.inputs.js'
import type { StatusEventPayload } from './status-event.types.js'

/**
 * Takes the last event of an order back: fires its inverse and gives each subject the label that
 * it had before, whatever scopes, transitions and locks say now.
 * @throws AppError FORBIDDEN without the permission of the inverse event
 */
export async function undoEvent(
  ctx: Context,
  specs: readonly EventSpec[],
  input: StatusEventUndoInput,
): Promise<StatusEventPayload> {
  mustHaveOne(ctx, specs)
  return carryOut(ctx, {
    operation: 'statusEventUndo',
    input,
    plan: ({ undone }, state) => {
      if (!undone) return refuse('NOT_FOUND', { path: ['eventId'] })
      const plan = wayBack(specs, undone, state, input)
      mustHaveOne(
        ctx,
        plan.steps.map(({ spec }) => spec),
      )
      return plan
    },
  })
}

function mustHaveOne({ actor }: Context, specs: readonly { permission: Permission }[]): void {
  if (specs.some(({ permission }) => actor.permissions.has(permission))) return
  const permission = specs[0]?.permission ?? 'events.fire'
  throw new AppError('FORBIDDEN', `This needs the permission ${permission}.`, { permission })
}

/** @throws Refusal NOT_UNDOABLE, or VERSION_CONFLICT when the order has moved on since */
function wayBack(
  specs: readonly EventSpec[],
  undone: LoadedEntry,
  state: OrderState,
  input: StatusEventInput,
): Plan {
  const path = ['eventId']
  const specOf = (event: string | null) => specs.find(({ key }) => key === event)
  const undo = specOf(undone.event)?.undo
  if (!undo) return refuse('NOT_UNDOABLE', { path })
  if (undone.followed) {
    return refuse('NOT_UNDOABLE', { path, message: 'More happened in the same action.' })
  }
  const { version } = state.order
  if (undone.sequence !== version) {
    const data = { expected: undone.sequence, actual: version }
    return refuse('VERSION_CONFLICT', { path, message: 'The order has moved on since.', data })
  }
  const { event, input: own = {} } = undo(state, undone)
  const spec = specOf(event)
  if (!spec) throw new Error(`${statusEvents[event].name} cannot be fired`)
  return {
    steps: [{ spec, input: { ...input, ...own } }],
    undoing: {
      entryId: undone.entryId,
      former: new Map(undone.labels.map(({ subjectId, former }) => [subjectId, former])),
    },
  }
}

import { statusEvents } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import { unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import type { OrderState } from '../orders/index.js'
import type { EventSpec, Scene } from './event-spec.js'
import { decideAction } from './decide-action.js'
import { reason, unforced } from './refusals.js'
import { plainInput, type StatusEventInput } from './status-event.inputs.js'
import type { EventPossibility } from './status-event.types.js'
import type { ChannelSnapshot } from './planned-update.js'

/**
 * Whether an event can fire on an order: true when one of its candidate inputs would succeed, all
 * the reasons otherwise. The candidates go through the very decision that a real call makes.
 */
export function possibilityOf(
  ctx: Context,
  spec: EventSpec,
  order: { state: OrderState; told: ChannelSnapshot | null },
  scene: Omit<Scene, 'entryId'>,
  items: readonly string[] | null,
): EventPossibility {
  const { name, level, group } = statusEvents[spec.key]
  const reasons = reasonsAgainst(ctx, spec, order, scene, items)
  return { event: spec.key, name, level, group, possible: reasons.length === 0, reasons }
}

function reasonsAgainst(
  ctx: Context,
  spec: EventSpec,
  { state, told }: { state: OrderState; told: ChannelSnapshot | null },
  scene: Omit<Scene, 'entryId'>,
  items: readonly string[] | null,
): RefusalReason[] {
  const missing = ctx.actor.permissions.has(spec.permission)
    ? []
    : [reason('PERMISSION_DENIED', { data: { permission: spec.permission } })]
  const guarded = unforced(spec.guard(state, { ...scene, entryId: '' }), { ...scene, entryId: '' })
  const standing = [...missing, ...guarded]
  if (standing.length > 0) return standing
  let first: readonly RefusalReason[] | null = null
  for (const candidate of spec.candidates(state, { ...scene, entryId: '' }, items)) {
    const input = { ...plainInput, dryRun: true, ...candidate } as StatusEventInput
    const start = { before: state, state, told }
    const refusals = unlessRefused(
      () => {
        decideAction({ ...plainInput, start, steps: [{ spec, input }], scene })
        return []
      },
      (reasons) => reasons,
    )
    if (refusals.length === 0) return []
    first ??= refusals
  }
  return [...(first ?? [reason('NOTHING_TO_DO')])]
}

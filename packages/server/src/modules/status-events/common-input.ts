import type { Context } from '../../kernel/context.js'
import { optionalText } from './input-values.js'
import { refuse } from './refusals.js'
import type { StatusEventInput } from './status-event.inputs.js'

/** The part of an input that all events share, checked. */
export interface CommonInput {
  note: string | null
  reason: string | null
  force: boolean
  suppressEmail: boolean
  emailText: string | null
  suppressChannel: boolean
}

/**
 * Checks what every event takes.
 * @throws Refusal INVALID_INPUT for a malformed idempotency key or a text too long,
 * PERMISSION_DENIED for `force` without the permission
 */
export function commonInput(ctx: Context, input: StatusEventInput): CommonInput {
  if (input.idempotencyKey != null && !/^[\x21-\x7e]{1,255}$/.test(input.idempotencyKey)) {
    refuse('INVALID_INPUT', {
      path: ['idempotencyKey'],
      message: 'An idempotency key is 1 to 255 visible ASCII characters.',
    })
  }
  if (input.force && !ctx.actor.permissions.has('events.force')) {
    refuse('PERMISSION_DENIED', { path: ['force'], data: { permission: 'events.force' } })
  }
  return {
    note: optionalText(input.note, ['note'], 2000),
    reason: optionalText(input.reason, ['reason'], 1000),
    force: input.force,
    suppressEmail: input.suppressEmail,
    emailText: optionalText(input.emailText, ['emailText'], 2000),
    suppressChannel: input.suppressChannel,
  }
}

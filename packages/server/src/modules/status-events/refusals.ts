import { errorCodes, type ErrorCode } from '@waypost/shared'
import { Refusal, type RefusalReason } from '../../kernel/refusal.js'
import type { OrderState } from '../orders/index.js'
import type { Scene } from './event-spec.js'

/** A reason with the words of its code, or better ones for this place. */
export const reason = (
  code: ErrorCode,
  more: { message?: string; path?: string[]; data?: Record<string, unknown> } = {},
): RefusalReason => ({ code, message: errorCodes[code], ...more })

/** Ends a decision with one reason. */
export function refuse(code: ErrorCode, more: Parameters<typeof reason>[1] = {}): never {
  throw new Refusal(reason(code, more))
}

/** Refuses what a canceled order does not take. */
export const unlessCanceled = (state: OrderState): RefusalReason[] =>
  state.order.canceledAt === null ? [] : [reason('ORDER_CANCELED')]

/** Codes that `force` passes over. */
const forcible = new Set<ErrorCode>(['ORDER_SHIPPED', 'OPEN_RETURN', 'TRANSITION_NOT_ALLOWED'])

/** The reasons that remain when the scene's force is taken into account. */
export const unforced = (reasons: readonly RefusalReason[], scene: Scene): RefusalReason[] =>
  scene.force ? reasons.filter(({ code }) => !forcible.has(code)) : [...reasons]

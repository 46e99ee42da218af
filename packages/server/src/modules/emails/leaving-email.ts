import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { leavingEmail, type EmailCopy, type LeavingRow } from './email-copy.sql.js'
import { isStale } from './stale-email.js'

/** A mail with what decides about it; and its copy, once it is written. */
export type LeavingEmail = LeavingRow & (({ copy: true } & EmailCopy) | { copy: false })

/** @throws when there is no such mail */
export async function leavingEmailOf(on: Queryable, deliveryId: number): Promise<LeavingEmail> {
  const [row] = await on.rows<LeavingEmail>(leavingEmail, [deliveryId])
  if (!row) throw new Error('The mail is gone')
  return row
}

/** Why a mail is not sent although it could be: its customers may not see the order, or it tells what is true no more. */
export type Unsent = 'HIDDEN' | 'STALE'

/**
 * Why a mail is not to be sent any more; null when it is. Gift cards are goods, so their mails leave
 * for a hidden order too.
 */
export function whyUnsent(
  parts: Pick<Context, 'configuration' | 'clock'>,
  leaving: LeavingRow,
): Unsent | null {
  const { purpose } = leaving.content
  if (leaving.hidden && (purpose === 'ORDER' || purpose === 'STATUS_LINK')) return 'HIDDEN'
  return isOutOfDate(parts, leaving) ? 'STALE' : null
}

/** Whether what a mail tells is true no more: its order has moved on, or its link has ended. */
function isOutOfDate(
  { configuration, clock }: Pick<Context, 'configuration' | 'clock'>,
  { content, askedAt, ...now }: LeavingRow,
): boolean {
  if (content.purpose === 'STATUS_LINK') {
    const ends = (askedAt?.getTime() ?? 0) + content.minutes * 60_000
    return clock.now().getTime() > ends
  }
  if (content.purpose !== 'ORDER') return false
  const { labels } = configuration.current()
  return isStale(content, now, now.reached, (id) => labels.get(id)?.category)
}

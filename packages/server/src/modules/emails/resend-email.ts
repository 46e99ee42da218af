import type { ErrorCode } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { readMailbox } from '../../kernel/mailbox.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { DELIVERIES_CHANNEL, dropDeliveries, queueAgain } from '../deliveries/index.js'
import { isBadAddress } from './bad-address.js'
import type { EmailResendInput, EmailSkipInput } from './email.inputs.js'
import { findEmail } from './email.queries.js'
import { leavingEmailOf, whyUnsent, type LeavingEmail, type Unsent } from './leaving-email.js'

const codes = { HIDDEN: 'ORDER_HIDDEN', STALE: 'EMAIL_STALE' } as const satisfies Record<
  Unsent,
  ErrorCode
>

/**
 * Queues an e-mail again: letter by letter the same, or written anew to the address that its order
 * has now. One that waits is tried at once.
 * @throws Refusal NOT_FOUND, DELIVERY_UNDER_WAY, EMAIL_STALE, ORDER_HIDDEN, ADDRESS_BAD, or INVALID_INPUT for a
 * present address where the order has no say
 */
export async function resendEmail(
  ctx: Context,
  { id, toPresentAddress }: EmailResendInput,
): Promise<void> {
  const email = await findEmail(ctx, id)
  if (!email) throw new Refusal(userError('NOT_FOUND', ['id']))
  await ctx.database.transaction(async (tx) => {
    await tx.query('select 1 from delivery where id = $1 for no key update', [id])
    const leaving = await leavingEmailOf(tx, Number(id))
    const error = await whyNot(ctx, tx, leaving, toPresentAddress)
    if (error) throw new Refusal(error)
    if (toPresentAddress)
      await tx.query(
        'update email set retired_at = now() where delivery_id = $1 and retired_at is null',
        [id],
      )
    await tx.rows(queueAgain, [id])
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation: 'emailResend',
      subjectType: 'DELIVERY',
      subjectId: id,
      data: { toPresentAddress },
    })
  })
  ctx.database.announce(DELIVERIES_CHANNEL)
}

async function whyNot(
  ctx: Context,
  tx: Queryable,
  leaving: LeavingEmail,
  toPresentAddress: boolean,
): Promise<UserError | null> {
  if (leaving.state === 'SENDING') return userError('DELIVERY_UNDER_WAY', ['id'])
  const unsent = whyUnsent(ctx, leaving)
  if (unsent) return userError(codes[unsent], ['id'])
  if (toPresentAddress && (leaving.ownAddress !== null || leaving.orderId === null))
    return invalidInput(['toPresentAddress'], 'This e-mail is not for the address of an order.')
  const wanted = leaving.ownAddress ?? leaving.address ?? ''
  const to = leaving.copy && !toPresentAddress ? leaving.to : readMailbox(wanted)
  if (to === null || (await isBadAddress(tx, to))) return userError('ADDRESS_BAD', ['id'])
  return null
}

/**
 * Decides that an e-mail which waits or has failed is not sent.
 * @throws Refusal NOT_FOUND, INVALID_INPUT, DELIVERY_UNDER_WAY or NOTHING_TO_DO
 */
export async function skipEmail(ctx: Context, { id, reason }: EmailSkipInput): Promise<void> {
  if (!(await findEmail(ctx, id))) throw new Refusal(userError('NOT_FOUND', ['id']))
  await dropDeliveries(ctx, { id, filter: null, reason, dryRun: false })
}

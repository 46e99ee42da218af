import type { Context } from '../../kernel/context.js'
import { userError, type UserError } from '../../kernel/user-error.types.js'
import { possibility } from '../records/index.js'
import {
  cancelReasons,
  convertReasons,
  editReasons,
  reopenReasons,
  sendReasons,
} from './quote-rules.js'
import type { WholeQuote } from './quote.record.js'
import type { QuotePossibilities } from './quote.types.js'

/** What the caller can do with a quote now; asks the rules that the deeds ask. */
export function possibleNow(
  { actor, clock, configuration }: Context,
  quote: Pick<WholeQuote, 'orderId' | 'orderNumber' | 'expiresAt' | 'acceptedAt' | 'labelId'>,
): QuotePossibilities {
  const { labels, business } = configuration.current()
  const label = labels.get(quote.labelId ?? 0) ?? null
  const standing = { quote, label, now: clock.now() }
  const missing: UserError[] = actor.permissions.has('quotes.write')
    ? []
    : [userError('PERMISSION_DENIED', null, { permission: 'quotes.write' })]
  const given = (reasons: UserError[]) => possibility([...missing, ...reasons])
  const accepted = quote.acceptedAt !== null && business.quotes.acceptance === 'CONVERT'
  return {
    edit: given(editReasons(standing, false)),
    send: given(sendReasons(standing)),
    convert: given(convertReasons(standing, accepted)),
    reopen: given(reopenReasons(standing)),
    cancel: given(cancelReasons(standing)),
    duplicate: given([]),
  }
}

import type { Context } from './kernel/context.js'
import type { Queryable } from './kernel/database.js'
import { tidyPushes } from './modules/code-words/index.js'
import type { UpkeepTask } from './modules/jobs/index.js'
import { deliveryForgetter } from './modules/deliveries/index.js'
import { tellOfStopped } from './modules/emails/index.js'
import { remindApprovers } from './modules/order-requests/index.js'
import { fillLookUpProofs, foldLabelCounts } from './modules/orders/index.js'
import { forgetRecordLinks } from './modules/record-links/index.js'
import { foldRecordCounts } from './modules/records/index.js'
import { expireQuotes } from './modules/quotes/index.js'
import { forgetIdempotencyKeys } from './modules/status-events/index.js'
import { forgetStatusLinks } from './modules/status-links/index.js'
import { forgetTries } from './modules/status-page/index.js'
import { forgetLabs } from './modules/webhooks/index.js'

const minute = 60_000
const hour = 60 * minute

/** A task that removes what is of no use after some time. */
const forgetting = (
  { clock }: Context,
  name: string,
  every: number,
  forget: (tx: Queryable, now: Date) => Promise<boolean>,
): UpkeepTask => ({ name, every, run: (tx) => forget(tx, clock.now()) })

/** What every serving process keeps tidy. */
export const upkeepTasks = (ctx: Context): UpkeepTask[] => [
  forgetting(ctx, 'forget-idempotency-keys', hour, forgetIdempotencyKeys),
  { name: 'forget-deliveries', every: 6 * hour, run: deliveryForgetter() },
  { name: 'tell-of-stopped-destinations', every: minute, run: (tx) => tellOfStopped(ctx, tx) },
  forgetting(ctx, 'forget-webhook-labs', hour, forgetLabs),
  forgetting(ctx, 'forget-status-links', hour, forgetStatusLinks),
  forgetting(ctx, 'forget-record-links', hour, forgetRecordLinks),
  forgetting(ctx, 'forget-look-ups', 10 * minute, forgetTries),
  {
    name: 'remind-approvers',
    every: 10 * minute,
    run: (tx) => remindApprovers({ ...ctx, loaders: new Map() }, tx),
  },
  {
    name: 'fold-label-counts',
    every: minute,
    run: async (tx) => {
      await foldLabelCounts(tx)
      await foldRecordCounts(tx)
      return false
    },
  },
  {
    name: 'fill-look-up-proofs',
    every: 10 * minute,
    run: (tx) => fillLookUpProofs(tx, ctx.digest),
  },
  { name: 'expire-quotes', every: minute, run: (tx) => expireQuotes(ctx, tx) },
  {
    name: 'tidy-status-pushes',
    every: minute,
    run: () => tidyPushes({ ...ctx, loaders: new Map() }),
  },
]

import type { Context } from './kernel/context.js'
import { tidyPushes } from './modules/code-words/index.js'
import type { UpkeepTask } from './modules/jobs/index.js'
import { deliveryForgetter } from './modules/deliveries/index.js'
import { tellOfStopped } from './modules/emails/index.js'
import { foldLabelCounts } from './modules/orders/index.js'
import { forgetIdempotencyKeys } from './modules/status-events/index.js'
import { forgetLabs } from './modules/webhooks/index.js'

const minute = 60_000
const hour = 60 * minute

/** What every serving process keeps tidy. */
export const upkeepTasks = (ctx: Context): UpkeepTask[] => [
  {
    name: 'forget-idempotency-keys',
    every: hour,
    run: (tx) => forgetIdempotencyKeys(tx, ctx.clock.now()),
  },
  { name: 'forget-deliveries', every: 6 * hour, run: deliveryForgetter() },
  { name: 'tell-of-stopped-destinations', every: minute, run: (tx) => tellOfStopped(ctx, tx) },
  {
    name: 'forget-webhook-labs',
    every: hour,
    run: (tx) => forgetLabs(tx, ctx.clock.now()),
  },
  {
    name: 'fold-label-counts',
    every: minute,
    run: async (tx) => {
      await foldLabelCounts(tx)
      return false
    },
  },
  {
    name: 'tidy-status-pushes',
    every: minute,
    run: () => tidyPushes({ ...ctx, loaders: new Map() }),
  },
]

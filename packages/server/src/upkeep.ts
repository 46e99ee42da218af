import type { Clock } from './kernel/clock.js'
import type { UpkeepTask } from './modules/jobs/index.js'
import { deliveryForgetter } from './modules/deliveries/index.js'
import { foldLabelCounts } from './modules/orders/index.js'
import { forgetIdempotencyKeys } from './modules/status-events/index.js'
import { forgetLabs } from './modules/webhooks/index.js'

const minute = 60_000
const hour = 60 * minute

/** What every serving process keeps tidy. */
export const upkeepTasks = (clock: Clock): UpkeepTask[] => [
  {
    name: 'forget-idempotency-keys',
    every: hour,
    run: (tx) => forgetIdempotencyKeys(tx, clock.now()),
  },
  { name: 'forget-deliveries', every: 6 * hour, run: deliveryForgetter() },
  {
    name: 'forget-webhook-labs',
    every: hour,
    run: (tx) => forgetLabs(tx, clock.now()),
  },
  {
    name: 'fold-label-counts',
    every: minute,
    run: async (tx) => {
      await foldLabelCounts(tx)
      return false
    },
  },
]

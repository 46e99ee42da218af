import type { Routine } from './kernel/migrate.js'
import { dropGiftCardDeliveriesRoutine, writeGiftCardsRoutine } from './modules/gift-cards/index.js'
import { applyActionRoutine } from './modules/status-events/index.js'
import { lookUpRoutine } from './modules/status-page/index.js'

/** SQL functions and views that are created anew after the migrations, in this order. */
export const routines: Routine[] = [
  dropGiftCardDeliveriesRoutine,
  writeGiftCardsRoutine,
  applyActionRoutine,
  lookUpRoutine,
]
